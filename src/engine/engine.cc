// The order of the stages: bytes -> article -> tokens -> times, places -> statements -> events -> record.
#include "diurna/engine.h"

#include <utility>
#include <vector>

#include "actors/speakers.h"
#include "diurna/reader.h"
#include "doc/record_id.h"
#include "doc/tokens.h"
#include "engine/language_pipelines.h"
#include "engine/place_stage.h"
#include "events/extractor.h"
#include "statements/extractor.h"
#include "times/time_finder.h"

namespace diurna {
namespace {

void identify(const Article& article, std::vector<TimeExpression>& times) {
  for (TimeExpression& time : times) time.id = doc::record_id("t", article, "time", {{time.span}});
}

void identify(const Article& article, std::vector<PlaceMention>& places) {
  for (PlaceMention& place : places) place.id = doc::record_id("p", article, "place", {{place.span}});
}

}  // namespace

struct Engine::Impl {
  Reader reader;
  LanguagePipelines pipelines;
  times::TimeFinder times;
  PlaceStage places;
  statements::Extractor statements;
  actors::ActorLexicon actors;
  events::Extractor events;

  // What a language's pipeline made of each article.
  struct Analysed {
    const LanguagePipeline* by;
    std::vector<doc::Tokens> tokens;
  };

  std::vector<Analysed> analyse(const std::vector<Record*>& records) const {
    std::vector<const Article*> articles;
    for (const Record* record : records) articles.push_back(&record->article);
    std::vector<Analysed> all;
    for (const LanguagePipeline* language : pipelines.needed_for(articles)) {
      all.push_back({language, LanguagePipelines::analyse(*language, articles)});
    }
    return all;
  }

  void extract(const std::vector<Analysed>& all, std::size_t at, Record& record) const {
    std::vector<doc::Analysis> analyses;
    for (const Analysed& one : all) {
      if (one.tokens[at].size() > 0) analyses.push_back({one.by->language, &one.tokens[at]});
    }
    record.times = times.find(record.article, analyses);
    identify(record.article, record.times);
    record.places = places.find(record.article, analyses);
    identify(record.article, record.places);
    record.statements = statements.extract(record.article, analyses, record.times);
    for (Statement& statement : record.statements) statement.made_by.model = model_of(statement, all);
    actors::code_speakers(actors, analyses, record);
    record.events = events.extract(record, analyses);
    for (Event& event : record.events) event.made_by.model = pipelines.english().model_name;
  }

  // Posts are shown in any language, and no pipeline reads them.
  const std::string& model_of(const Statement& statement, const std::vector<Analysed>& all) const {
    for (const Analysed& one : all) {
      if (one.by->language == statement.language && statement.kind != StatementKind::kPost)
        return one.by->model_name;
    }
    return pipelines.english().model_name;
  }

  // Fills records whose articles were read.
  void complete(const std::vector<Record*>& records) const {
    for (Record* record : records) {
      pipelines.warn_of_unread(record->article);
      places.warn_if_missing(record->article);
    }
    const std::vector<Analysed> all = analyse(records);
    for (std::size_t i = 0; i < records.size(); ++i) extract(all, i, *records[i]);
  }
};

Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::open(const EngineOptions& options) {
  if (options.models.empty()) return Status(ErrorCode::kBadOption, "no folder of models was given");
  auto reader = Reader::open({options.data, options.max_bytes, options.max_depth});
  if (!reader) return reader.error();
  auto times = times::TimeFinder::open(options.data);
  if (!times) return times.error();
  auto statements = statements::Extractor::load(options.data);
  if (!statements) return statements.error();
  auto actors = actors::ActorLexicon::load(options.data);
  if (!actors) return actors.error();
  auto events = events::Extractor::load(options.data, *actors);
  if (!events) return events.error();
  auto pipelines = LanguagePipelines::open(options);
  if (!pipelines) return pipelines.error();
  auto places = PlaceStage::open(options);
  if (!places) return places.error();
  return Engine(std::make_unique<Impl>(Impl{std::move(*reader), std::move(*pipelines), std::move(*times),
                                            std::move(*places), std::move(*statements), std::move(*actors),
                                            std::move(*events)}));
}

Result<Record> Engine::read(std::string_view payload, const Hints& hints) const {
  Result<Article> article = impl_->reader.read(payload, hints);
  if (!article) return article.error();
  Record record;
  record.article = *std::move(article);
  impl_->complete({&record});
  return record;
}

std::vector<Result<Record>> Engine::read(std::span<const Input> inputs) const {
  std::vector<Result<Record>> results;
  results.reserve(inputs.size());
  for (const Input& input : inputs) {
    Result<Article> article = impl_->reader.read(input);
    if (article) {
      results.emplace_back(Record{*std::move(article), {}, {}, {}, {}});
    } else {
      results.emplace_back(article.error());
    }
  }
  std::vector<Record*> read;
  for (Result<Record>& result : results) {
    if (result) read.push_back(&*result);
  }
  impl_->complete(read);
  return results;
}

const std::string& Engine::model_name() const {
  return impl_->pipelines.english().model_name;
}

}  // namespace diurna
