// diurna-bench-nlp MODEL TEXTS.jsonl [--rounds N] [--components] [--on-request] [--kernels NAME]
// diurna-bench-nlp --list
//
// Measures the pipeline on the field "text" of each line and prints one JSON object a line: "opened" (model,
// kernels, precision), "first" (the first text is analysed, and the most
// memory until then), "warm_up" (the first few), then for each round a "pass" over all texts and, with
// --components, another that times each component and counts the operations of the networks; at last "done"
// with the most memory of all. Times are processor time of this process. With --on-request a round is run for
// each line of standard input, so that programs can take turns.
// --list prints what --kernels and --precision may name. Exit status: 0, 2 if it could not run.
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "costs/costs.h"
#include "nlp/kernels/kernels.h"
#include "nlp/options.h"
#include "nlp/pipeline/component_clock.h"
#include "nlp/pipeline/pipeline.h"
#include "nlp/texts.h"
#include "side/side.h"

namespace diurna::bench {
namespace {

constexpr const char* kProgram = "diurna-bench-nlp";
constexpr std::size_t kWarmUpTexts = 4;

// Adds up the processor time of each component.
class CpuClock : public nlp::ComponentClock {
 public:
  void begin(std::string_view component) override {
    end();
    running_ = &seconds_.try_emplace(std::string(component), 0.0).first->second;
    since_ = cpu_seconds();
  }
  void end() override {
    if (running_ != nullptr) *running_ += cpu_seconds() - since_;
    running_ = nullptr;
  }
  const std::map<std::string, double>& seconds() const { return seconds_; }

 private:
  std::map<std::string, double> seconds_;
  double* running_ = nullptr;
  double since_ = 0;
};

class Measurement {
 public:
  Measurement(const nlp::Pipeline& pipeline, const std::vector<std::string>& texts)
      : pipeline_(pipeline), texts_(texts) {}

  void warm_up() {
    print({{"event", "first"}, {"tokens", analyse(1)}, {"peak_memory_kib", peak_memory_kib()}});
    print({{"event", "warm_up"}, {"tokens", analyse(std::min(kWarmUpTexts, texts_.size()))}});
  }

  void round(bool components) {
    const double start = cpu_seconds();
    const std::uint64_t tokens = analyse(texts_.size());
    print({{"event", "pass"}, {"tokens", tokens}, {"cpu_seconds", cpu_seconds() - start}});
    if (components) time_components();
  }

 private:
  // Analyses the first `count` texts and returns how many tokens they have.
  std::uint64_t analyse(std::size_t count) {
    std::uint64_t size = 0;
    for (std::size_t i = 0; i < count; ++i) {
      doc::Tokens tokens = pipeline_.new_tokens();
      pipeline_.analyse({{texts_[i], 0, &tokens}}, workspace_);
      size += tokens.size();
    }
    return size;
  }

  void time_components() {
    CpuClock clock;
    workspace_.clock = &clock;
    const std::uint64_t before = workspace_.operations();
    const std::uint64_t tokens = analyse(texts_.size());
    workspace_.clock = nullptr;
    boost::json::object seconds;
    for (const auto& [component, spent] : clock.seconds()) seconds[component] = spent;
    print({{"event", "components"},
           {"tokens", tokens},
           {"cpu_seconds", seconds},
           {"operations", workspace_.operations() - before}});
  }

  const nlp::Pipeline& pipeline_;
  const std::vector<std::string>& texts_;
  nlp::Pipeline::Workspace workspace_;
};

void list_choices() {
  boost::json::array kernels;
  const nlp::KernelList list = nlp::available_kernels();
  for (std::size_t i = 0; i < list.size; ++i) kernels.emplace_back(list.tables[i]->name);
  boost::json::array precisions = {"float32"};
  if (nlp::bfloat16_kernels() != nullptr) precisions.emplace_back("bf16");
  print({{"kernels", kernels}, {"precisions", precisions}, {"compiler", __VERSION__}});
}

int run(const std::vector<std::string>& arguments) {
  const Result<Options> options = parse_options(arguments);
  if (!options) {
    std::cerr << kUsage;
    return fail(kProgram, options.error().to_string());
  }
  if (options->list) {
    list_choices();
    return 0;
  }
  const Result<std::vector<std::string>> texts = read_texts(options->texts);
  if (!texts) return fail(kProgram, texts.error().to_string());
  const nlp::Kernels& kernels = kernels_for(*options);
  const Result<nlp::Pipeline> pipeline = nlp::Pipeline::open(options->model, kernels);
  if (!pipeline) return fail(kProgram, pipeline.error().to_string());
  print({{"event", "opened"},
         {"model", pipeline->name()},
         {"kernels", kernels.name},
         {"precision", options->precision}});
  Measurement measurement(*pipeline, *texts);
  measurement.warm_up();
  take_turns(options->on_request, options->rounds, [&] { measurement.round(options->components); });
  return 0;
}

}  // namespace
}  // namespace diurna::bench

int main(int count, char** values) {
  return diurna::bench::run_main(diurna::bench::kProgram, count, values, diurna::bench::run);
}
