#include "times/time_finder.h"

#include <algorithm>

#include "times/chart.h"
#include "times/normaliser.h"

namespace diurna::times {
namespace {

constexpr std::string_view kStage = "times";

// "en", "en-GB".
bool is_english(std::string_view language) {
  return language == "en" || language.starts_with("en-");
}

std::string_view name_of(Anchor anchor, bool in_post) {
  switch (anchor) {
    case Anchor::kNone:
      return "";
    case Anchor::kSelf:
      return "self";
    case Anchor::kDocument:
      return in_post ? "post date" : "document date";
    case Anchor::kText:
      return "text";
  }
  return "";
}

// Why there is no value.
std::string_view reason_of(Outcome outcome) {
  return outcome == Outcome::kImpossible ? "there is no such date" : "counted from a date that is not known";
}

TokenSpan tokens_in(const doc::Tokens& tokens, ByteSpan bytes) {
  const auto begin = std::partition_point(tokens.span.begin(), tokens.span.end(),
                                          [&](ByteSpan token) { return token.begin < bytes.begin; });
  const auto end =
      std::partition_point(begin, tokens.span.end(), [&](ByteSpan token) { return token.end <= bytes.end; });
  return {static_cast<std::uint32_t>(begin - tokens.span.begin()),
          static_cast<std::uint32_t>(end - tokens.span.begin())};
}

// Reads the blocks of one article in their order and remembers what they named.
class Reader {
 public:
  Reader(const Article& article, const doc::Tokens& tokens, const Vocabulary& vocabulary,
         const std::vector<Rule>& rules)
      : article_(article), tokens_(tokens), vocabulary_(vocabulary), rules_(rules) {}

  void read_block(const Block& block) {
    const TokenSpan range = tokens_in(tokens_, block.span);
    if (range.empty()) return;
    in_post_ = false;
    context_.document = parse_iso_date(day_published(article_));
    if (block.post && *block.post < article_.posts.size()) {
      const auto posted = parse_iso_date(article_.posts[*block.post].date);
      in_post_ = posted.has_value();
      if (posted) context_.document = posted;
    }
    const std::vector<Piece> pieces = cut(article_.text, tokens_, range, vocabulary_);
    const Chart chart(pieces, rules_);
    const std::vector<const Node*> nodes = chart.best();
    for (std::size_t begin = 0; begin < nodes.size();) {
      const TokenSpan sentence = sentence_around(pieces[nodes[begin]->begin].token, range);
      std::size_t end = begin + 1;
      while (end < nodes.size() && pieces[nodes[end]->begin].token < sentence.end) ++end;
      read_sentence({nodes.begin() + static_cast<std::ptrdiff_t>(begin),
                     nodes.begin() + static_cast<std::ptrdiff_t>(end)},
                    pieces, sentence);
      begin = end;
    }
  }

  std::vector<TimeExpression> take() { return std::move(found_); }

 private:
  TokenSpan sentence_around(std::uint32_t token, TokenSpan range) const {
    if (tokens_.sentence_start.size() < range.end) return range;
    TokenSpan sentence{token, token + 1};
    while (sentence.begin > range.begin && tokens_.sentence_start[sentence.begin] == 0) --sentence.begin;
    while (sentence.end < range.end && tokens_.sentence_start[sentence.end] == 0) ++sentence.end;
    return sentence;
  }

  // Times of day come last: their day may stand behind them ("at 9 p.m., on Friday").
  void read_sentence(const std::vector<const Node*>& nodes, const std::vector<Piece>& pieces,
                     TokenSpan sentence) {
    context_.same_sentence.reset();
    const std::size_t first = found_.size();
    for (const Timex pass : {Timex::kDate, Timex::kTime}) {
      for (const Node* node : nodes) {
        if ((timex_of(node->kind) == Timex::kTime) == (pass == Timex::kTime)) add(*node, pieces, sentence);
      }
    }
    std::sort(found_.begin() + static_cast<std::ptrdiff_t>(first), found_.end(),
              [](const TimeExpression& a, const TimeExpression& b) { return a.span < b.span; });
  }

