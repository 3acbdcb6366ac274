// Events in text order:
//
//   Events
//     2025-03-04  Dock Union (CVL)  PROTEST  port authority (GOV)  "blocked"
#include <fmt/format.h>

#include <algorithm>

#include "export/report_evidence.h"
#include "export/report_parts.h"
#include "export/report_phrases.h"
#include "export/why_null.h"

namespace diurna::exporting {
namespace {

constexpr std::uint32_t kDateColumn = 2;
constexpr std::uint32_t kActColumn = 14;
constexpr std::uint32_t kGap = 2;    // between its columns
constexpr std::uint32_t kLeast = 8;  // columns for those on one side
constexpr std::string_view kSeparator = "  ";

class EventList {
 public:
  EventList(const Record& record, const Page& page) : record_(record), page_(page) {}

  void write() const {
    if (record_.events.empty()) return;
    StyledText heading;
    heading.append(Style::kTitle, "Events");
    page_.line(heading);
    for (const Event& event : record_.events) {
      write_event(event);
      if (page_.shows_evidence()) write_evidence(event);
    }
  }

 private:
  std::string_view words(ByteSpan span) const { return slice(record_.article.text, span); }

  void write_event(const Event& event) const;
  void write_evidence(const Event& event) const;
  void write_reasons(const Event& event) const;
  StyledText parties(const std::vector<Party>& parties, Style style) const;
  StyledText doers(const Event& event) const;
  StyledText others(const Event& event) const;
  StyledText act(const Event& event) const;
  std::string details(const Event& event) const;
  std::string circumstances(const Event& event) const;

  const Record& record_;
  const Page& page_;
};

// "2025-03", "2025": as far as the text tells it.
std::string_view shown_date(const EventDate& date) {
  constexpr std::size_t kYear = 4;
  constexpr std::size_t kMonth = 7;
  const std::string_view start = date.start;
  if (date.precision == "year") return start.substr(0, kYear);
  return date.precision == "month" ? start.substr(0, kMonth) : start;
}

StyledText EventList::parties(const std::vector<Party>& parties, Style style) const {
  StyledText list;
  for (const Party& party : parties) {
    if (!list.empty()) list.append(Style::kPlain, ", ");
    list.append_words(style, party.name.empty() ? words(party.span) : std::string_view(party.name));
    const std::string codes = codes_of(party);
    if (!codes.empty()) list.append(Style::kPlain, fmt::format(" ({})", codes));
  }
  return list;
}

StyledText EventList::doers(const Event& event) const {
  if (!event.actors.empty()) return parties(event.actors, Style::kSource);
  StyledText nobody;
  nobody.append(Style::kFaint, "(nobody named)");
  return nobody;
}

// What the act concerns stands where its recipient would.
StyledText EventList::others(const Event& event) const {
  StyledText to = parties(event.recipients, Style::kContent);
  if (to.empty() && event.about) to.append_words(Style::kFaint, "about " + std::string(words(*event.about)));
  return to;
}

StyledText EventList::act(const Event& event) const {
  StyledText act;
  act.append_words(Style::kCue, "\u201c" + std::string(words(event.trigger)) + "\u201d");
  if (event.modality == Modality::kActual) return act;
  act.append(Style::kPlain, kSeparator);
  act.append(Style::kFaint, name_of(event.modality));
  return act;
}

// Long names give way, so that the end of the line is on the page: it may say that the act was not done.
void EventList::write_event(const Event& event) const {
  const StyledText from = doers(event);
  const StyledText to = others(event);
  const StyledText end = act(event);
  const auto type = static_cast<std::uint32_t>(name_of(event.plover).size());
  const std::uint32_t taken = kActColumn + type + end.columns() + 3 * kGap;
  const std::uint32_t room = page_.width() > taken + 2 * kLeast ? page_.width() - taken : 2 * kLeast;
  const std::uint32_t of_to =
      std::min(to.columns(), std::max(room / 2, room - std::min(room, from.columns())));
  StyledText line;
  line.pad_to(kDateColumn);
  if (event.date) line.append(Style::kPlain, shown_date(*event.date));
  line.pad_to(kActColumn);
  line.append(from.cut(room - of_to));
  line.append(Style::kPlain, kSeparator);
  line.append(Style::kTitle, name_of(event.plover));
  line.append(Style::kPlain, kSeparator);
  if (!to.empty()) {
    line.append(to.cut(of_to));
    line.append(Style::kPlain, kSeparator);
  }
  line.append(end);
  page_.line(line);
}

void EventList::write_evidence(const Event& event) const {
  std::vector<Mark> marks = {{event.trigger, Style::kCue}};
  for (const Party& party : event.actors) marks.push_back({party.span, Style::kSource});
  for (const Party& party : event.recipients) marks.push_back({party.span, Style::kContent});
  write_marked_sentences(record_.article.text, event.evidence, marks, kActColumn, page_);
  write_reasons(event);
}

// Mode, contexts, code and counts, each behind a dot.
std::string EventList::details(const Event& event) const {
  std::string text;
  if (!event.mode.empty()) text += " \u00b7 mode " + event.mode;
  for (const std::string& context : event.contexts) text += " \u00b7 context " + context;
  if (!event.cameo.empty()) text += " \u00b7 CAMEO " + event.cameo;
  const std::pair<std::string_view, const std::optional<Count>&> counts[] = {
      {"dead", event.counts.dead},
      {"injured", event.counts.injured},
      {"arrested", event.counts.arrested},
      {"crowd", event.counts.crowd},
  };
  for (const auto& [name, count] : counts) {
    if (!count) continue;
    text +=
        fmt::format(" \u00b7 {}: {}{}{}", name, count->bound, count->bound.empty() ? "" : " ", count->value);
  }
  return text;
}

// When, where and who says so, each behind a dot.
std::string EventList::circumstances(const Event& event) const {
  std::string text;
  if (event.date) {
    text += fmt::format(" \u00b7 when: {} ({}", shown_date(*event.date), event.date->from);
    if (event.date->span) text += fmt::format(", \u201c{}\u201d", words(*event.date->span));
    text += ")";
  }
  if (event.place) text += fmt::format(" \u00b7 at {}", words(record_.places[*event.place].span));
  if (event.about_place)
    text += fmt::format(" \u00b7 about {}", words(record_.places[*event.about_place].span));
  if (event.statement) text += fmt::format(" \u00b7 said in {}", record_.statements[*event.statement].id);
  return text;
}

void EventList::write_reasons(const Event& event) const {
  StyledText margin;
  margin.pad_to(kActColumn);
  StyledText text;
  text.append(Style::kFaint, fmt::format("confidence {:.2f} \u00b7 {}/{} \u00b7 {}", event.confidence,
                                         event.made_by.stage, event.made_by.rule, event.id));
  text.append(Style::kFaint, details(event));
  text.append_words(Style::kFaint, circumstances(event));
  text.append_words(Style::kFaint, phrase_of(reasons_for_null(event)));
  page_.paragraph(margin, text);
}

}  // namespace

void write_events(const Record& record, const Page& page) {
  EventList(record, page).write();
}

}  // namespace diurna::exporting
