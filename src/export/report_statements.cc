// Statements under their speakers:
//
//   Ines Varga  harbour minister
//     said       "The crane is safe," ...
//                  L Dock Union  claimed  that ...
#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "base/check.h"
#include "export/report_evidence.h"
#include "export/report_parts.h"
#include "export/report_phrases.h"
#include "export/why_null.h"

namespace diurna::exporting {
namespace {

constexpr std::uint32_t kLabelColumn = 2;
constexpr std::uint32_t kBodyColumn = 13;
constexpr std::uint32_t kNesting = 2;     // columns that each level of statements inside goes in
constexpr std::uint32_t kMaxNesting = 8;  // deeper ones stay below that level's margin
constexpr std::string_view kSeparator = "  ";

struct Speaker {
  std::string_view name;
  std::string_view role;  // the first that a statement gives
  std::string_view anonymous_reason;
  std::vector<std::uint32_t> statements;
};

class StatementList {
 public:
  StatementList(const Record& record, const Page& page) : record_(record), page_(page) {
    inside_.resize(record.statements.size());
    for (std::uint32_t i = 0; i < record.statements.size(); ++i) place(i);
  }

  void write() const {
    for (const Speaker& speaker : speakers_) {
      write_speaker(speaker);
      for (const std::uint32_t i : speaker.statements) write_statement(i);
    }
  }

 private:
  const Article& article() const { return record_.article; }
  std::string_view words(ByteSpan span) const { return slice(article().text, span); }

  void place(std::uint32_t index) {
    const Statement& statement = record_.statements[index];
    if (statement.inside) {
      CHECK(*statement.inside < inside_.size(), "the enclosing statement is in the same record");
      inside_[*statement.inside].push_back(index);
      return;
    }
    Speaker& speaker = speaker_of(statement);
    speaker.statements.push_back(index);
    if (!statement.source) return;
    const Source& source = *statement.source;
    const bool says_more = speaker.name.find(source.role) == std::string_view::npos;
    if (speaker.role.empty() && says_more) speaker.role = source.role;
    if (speaker.anonymous_reason.empty()) speaker.anonymous_reason = source.anonymous_reason;
  }

  Speaker& speaker_of(const Statement& statement) {
    const std::string_view name =
        statement.source ? called(article(), *statement.source) : "(no source named)";
    const auto [entry, is_new] = speaker_named_.try_emplace(name, speakers_.size());
    if (is_new) speakers_.push_back({name, {}, {}, {}});
    return speakers_[entry->second];
  }

  void write_speaker(const Speaker& speaker) const;
  void write_statement(std::uint32_t index) const;
  void write_inside(std::uint32_t index, std::uint32_t depth) const;
  void write_evidence(const Statement& statement, std::uint32_t column) const;
  void write_reasons(const Statement& statement, std::uint32_t column) const;

  StyledText act_and_channel(const Statement& statement) const;
  StyledText addressee_and_content(const Statement& statement) const;

