// The events of an article: whatever its words and their analysis, each span lies in the text, parties and
// types are whole, and what an event points at is there. The bytes are read as a model of types, too, which
// they hardly are.
//
// The first byte chooses how the words hang together; the rest is the article.
#include <optional>
#include <string>

#include "article/reader.h"
#include "base/check.h"
#include "entry.h"
#include "events/event_model.h"
#include "events/extractor.h"
#include "made_up_analysis.h"
#include "spans.h"
#include "stages.h"

namespace {

using diurna::Article;
using diurna::ByteSpan;
using diurna::Event;
using diurna::Party;
using diurna::Record;
using diurna::fuzz::is_whole;
using diurna::fuzz::opened;

const diurna::events::Extractor& extractor() {
  static const auto kExtractor = [] {
    const auto actors = diurna::actors::ActorLexicon::load("");
    return diurna::events::Extractor::load("", opened(actors));
  }();
  return opened(kExtractor);
}

void check_span(const Article& article, ByteSpan span) {
  CHECK(is_whole(article.text, span) && !span.empty(), "words outside the text");
}

void check_event(const Article& article, const Event& event) {
  check_span(article, event.trigger);
  for (const auto* side : {&event.actors, &event.recipients}) {
    for (const Party& party : *side) check_span(article, party.span);
  }
  if (event.about) check_span(article, *event.about);
  for (const ByteSpan sentence : event.evidence) check_span(article, sentence);
  CHECK(!event.evidence.empty(), "an event without a sentence");
  CHECK(!event.actors.empty() || !event.recipients.empty(), "an event of nobody");
  CHECK(!event.date && !event.place && !event.statement, "what the record does not have");
  CHECK(event.confidence >= 0 && event.confidence <= 1, "a confidence that is no share");
  CHECK(!event.id.empty() && !event.cameo.empty(), "an event without id or code");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto kReader = diurna::article::ArticleReader::open("");
  if (size == 0) return 0;
  const std::string_view text = diurna::fuzz::as_text(data + 1, size - 1);
  (void)diurna::events::EventModel::parse("diurna events 1\n" + std::string(text), "fuzz");
  auto article = opened(kReader).read(text, {.uri = "fuzz"});
  if (!article) return 0;
  Record record;
  record.article = *std::move(article);
  for (diurna::Block& block : record.article.blocks) block.language = "en";
  const auto tokens = diurna::fuzz::MadeUpAnalysis(record.article, data[0]).tokens();
  for (const Event& event : extractor().extract(record, {{"en", &tokens}}))
    check_event(record.article, event);
  return 0;
}
