#include "read.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <optional>
#include <sstream>

#include "diurna/engine.h"
#include "diurna/output.h"
#include "diurna/version.h"
#include "in_order.h"
#include "input.h"
#include "messages.h"
#include "models.h"
#include "standard_output.h"

namespace diurna::cli {
namespace {

class Reading {
 public:
  Reading(const Options& options, const Engine& engine) : options_(options), engine_(engine) {
    report_ =
        options.format == Format::kReport || (options.format == Format::kByTerminal && output_is_terminal());
    jsonl_.text = options.with_text ? ArticleText::kInclude : ArticleText::kLeaveOut;
    jsonl_.engine = fmt::format("diurna {} {}", kVersion, engine.model_name());
    page_.colour = output_colour(options.colour);
    page_.detail = options.verbose ? Detail::kEvidence : Detail::kBrief;
    page_.width = output_width();
  }

  int run(const std::vector<Result<std::string>>& inputs) {
    const auto produce = [&](std::size_t i) {
      return inputs[i] ? account_of(*inputs[i]) : account_of(inputs[i].error());
    };
    std::optional<int> cut_short;
    const auto consume = [&](const Account& account) {
      cut_short = write(account);
      return !cut_short;
    };
    in_order<Account>(options_.threads, inputs.size(), produce, consume);
    if (cut_short) return *cut_short;
    if (failed_ > 0 && !report_) say(fmt::format("{} of {} inputs failed", failed_, inputs.size()));
    return failed_ > 0 ? kSomeFailed : kAllWell;
  }

 private:
  // What is to be written about one input.
  struct Account {
    std::string text;
    std::string message;  // to standard error
    bool has_failed = false;
  };

  Account account_of(const std::string& name) const {
    const Result<std::string> bytes = read_input(name, options_.max_bytes);
    if (!bytes) return account_of(bytes.error());
    const Result<Record> record = engine_.read(*bytes, {name, options_.date});
    if (!record) return account_of(record.error());
    std::ostringstream out;
    if (report_) {
      write_report(*record, page_, out);
    } else if (options_.format == Format::kAnnotations) {
      write_annotations(*record, jsonl_, out);
    } else {
      write_jsonl(*record, jsonl_, out);
    }
    return {std::move(out).str(), "", false};
  }

  Account account_of(const Status& failure) const {
    if (report_) return {"", failure.to_string(), true};
    std::ostringstream out;
    write_jsonl(failure, out);
    return {std::move(out).str(), "", true};
  }

  // The exit status if there is no use in going on.
  std::optional<int> write(const Account& account) {
    failed_ += account.has_failed ? 1 : 0;
    if (!account.message.empty()) say(account.message);
    const bool is_later_report = report_ && !account.text.empty() && reports_++ > 0;
    switch (write_output(is_later_report ? '\n' + account.text : account.text)) {
      case Written::kWhole:
        return std::nullopt;
      case Written::kReaderGone:
        return kAllWell;
      case Written::kFailed:
        say(fmt::format("cannot write: {}", std::strerror(errno)));
        return kCouldNotRun;
    }
    return std::nullopt;
  }

  const Options& options_;
  const Engine& engine_;
  bool report_ = false;
  JsonlOptions jsonl_;
  ReportOptions page_;
  std::size_t failed_ = 0;
  std::size_t reports_ = 0;
};

// The inputs named, or standard input if none is and somebody has put something there.
std::vector<std::string> named_inputs(const Options& options) {
  if (!options.inputs.empty()) return options.inputs;
  if (::isatty(STDIN_FILENO) == 1) return {};
  return {"-"};
}

}  // namespace

int read_articles(const Options& options) {
  const std::vector<std::string> names = named_inputs(options);
  if (names.empty()) {
    say("no input: name a file or a folder, or - for standard input (see diurna --help)");
    return kCouldNotRun;
  }
  EngineOptions engine_options;
  engine_options.models = models_folder(options.models);
  if (!options.model.empty()) engine_options.model = options.model;
  engine_options.precision = options.precision;
  engine_options.data = options.data;
  engine_options.max_bytes = options.max_bytes;
  const Result<Engine> engine = Engine::open(engine_options);
  if (!engine) {
    say(engine.error().to_string());
    if (engine.error().code() == ErrorCode::kModelMissing)
      say("--models or DIURNA_MODELS names the folder of models");
    return kCouldNotRun;
  }
  if (options.verbose) say(fmt::format("{} from {}", engine->model_name(), engine_options.models));
  return Reading(options, *engine).run(expand(names));
}

}  // namespace diurna::cli
