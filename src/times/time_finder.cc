#include "times/time_finder.h"

#include <algorithm>

#include "doc/tree.h"
#include "times/chart.h"
#include "times/normaliser.h"
#include "times/verb_features.h"

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

const doc::Tokens* tokens_of(const std::vector<doc::Analysis>& analyses, std::string_view language) {
  const auto found = std::find_if(analyses.begin(), analyses.end(), [&](const doc::Analysis& analysis) {
    return analysis.language == language;
  });
  return found == analyses.end() ? nullptr : found->tokens;
}

// Reads the blocks of one article in their order and remembers what they named.
class Reader {
 public:
  explicit Reader(const Article& article) : article_(article) {}

  // `tokens` may be null unless the language is English.
  void read_block(const Block& block, const LanguageRules& language, const doc::Tokens* tokens) {
    english_ = is_english(block.language);
    vocabulary_ = &language.vocabulary;
    tokens_ = tokens;
    if (english_) {
      if (tokens == nullptr) return;
      range_ = doc::tokens_in(*tokens, block.span);
      pieces_ = cut(article_.text, *tokens, range_, language.vocabulary);
    } else {
      pieces_ = cut_words(article_.text, block.span, language.vocabulary);
    }
    if (pieces_.empty()) return;
    date_from(block);
    const Chart chart(pieces_, language.rules, language.vocabulary.symbols());
    const std::vector<const Node*> nodes = chart.best();
    for (std::size_t begin = 0; begin < nodes.size();) {
      std::size_t end = begin + 1;
      while (end < nodes.size() && sentence_of(*nodes[end]) == sentence_of(*nodes[begin])) ++end;
      read_sentence({nodes.begin() + static_cast<std::ptrdiff_t>(begin),
                     nodes.begin() + static_cast<std::ptrdiff_t>(end)});
      begin = end;
    }
  }

  std::vector<TimeExpression> take() { return std::move(found_); }

 private:
  void date_from(const Block& block) {
    in_post_ = false;
    context_.document = parse_iso_date(day_published(article_));
    if (!block.post || *block.post >= article_.posts.size()) return;
    const auto posted = parse_iso_date(article_.posts[*block.post].date);
    in_post_ = posted.has_value();
    if (posted) context_.document = posted;
  }

  std::uint32_t sentence_of(const Node& node) const { return pieces_[node.begin].sentence; }

  // Times of day come last: their day may stand behind them ("at 9 p.m., on Friday").
  void read_sentence(const std::vector<const Node*>& nodes) {
    context_.same_sentence.reset();
    const std::size_t first = found_.size();
    for (const Timex pass : {Timex::kDate, Timex::kTime}) {
      for (const Node* node : nodes) {
        if ((timex_of(node->kind) == Timex::kTime) == (pass == Timex::kTime)) add(*node);
      }
    }
    std::sort(found_.begin() + static_cast<std::ptrdiff_t>(first), found_.end(),
              [](const TimeExpression& a, const TimeExpression& b) { return a.span < b.span; });
  }

  // The tokens around an expression: those of its sentence, of a very long one the nearest.
  TokenSpan sentence_around(TokenSpan expression) const {
    constexpr std::uint32_t kReach = 200;
    TokenSpan sentence = expression;
    const bool known = tokens_->sentence_start.size() >= range_.end;
    const auto starts = [&](std::uint32_t i) { return known && tokens_->sentence_start[i] != 0; };
    while (sentence.begin > range_.begin && expression.begin - sentence.begin < kReach &&
           !starts(sentence.begin))
      --sentence.begin;
    while (sentence.end < range_.end && sentence.end - expression.end < kReach && !starts(sentence.end))
      ++sentence.end;
    return sentence;
  }

  Tense tense_at(const Node& node) const {
    if (!english_) return tense_near(pieces_, node.begin, node.end, tokens_);
    const TokenSpan span = tokens_of_node(node);
    return tense_of(article_.text, *tokens_, *vocabulary_, sentence_around(span), span);
  }

  TokenSpan tokens_of_node(const Node& node) const {
    return {pieces_[node.begin].token, pieces_[node.end - 1].token + 1};
  }

  void add(const Node& node) {
    if (is_name_of_person(node)) return;
    context_.tense = tense_at(node);
    const Reading reading = read(node, context_);
    const bool known = reading.outcome == Outcome::kKnown;
    TimeExpression expression;
    expression.span = {pieces_[node.begin].span.begin, pieces_[node.end - 1].span.end};
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
  bool is_name_of_person(const Node& node) const {
    using text::operator""_id;
    if (!english_) return false;
    const TokenSpan span = tokens_of_node(node);
    return span.size() == 1 && tokens_->entity_label.size() > span.begin &&
           tokens_->entity_label[span.begin] == "PERSON"_id;
  }

  // "On Tuesday, in the night from Monday": the day that a sentence names counts, not that of its hours.
  void remember(Moment moment, bool narrative) {
    if (moment.precision > Precision::kDay && context_.same_sentence) return;
    if (moment.precision > Precision::kDay) moment.precision = Precision::kDay;
    moment.part.clear();
    moment.zone.clear();
    context_.text.add(moment);
    if (moment.precision == Precision::kDay && !narrative) context_.same_sentence = moment;
  }

  const Article& article_;
  Context context_;
  // Of the block at hand.
  bool english_ = true;
  bool in_post_ = false;
  const Vocabulary* vocabulary_ = nullptr;
  const doc::Tokens* tokens_ = nullptr;
  TokenSpan range_;
  std::vector<Piece> pieces_;

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

TimeFinder::TimeFinder(LanguageRules english, Others others)
    : english_(std::move(english)), others_(std::move(others)) {}

Result<TimeFinder> TimeFinder::open(const std::string& data_folder) {
  Others others;
  for (const RuleTables& tables : rule_tables()) {
    if (is_english(tables.language)) continue;
    others.emplace(tables.language, base::OnDemand<LanguageRules>([data_folder, &tables] {
                     return LanguageRules::load(data_folder, tables);
                   }));
  }
  Result<LanguageRules> english = LanguageRules::load(data_folder, *tables_of("en"));
  if (!english) return english.error();
  return TimeFinder(*std::move(english), std::move(others));
}

const LanguageRules* TimeFinder::rules_for(std::string_view language) const {
  const RuleTables* tables = tables_of(language);
  if (tables == nullptr) return nullptr;
  if (is_english(tables->language)) return &english_;
  const Result<LanguageRules>& loaded = others_.at(tables->language).get();
  return loaded ? &loaded.value() : nullptr;
}

std::vector<TimeExpression> TimeFinder::find(const Article& article,
                                             const std::vector<doc::Analysis>& analyses) const {
  Reader reader(article);
  for (const Block& block : article.blocks) {
    const LanguageRules* language = rules_for(block.language);
    if (language == nullptr || block.kind == BlockKind::kRelatedLink) continue;
    reader.read_block(block, *language, tokens_of(analyses, tables_of(block.language)->language));
  }
  std::vector<TimeExpression> found = reader.take();
  add_signatures(article, found);
  return found;
}

}  // namespace diurna::times
