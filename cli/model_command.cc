#include "model_command.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <string>

#include "diurna/model.h"
#include "messages.h"
#include "models.h"
#include "options.h"
#include "standard_output.h"

namespace diurna::cli {
namespace {

constexpr std::string_view kHelp =
    "Usage: diurna model add FOLDER|WHEEL [--name NAME]\n"
    "       diurna model list\n"
    "       diurna model info NAME|FILE\n"
    "       diurna model remove NAME\n"
    "\n"
    "The models that diurna reads with. add converts a pipeline that was trained with spaCy 3, from its "
    "folder or\n"
    "wheel, into one file that is mapped into memory; nothing in the pipeline is executed. A pipeline with a "
    "part\n"
    "that cannot be run is refused with the name of the part. The folder that tools/setup makes of the "
    "gazetteer\n"
    "becomes the model places.\n"
    "\n"
    "  --models DIR   the folder of the models (see diurna --help)\n"
    "  --name NAME    what to call the model; without it, its own name (\"en-core-web-sm\")\n";

struct Request {
  std::string models;
  std::string subject;  // of add, info, remove
  std::string name;
};

std::string line_of(const ModelInfo& model) {
  return fmt::format("{:<24} {:<10} {:<4} {:>7.1f} MB  {}\n", model.name, model.version, model.language,
                     static_cast<double>(model.bytes) / 1e6, model.path);
}

// The gazetteer: each source with its version, licence and number of rows.
std::string account_of_sources(const ModelInfo& model) {
  std::string account = fmt::format("name        {}\nfile        {}\nbytes       {}\nsources\n", model.name,
                                    model.path, model.bytes);
  for (const ModelSource& source : model.sources) {
    account += fmt::format("  {:<14} {:<14} {:>8} rows  {}\n", source.name, source.version, source.rows,
                           source.licence);
    if (!source.sha256.empty()) account += fmt::format("  {:<14} SHA-256 {}\n", "", source.sha256);
  }
  return account;
}

std::string account_of(const ModelInfo& model) {
  if (!model.sources.empty()) return account_of_sources(model);
  const auto or_none = [](const std::string& text) { return text.empty() ? "not named" : text; };
  return fmt::format(
      "name        {}\nversion     {}\nlanguage    {}\ncomponents  {}\nlicence     {}\nspaCy       {}\n"
      "wheel       {}\nfile        {}\nbytes       {}\n",
      model.name, model.version, model.language, fmt::join(model.components, " "), or_none(model.licence),
      or_none(model.spacy), model.sha256.empty() ? "none" : "SHA-256 " + model.sha256, model.path,
      model.bytes);
}

int add(const Request& request) {
  const Result<ModelInfo> model = add_model(request.subject, models_folder(request.models), request.name);
  return model ? show(line_of(*model)) : fail(model.error());
}

int list(const Request& request) {
  int status = kAllWell;
  std::string lines;
  for (const Result<ModelInfo>& model : list_models(models_folder(request.models))) {
    if (model) {
      lines += line_of(*model);
    } else {
      fail(model.error());
      status = kSomeFailed;
    }
  }
  return show(lines) == kAllWell ? status : kCouldNotRun;
}

int info(const Request& request) {
  const bool is_path = request.subject.find('/') != std::string::npos;
  const Result<ModelInfo> model =
      read_model_info(is_path ? request.subject : model_path(models_folder(request.models), request.subject));
  return model ? show(account_of(*model)) : fail(model.error());
}

int remove(const Request& request) {
  const Result<std::string> path = remove_model(models_folder(request.models), request.subject);
  return path ? show(fmt::format("removed {}\n", *path)) : fail(path.error());
}

}  // namespace

int run_model_command(int argc, const char* const* argv) {
  Request request;
  CLI::App app;
  app.set_help_flag();
  bool help = argc < 2;
  app.add_flag("-h,--help", help);
  app.add_option("--models", request.models);
  CLI::App* adding = app.add_subcommand("add")->fallthrough();
  adding->add_option("source", request.subject)->required();
  adding->add_option("--name", request.name);
  CLI::App* listing = app.add_subcommand("list")->fallthrough();
  CLI::App* informing = app.add_subcommand("info")->fallthrough();
  informing->add_option("model", request.subject)->required();
  CLI::App* removing = app.add_subcommand("remove")->fallthrough();
  removing->add_option("model", request.subject)->required();
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    if (!help) {
      fmt::print(stderr, "diurna: {}\ndiurna: see diurna model --help\n", error.what());
      return kCouldNotRun;
    }
  }
  if (help) return show(kHelp);
  if (adding->parsed()) return add(request);
  if (listing->parsed()) return list(request);
  if (informing->parsed()) return info(request);
  if (removing->parsed()) return remove(request);
  fmt::print(stderr, "diurna: model: add, list, info or remove?\ndiurna: see diurna model --help\n");
  return kCouldNotRun;
}

}  // namespace diurna::cli