  const Record& record_;
  const Page& page_;
  std::vector<Speaker> speakers_;  // in order of first appearance
  std::unordered_map<std::string_view, std::size_t> speaker_named_;
  std::vector<std::vector<std::uint32_t>> inside_;  // for each statement those directly inside it
};

void StatementList::write_speaker(const Speaker& speaker) const {
  StyledText line;
  line.append_words(Style::kSource, speaker.name);
  for (const std::string_view more : {speaker.role, speaker.anonymous_reason}) {
    if (more.empty()) continue;
    line.append(Style::kPlain, kSeparator);
    line.append_words(Style::kPlain, more);
  }
  page_.line(line);
}

// What was done by saying, and through what. A plain saying on a platform is known by the platform.
StyledText StatementList::act_and_channel(const Statement& statement) const {
  const std::string_view channel = channel_of(article(), statement);
  const bool plain = statement.act == Act::kSay && statement.polarity == Polarity::kPositive;
  const bool post = statement.kind == StatementKind::kPost;
  const bool known_by_channel = plain && !channel.empty() && (post || is_platform(channel));
  StyledText line;
  line.pad_to(kLabelColumn);
  if (known_by_channel) {
    line.append_words(Style::kCue, "on " + std::string(channel));
  } else {
    line.append(Style::kCue, plain && post ? "posted" : phrase_of(statement.act, statement.polarity));
  }
  line.append(Style::kPlain, kSeparator);
  line.pad_to(kBodyColumn);
  if (!known_by_channel && !channel.empty()) {
    line.append_words(Style::kPlain, channel_phrase(channel));
    line.append(Style::kPlain, kSeparator);
  }
  return line;
}

// An addressee with which the content begins ("urged the port to ...") is only set apart from the rest.
StyledText StatementList::addressee_and_content(const Statement& statement) const {
  StyledText line;
  std::vector<ByteSpan> content = statement.content;
  if (statement.addressee && statement.addressee->span) {
    const ByteSpan to = *statement.addressee->span;
    const bool leads = !content.empty() && content[0].begin == to.begin && to.end <= content[0].end;
    if (leads) {
      content[0].begin = to.end;
      while (content[0].begin < content[0].end && article().text[content[0].begin] == ' ') ++content[0].begin;
    } else {
      line.append(Style::kPlain, "to ");
    }
    line.append_words(Style::kPlain, words(to));
    line.append(Style::kPlain, kSeparator);
  }
  for (std::size_t i = 0; i < content.size(); ++i) {
    if (i > 0) line.append(Style::kFaint, " \u2026 ");
    line.append_words(Style::kContent, words(content[i]));
  }
  if (content.empty() && statement.about) {
    line.append_words(Style::kContent, "about " + std::string(words(statement.about->span)));
  }
  return line;
}

void StatementList::write_statement(std::uint32_t index) const {
  const Statement& statement = record_.statements[index];
  StyledText line = act_and_channel(statement);
  line.append(addressee_and_content(statement));
  page_.line(line);
  write_evidence(statement, kBodyColumn);
  write_inside(index, 1);
}

void StatementList::write_inside(std::uint32_t index, std::uint32_t depth) const {
  for (const std::uint32_t inner : inside_[index]) {
    const Statement& statement = record_.statements[inner];
    StyledText line;
    line.pad_to(kBodyColumn + kNesting * std::min(depth, kMaxNesting));
    line.append(Style::kFaint, "\u2514 ");
    if (statement.source) {
      line.append_words(Style::kSource, called(article(), *statement.source));
      line.append(Style::kPlain, kSeparator);
    }
    const std::string_view phrase = phrase_of(statement.act, statement.polarity);
    line.append_words(Style::kCue, statement.cue ? words(statement.cue->span) : phrase);
    line.append(Style::kPlain, kSeparator);
    line.append(addressee_and_content(statement));
    page_.line(line);
    write_evidence(statement, kBodyColumn + kNesting * (std::min(depth, kMaxNesting) + 1));
    write_inside(inner, depth + 1);
  }
}

std::vector<Mark> marks_of(const Statement& statement) {
  std::vector<Mark> marks;
  if (statement.cue) marks.push_back({statement.cue->span, Style::kCue});
  if (statement.source) marks.push_back({statement.source->span, Style::kSource});
  for (const ByteSpan span : statement.content) marks.push_back({span, Style::kContent});
  return marks;
}

void StatementList::write_evidence(const Statement& statement, std::uint32_t column) const {
  if (!page_.shows_evidence()) return;
  write_marked_sentences(article().text, statement.evidence, marks_of(statement), column, page_);
  write_reasons(statement, column);
}

void StatementList::write_reasons(const Statement& statement, std::uint32_t column) const {
  StyledText margin;
  margin.pad_to(column);
  StyledText text;
  text.append(Style::kFaint, fmt::format("confidence {:.2f} \u00b7 {}/{} \u00b7 {}", statement.confidence,
                                         statement.made_by.stage, statement.made_by.rule, statement.id));
  if (statement.time) {
    text.append(Style::kFaint,
                fmt::format(" \u00b7 when: {} ({})", statement.time->value, statement.time->from));
  }
  text.append_words(Style::kFaint, phrase_of(reasons_for_null(statement)));
  page_.paragraph(margin, text);
}

}  // namespace

void write_statements(const Record& record, const Page& page) {
  StatementList(record, page).write();
}

}  // namespace diurna::exporting