  void add(const Node& node, const std::vector<Piece>& pieces, TokenSpan sentence) {
    const TokenSpan span{pieces[node.begin].token, pieces[node.end - 1].token + 1};
    if (is_name_of_person(span)) return;
    context_.tense = tense_of(article_.text, tokens_, sentence, span);
    const Reading reading = read(node, context_);
    const bool known = reading.outcome == Outcome::kKnown;
    TimeExpression expression;
    expression.span = {tokens_.span[span.begin].begin, tokens_.span[span.end - 1].end};
    expression.timex = reading.duration ? Timex::kDuration : timex_of(node.kind);
    expression.value = reading.timex_value();
    expression.mod = reading.mod;
    if (known) expression.anchor = name_of(reading.anchor, in_post_);
    if (reading.moment && known) expression.precision = times::name_of(reading.moment->precision);
    if (expression.value.empty()) expression.why_null = {{"value", reason_of(reading.outcome)}};
    expression.made_by = {std::string(kStage), node.rule->name, {}};
    found_.push_back(std::move(expression));
    if (known && reading.moment && reading.moment->first && !reading.day_assumed) {
      remember(*reading.moment, reading.narrative);
    }
  }

  // "April said": one word that the recogniser of names took for a person.
  bool is_name_of_person(TokenSpan span) const {
    using text::operator""_id;
    return span.size() == 1 && tokens_.entity_label.size() > span.begin &&
           tokens_.entity_label[span.begin] == "PERSON"_id;
  }

  void remember(Moment moment, bool narrative) {
    if (moment.precision > Precision::kDay) moment.precision = Precision::kDay;
    moment.part.clear();
    moment.zone.clear();
    context_.text.add(moment);
    if (moment.precision == Precision::kDay && !narrative) context_.same_sentence = moment;
  }

  const Article& article_;
  const doc::Tokens& tokens_;
  const Vocabulary& vocabulary_;
  const std::vector<Rule>& rules_;
  Context context_;
  bool in_post_ = false;
  std::vector<TimeExpression> found_;
};

TimeExpression signature_of(const Post& post) {
  TimeExpression expression;
  expression.span = *post.date_span;
  expression.timex = Timex::kDate;
  expression.value = post.date;
  expression.anchor = "self";
  expression.precision = times::name_of(Precision::kDay);
  expression.made_by = {std::string(kStage), "post-signature", {}};
  return expression;
}

// Puts the dates of signatures in the place of whatever overlaps them.
void add_signatures(const Article& article, std::vector<TimeExpression>& found) {
  for (const Post& post : article.posts) {
    if (!post.date_span || post.date_span->empty() || post.date.empty()) continue;
    std::erase_if(found, [&](const TimeExpression& other) { return other.span.overlaps(*post.date_span); });
    found.push_back(signature_of(post));
  }
  std::sort(found.begin(), found.end(),
            [](const TimeExpression& a, const TimeExpression& b) { return a.span < b.span; });
}

}  // namespace

TimeFinder::TimeFinder(Vocabulary vocabulary, std::vector<Rule> rules)
    : vocabulary_(std::move(vocabulary)), rules_(std::move(rules)) {}

Result<TimeFinder> TimeFinder::open(const std::string& data_folder) {
  Result<Vocabulary> vocabulary = Vocabulary::load(data_folder);
  if (!vocabulary) return vocabulary.error();
  Result<std::vector<Rule>> rules = load_rules(data_folder, *vocabulary);
  if (!rules) return rules.error();
  return TimeFinder(*std::move(vocabulary), *std::move(rules));
}

std::vector<TimeExpression> TimeFinder::find(const Article& article, const doc::Tokens& tokens) const {
  Reader reader(article, tokens, vocabulary_, rules_);
  for (const Block& block : article.blocks) {
    if (is_english(block.language)) reader.read_block(block);
  }
  std::vector<TimeExpression> found = reader.take();
  add_signatures(article, found);
  return found;
}

}  // namespace diurna::times
