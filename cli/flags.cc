#include "flags.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "values.h"

namespace diurna::cli {
namespace {

std::string accepted() {
  return {};
}

constexpr Flag kFlags[] = {
    {"--date", "YYYY-MM-DD", "the day on which the articles appeared",
     "The day on which the articles appeared. Without it, the day is taken from the article itself (its "
     "dateline, "
     "or the date of a post shown in it); where that gives none, \"Sunday\" stays without a date.",
     [](Options& options, const std::string& value) {
       options.date = value;
       return is_date(value) ? accepted() : fmt::format("\"{}\" is no date (YYYY-MM-DD)", value);
     }},
    {"--format", "report|jsonl|annotations", "how to write the record (default: by terminal)",
     "How to write the record: as a report to read, as JSON Lines (docs/formats/record.md), or as W3C Web "
     "Annotations, one a line for each statement. Without it, a report on a terminal and JSON Lines into a "
     "file or pipe.",
     [](Options& options, const std::string& value) {
       if (value == "report") options.format = Format::kReport;
       if (value == "jsonl") options.format = Format::kJsonl;
       if (value == "annotations") options.format = Format::kAnnotations;
       const bool known = value == "report" || value == "jsonl" || value == "annotations";
       return known ? accepted() : fmt::format("no format \"{}\"", value);
     }},
    {"--json", "", "the same as --format jsonl", "The same as --format jsonl.",
     [](Options& options, const std::string&) {
       options.format = Format::kJsonl;
       return accepted();
     }},
    {"--with-text", "", "put the article's text into the document's line",
     "Put the article's text into the document's line of JSON Lines, so that the offsets can be looked up "
     "there. "
     "Left out otherwise, since the text may not be yours to pass on.",
     [](Options& options, const std::string&) {
       options.with_text = true;
       return accepted();
     }},
    {"-v,--verbose", "", "show evidence, and why fields are empty",
     "Show, in the report, the sentence that is the evidence of each statement, how sure it is, and why "
     "fields "
     "are empty. Says on standard error which models are used.",
     [](Options& options, const std::string&) {
       options.verbose = true;
       return accepted();
     }},
    {"--color", "auto|always|never", "colours in the report",
     "Colours in the report. auto: on a terminal, unless NO_COLOR is set or TERM is \"dumb\".",
     [](Options& options, const std::string& value) {
       options.colour = value == "always" ? When::kAlways : value == "never" ? When::kNever : When::kAuto;
       const bool known = value == "auto" || value == "always" || value == "never";
       return known ? accepted() : fmt::format("no choice \"{}\"", value);
     }},
    {"--max-bytes", "N", "the size of the largest input to read (default: 16M)",
     "The size of the largest input to read, in bytes or with a unit: 16777216, 16M and 16MiB are the same. "
     "A "
     "larger input is a failure. Default: 16M; at most 2G.",
     [](Options& options, const std::string& value) {
       const auto size = parse_size(value);
       options.max_bytes = size.value_or(options.max_bytes);
       return size ? accepted() : fmt::format("\"{}\" is no size (such as 16M)", value);
     }},
    {"--models", "DIR", "the folder that holds the models",
     "The folder that holds the models. Without it: the environment's DIURNA_MODELS; else "
     "share/diurna/models "
     "beside the folder of this program; else the folder that was set when it was built.",
     [](Options& options, const std::string& value) {
       options.models = value;
       return value.empty() ? std::string("the name is empty") : accepted();
     }},
    {"--model", "NAME", "the model that reads English (default: en-core-web-sm)",
     "The model that reads English, one of those that \"diurna model list\" shows. Default: en-core-web-sm.",
     [](Options& options, const std::string& value) {
       options.model = value;
       return value.empty() ? std::string("the name is empty") : accepted();
     }},
    {"--precision", "float32|bf16", "how precisely to multiply (default: float32)",
     "How precisely the networks multiply. float32: the same record on every CPU. bf16: faster by about a "
     "third, on CPUs with AVX-512 BF16; a few words in ten thousand are analysed differently, and the record "
     "names it in made_by.",
     [](Options& options, const std::string& value) {
       options.precision = value == "bf16" ? Precision::kBfloat16 : Precision::kFloat32;
       const bool known = value == "float32" || value == "bf16";
       return known ? accepted() : fmt::format("no precision \"{}\"", value);
     }},
    {"--threads", "N", "how many inputs to read at a time (default: 1)",
     "How many inputs to read at a time, each by a thread; 0 for as many as there are cores. The output is "
     "the "
     "same, in the same order, at any number. Default: 1.",
     [](Options& options, const std::string& value) {
       const auto threads = parse_threads(value);
       options.threads = threads.value_or(options.threads);
       return threads ? accepted() : fmt::format("\"{}\" is no number of threads (0 to 1024)", value);
     }},
    {"--data", "DIR", "lexicons and rules to use instead of those built in",
     "A folder of lexicons and rules to use instead of those built in (the repository's data/ is one).",
     [](Options& options, const std::string& value) {
       options.data = value;
       return value.empty() ? std::string("the name is empty") : accepted();
     }},
    {"--version", "", "print the version", "Print the version of this program and of the record format.",
     [](Options& options, const std::string&) {
       options.show = Show::kVersion;
       return accepted();
     }},
    {"-h", "", "print this help", "Print the options, a line each.",
     [](Options& options, const std::string&) {
       options.show = Show::kBriefHelp;
       return accepted();
     }},
    {"--help", "", "print the full help, with examples", "Print this help.",
     [](Options& options, const std::string&) {
       options.show = Show::kFullHelp;
       return accepted();
     }},
};

constexpr std::string_view kUsage =
    "Usage: diurna [OPTION]... [FILE|FOLDER|-]...\n"
    "       diurna explain ID --in RECORD.jsonl [--page FILE] (see diurna explain --help)\n"
    "       diurna model add|list|info|remove ... (see diurna model --help)\n"
    "\n"
    "Reads news articles (plain text, UTF-8) and writes the record: who said what, to whom and when, each\n"
    "field with its place in the article. A folder stands for its *.txt files, - for standard input.\n";

constexpr std::string_view kEnd =
    "\nExamples:\n"
    "  diurna article.txt                       a report to read\n"
    "  diurna -v article.txt                    with the evidence of each statement\n"
    "  diurna --date 2025-09-21 article.txt     \"Sunday\" becomes a date\n"
    "  diurna --format report news/ | less      a report on every *.txt of a folder\n"
    "  diurna news/ > record.jsonl              JSON Lines, one line a statement\n"
    "  curl -s \"$URL\" | diurna -                one article from standard input\n"
    "\nExit status: 0 all well; 1 some inputs failed (each has a line of type \"failure\", or a message); 2 "
    "could\n"
    "not run.\n";

// "-v, --verbose" and what follows it.
std::string heading(const Flag& flag) {
  std::string names(flag.names);
  if (const std::size_t comma = names.find(','); comma != std::string::npos) names.insert(comma + 1, " ");
  return *flag.value ? fmt::format("{} {}", names, flag.value) : names;
}

// `text` in lines of `width` columns with `indent` blanks before each.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
  std::string out;
  while (!text.empty()) {
    std::size_t end = text.size() <= width ? text.size() : text.rfind(' ', width);
    if (end == std::string_view::npos) end = text.size();
    out += fmt::format("{:{}}{}\n", "", indent, text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

void declare(CLI::App& app, const Flag& flag, Options& options) {
  if (!*flag.value) {
    app.add_flag_callback(flag.names, [&flag, &options] { flag.set(options, {}); });
    return;
  }
  app.add_option_function<std::string>(flag.names, [&flag, &options](const std::string& value) {
    const std::string wrong = flag.set(options, value);
    if (!wrong.empty()) throw CLI::ValidationError(flag.names, wrong);
  });
}

}  // namespace

std::span<const Flag> flags() {
  return kFlags;
}

Result<Options> parse_command_line(int argc, const char* const* argv) {
  Options options;
  CLI::App app;
  app.set_help_flag();
  for (const Flag& flag : kFlags) declare(app, flag, options);
  app.add_option("inputs", options.inputs);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return Status(ErrorCode::kBadOption, error.what());
  }
  return options;
}

std::string brief_help() {
  std::string help = fmt::format("{}\nOptions:\n", kUsage);
  for (const Flag& flag : kFlags) help += fmt::format("  {:<26}{}\n", heading(flag), flag.brief);
  return help;
}

std::string full_help() {
  std::string help = fmt::format("{}\nOptions:\n", kUsage);
  for (const Flag& flag : kFlags) help += fmt::format("  {}\n{}", heading(flag), wrapped(flag.full, 6, 94));
  return help.append(kEnd);
}

}  // namespace diurna::cli
