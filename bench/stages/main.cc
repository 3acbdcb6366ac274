// diurna-bench-stages MODEL TEXTS [--on-request]
//
// Takes the texts of the files TEXTS/*.txt, in memory before, through the stages of the engine one by
// one, and prints one JSON object a line: "opened", "first", "warm_up", then a "pass" over all texts with the
// processor time of each stage in seconds (one; with --on-request one for each line of standard input), at
// last "done". Exit status: 0, 2 if it could not run.
#include <algorithm>
#include <boost/json.hpp>
#include <iostream>
#include <string>
#include <vector>

#include "article/reader.h"
#include "costs/costs.h"
#include "diurna/version.h"
#include "doc/blocks.h"
#include "events/extractor.h"
#include "nlp/pipeline/pipeline.h"
#include "side/documents.h"
#include "side/side.h"
#include "statements/extractor.h"
#include "times/time_finder.h"

namespace diurna::bench {
namespace {

constexpr const char* kProgram = "diurna-bench-stages";
constexpr std::size_t kWarmUpTexts = 4;

struct Stages {
  article::ArticleReader reader;
  nlp::Pipeline pipeline;
  times::TimeFinder times;
  statements::Extractor statements;
  events::Extractor events;
};

// Seconds of processor time.
struct Costs {
  double read = 0;
  double analyse = 0;
  double times = 0;
  double statements = 0;
  double events = 0;
  std::uint64_t documents = 0;
  std::uint64_t tokens = 0;
  std::uint64_t found = 0;
};

class Clock {
 public:
  // Since the last call.
  double lap() {
    const double now = cpu_seconds();
    const double passed = now - last_;
    last_ = now;
    return passed;
  }

 private:
  double last_ = cpu_seconds();
};

void add(const Stages& stages, nlp::Pipeline::Workspace& workspace, const std::string& text, Costs& costs) {
  Clock clock;
  Result<Article> article = stages.reader.read(text, {});
  costs.read += clock.lap();
  if (!article) return;
  Record record;
  record.article = *std::move(article);
  doc::Tokens tokens = stages.pipeline.new_tokens();
  std::vector<nlp::InputText> texts;
  for (const Block& block : record.article.blocks) {
    const std::string_view words =
        is_prose(block) ? slice(record.article.text, block.span) : std::string_view();
    texts.push_back({words, block.span.begin, &tokens});
  }
  stages.pipeline.analyse(texts, workspace);
  costs.analyse += clock.lap();
  record.times = stages.times.find(record.article, {{"en", &tokens}});
  costs.times += clock.lap();
  record.statements = stages.statements.extract(record.article, {{"en", &tokens}}, record.times);
  costs.statements += clock.lap();
  record.events = stages.events.extract(record, {{"en", &tokens}});
  costs.events += clock.lap();
  costs.found += record.statements.size() + record.events.size();
  ++costs.documents;
  costs.tokens += tokens.size();
}

Costs pass(const Stages& stages, const std::vector<std::string>& texts, std::size_t count) {
  Costs costs;
  nlp::Pipeline::Workspace workspace;
  for (std::size_t i = 0; i < std::min(count, texts.size()); ++i) add(stages, workspace, texts[i], costs);
  return costs;
}

void print_pass(const Costs& costs) {
  print({{"event", "pass"},
         {"cpu_seconds", costs.read + costs.analyse + costs.times + costs.statements + costs.events},
         {"read", costs.read},
         {"analyse", costs.analyse},
         {"times", costs.times},
         {"statements", costs.statements},
         {"events", costs.events},
         {"documents", costs.documents},
         {"tokens", costs.tokens},
         {"found", costs.found}});
}

// Reads them once for "first", some for "warm_up", all of them in each round.
void measure(const Stages& stages, const std::vector<std::string>& texts, bool on_request) {
  print({{"event", "opened"}, {"version", std::string("diurna ") + kVersion}, {"texts", texts.size()}});
  pass(stages, texts, 1);
  print({{"event", "first"}, {"peak_memory_kib", peak_memory_kib()}});
  pass(stages, texts, kWarmUpTexts);
  print({{"event", "warm_up"}});
  take_turns(on_request, 1, [&] { print_pass(pass(stages, texts, texts.size())); });
}

int run(const std::vector<std::string>& arguments) {
  const std::optional<Asked> asked = read_arguments(arguments, 2);
  if (!asked) {
    std::cerr << "usage: diurna-bench-stages MODEL TEXTS [--on-request]\n";
    return 2;
  }
  auto reader = article::ArticleReader::open("");
  auto pipeline = nlp::Pipeline::open(asked->places[0]);
  auto times = times::TimeFinder::open("");
  auto statements = statements::Extractor::load("");
  const auto actors = actors::ActorLexicon::load("");
  if (!actors) return fail(kProgram, actors.error().to_string());
  auto events = events::Extractor::load("", *actors);
  const auto texts = documents_in(asked->places[1], ".txt");
  if (!reader) return fail(kProgram, reader.error().to_string());
  if (!pipeline) return fail(kProgram, pipeline.error().to_string());
  if (!times) return fail(kProgram, times.error().to_string());
  if (!statements) return fail(kProgram, statements.error().to_string());
  if (!events) return fail(kProgram, events.error().to_string());
  if (!texts) return fail(kProgram, texts.error().to_string());
  const Stages stages{std::move(*reader), std::move(*pipeline), std::move(*times), std::move(*statements),
                      std::move(*events)};
  measure(stages, *texts, asked->on_request);
  return 0;
}

}  // namespace
}  // namespace diurna::bench

int main(int count, char** values) {
  return diurna::bench::run_main(diurna::bench::kProgram, count, values, diurna::bench::run);
}
