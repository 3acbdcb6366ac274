#include "record_command.h"

#include <fmt/format.h>

#include <cstddef>
#include <sstream>
#include <utility>
#include <vector>

#include "accounts.h"
#include "diurna/engine.h"
#include "diurna/output.h"
#include "diurna/version.h"
#include "messages.h"
#include "models.h"
#include "standard_output.h"

namespace diurna::cli {
namespace {

class Recording {
 public:
  Recording(const Options& options, const Engine& engine) : engine_(engine), format_(options.format) {
    if (format_ == Format::kByTerminal) format_ = output_is_terminal() ? Format::kReport : Format::kJsonl;
    jsonl_.text = options.with_text ? ArticleText::kInclude : ArticleText::kLeaveOut;
    jsonl_.engine = fmt::format("diurna {} {}", kVersion, engine.model_name());
    page_.colour = output_colour(options.colour);
    page_.detail = options.verbose ? Detail::kEvidence : Detail::kBrief;
    page_.width = output_width();
  }

  bool is_report() const { return format_ == Format::kReport; }
  Failures failures() const { return is_report() ? Failures::kAsMessages : Failures::kAsLines; }

  std::vector<Account> read(std::vector<Result<Input>> group) const {
    std::vector<Account> accounts(group.size());
    std::vector<Input> inputs;
    std::vector<Account*> of_inputs;
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (group[i]) {
        inputs.push_back(*std::move(group[i]));
        of_inputs.push_back(&accounts[i]);
      } else {
        accounts[i] = account_of(group[i].error(), failures());
      }
    }
    const std::vector<Result<Record>> records = engine_.read(inputs);
    for (std::size_t i = 0; i < records.size(); ++i) *of_inputs[i] = account(records[i]);
    return accounts;
  }

 private:
  Account account(const Result<Record>& record) const {
    if (!record) return account_of(record.error(), failures());
    std::ostringstream out;
    switch (format_) {
      case Format::kReport:
        write_report(*record, page_, out);
        break;
      case Format::kAnnotations:
        write_annotations(*record, jsonl_, out);
        break;
      case Format::kGeojson:
        write_geojson(*record, out);
        break;
      case Format::kPlover:
        write_plover(*record, jsonl_, out);
        break;
      default:
        write_jsonl(*record, jsonl_, out);
    }
    return {std::move(out).str(), "", false};
  }

  const Engine& engine_;
  Format format_;
  JsonlOptions jsonl_;
  ReportOptions page_;
};

EngineOptions engine_options(const Options& options) {
  EngineOptions asked;
  asked.models = models_folder(options.models);
  if (!options.model.empty()) asked.model = options.model;
  asked.precision = options.precision;
  asked.data = options.data;
  asked.max_bytes = options.max_bytes;
  asked.max_depth = options.max_depth;
  return asked;
}

}  // namespace

int run_record_command(const Options& options) {
  const EngineOptions asked = engine_options(options);
  const Result<Engine> engine = Engine::open(asked);
  if (!engine) {
    say(engine.error().to_string());
    if (engine.error().code() == ErrorCode::kModelMissing)
      say("--models or DIURNA_MODELS names the folder of models");
    return kCouldNotRun;
  }
  if (options.verbose) say(fmt::format("{} from {}", engine->model_name(), asked.models));
  const Recording recording(options, *engine);
  return write_accounts(options, {recording.failures(), recording.is_report(),
                                  [&](auto group) { return recording.read(std::move(group)); }});
}

}  // namespace diurna::cli
