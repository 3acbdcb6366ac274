#include "events/extractor.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "actors/actor_lexicon.h"
#include "actors/day.h"
#include "doc/record_id.h"
#include "events/candidates.h"
#include "events/circumstances.h"
#include "events/event_features.h"
#include "events/event_model.h"
#include "events/folding.h"
#include "events/modality.h"
#include "events/party_names.h"

namespace diurna::events {
namespace {

using actors::ActorCode;
using actors::ActorLexicon;

constexpr std::size_t kMaxEvents = 20000;  // of an article
constexpr double kSure = 0.45;             // of a type that no frame supports

// The code of CAMEO that a type has as a whole.
std::string_view cameo_of(Plover plover) {
  constexpr std::array<std::string_view, kPloverTypes> kCodes = {"030", "040", "050", "080", "060", "070",
                                                                 "087", "100", "110", "120", "130", "140",
                                                                 "160", "150", "170", "190"};
  return kCodes[static_cast<std::size_t>(plover)];
}

// Told of in another year than the one before.
bool is_long_past(const EventDate& date, std::string_view published) {
  return published.size() >= 4 && date.end.size() >= 4 && date.end.substr(0, 4) < published.substr(0, 4) &&
         date.precision != "day";
}

class Assembler {
 public:
  Assembler(const Record& record, const Syntax& syntax, const ActorLexicon& lexicon,
            const Circumstances& circumstances)
      : record_(record),
        syntax_(syntax),
        lexicon_(lexicon),
        names_(record.article.text, syntax.tokens),
        circumstances_(circumstances) {}

  // `judgement` has a type.
  Event assemble(const Candidate& candidate, const Judgement& judgement) const {
    Event event;
    event.plover = *judgement.plover;
    const bool agrees = candidate.frame != nullptr && candidate.frame->plover == event.plover;
    event.mode = agrees ? candidate.frame->mode : "";
    event.cameo = agrees ? candidate.frame->cameo : cameo_of(event.plover);
    event.trigger = syntax_.tokens.span[candidate.trigger.head];
    if (candidate.about) event.about = doc::bytes_of(syntax_.tokens, candidate.about->span);
    event.date = circumstances_.date(candidate.trigger);
    const std::string_view published = day_published(record_.article);
    const auto day = actors::day_of(event.date ? std::string_view(event.date->start) : published);
    for (const Phrase& phrase : candidate.actors) event.actors.push_back(party(phrase, day, true));
    for (const Phrase& phrase : candidate.recipients) {
      auto& side =
          candidate.frame != nullptr && candidate.frame->reciprocal ? event.actors : event.recipients;
      side.push_back(party(phrase, day, false));
    }
    event.modality = modality_of(syntax_.tokens, syntax_.tree, syntax_.clauses, candidate.trigger);
    if (event.modality == Modality::kActual && event.date && is_long_past(*event.date, published))
      event.modality = Modality::kHistorical;
    event.place = circumstances_.place(candidate);
    if (!event.place) event.about_place = circumstances_.about_place(candidate);
    event.statement = circumstances_.statement(candidate.trigger);
    event.evidence = {circumstances_.sentence(candidate.trigger.head)};
    event.confidence = judgement.confidence;
    event.made_by = {"events",
                     agrees                       ? "frame"
                     : candidate.frame != nullptr ? "frame-and-model"
                                                  : "model",
                     {}};
    give_reasons(event);
    event.id = id_of(event);
    return event;
  }

 private:
  Party party(const Phrase& phrase, std::optional<std::int32_t> day, bool acts) const {
    const std::string_view full = names_.full_name(phrase);
    ActorCode code = lexicon_.code(syntax_.tokens, syntax_.tree, phrase.span, phrase.head, {day, full, acts});
    Party party;
    party.span = doc::bytes_of(syntax_.tokens, phrase.span);
    party.name = full.empty() ? std::move(code.name) : std::string(full);
    party.country = std::move(code.country);
    party.sector = std::move(code.sector);
    return party;
  }

  static void give_reasons(Event& event) {
    if (event.actors.empty()) event.why_null.push_back({"actor", "nobody is named for it"});
    if (event.recipients.empty() && event.actors.size() < 2)
      event.why_null.push_back({"recipient", "none named"});
    if (!event.date) event.why_null.push_back({"date", "no date of the act in its sentence"});
    if (!event.place) event.why_null.push_back({"place", "no place of the act in its clause"});
  }

  std::string id_of(const Event& event) const {
    doc::Part actors;
    doc::Part recipients;
    for (const Party& party : event.actors) actors.push_back(party.span);
    for (const Party& party : event.recipients) recipients.push_back(party.span);
    return doc::record_id("v", record_.article, "event", {{event.trigger}, actors, recipients});
  }

  const Record& record_;
  const Syntax& syntax_;
  const ActorLexicon& lexicon_;
  const PartyNames names_;
  const Circumstances& circumstances_;
};

}  // namespace

struct Extractor::Lexicons {
  EventModel model;
  FrameLexicon frames;
  SupportVerbs support;
  ActorLexicon actors;
};

Extractor::Extractor(std::unique_ptr<const Lexicons> lexicons) : lexicons_(std::move(lexicons)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Result<Extractor> Extractor::load(const std::string& data_folder, ActorLexicon actors) {
  auto frames = FrameLexicon::load(data_folder, "");
  if (!frames) return frames.error();
  auto model = EventModel::open();
  if (!model) return model.error();
  auto support = SupportVerbs::load(data_folder);
  if (!support) return support.error();
  return Extractor(std::make_unique<const Lexicons>(
      Lexicons{std::move(*model), std::move(*frames), std::move(*support), std::move(actors)}));
}

std::vector<Event> Extractor::extract(const Record& record,
                                      const std::vector<doc::Analysis>& analyses) const {
  std::vector<Event> events;
  for (const doc::Analysis& analysis : analyses) {
    if (analysis.language != "en") continue;
    const doc::Tree tree(*analysis.tokens);
    const doc::Clauses clauses(*analysis.tokens, tree);
    const Syntax syntax{*analysis.tokens, tree, clauses};
    const Circumstances circumstances(record, syntax);
    const Assembler assembler(record, syntax, lexicons_->actors, circumstances);
    for (const Candidate& candidate :
         find_candidates(syntax, lexicons_->frames, lexicons_->support, lexicons_->actors)) {
      if (events.size() == kMaxEvents) break;
      if (circumstances.is_mere_saying(candidate)) continue;
      const Judgement judgement =
          lexicons_->model.judge(features_of(syntax, lexicons_->frames, parts_of(candidate)));
      if (!judgement.plover || (candidate.frame == nullptr && judgement.confidence < kSure)) continue;
      events.push_back(assembler.assemble(candidate, judgement));
    }
  }
  return fold(std::move(events), record.article.text);
}

}  // namespace diurna::events
