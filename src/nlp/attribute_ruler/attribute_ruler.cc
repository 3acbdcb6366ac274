#include "nlp/attribute_ruler/attribute_ruler.h"

#include <algorithm>

namespace diurna::nlp {
namespace {

using text::StringId;

// Above this many pairs a pattern is found by its forms alone.
constexpr std::size_t kMaxPairs = 4096;

// The values that `attribute` must have one of, if the pattern says so.
const std::vector<StringId>* required(const TokenPattern& token, TokenAttribute attribute) {
  for (const TokenCondition& condition : token) {
    if (condition.attribute == attribute && condition.kind == TokenCondition::Kind::kIn)
      return &condition.values;
  }
  return nullptr;
}

bool matches(const RulePattern& pattern, const doc::Tokens& tokens, TokenSpan rest,
             PatternRegexScratch& scratch) {
  if (pattern.tokens.size() > rest.size()) return false;
  std::uint32_t i = rest.begin;
  for (const TokenPattern& token : pattern.tokens) {
    for (const TokenCondition& condition : token) {
      if (!condition.holds(tokens, i, scratch)) return false;
    }
    ++i;
  }
  return true;
}

void assign(doc::Tokens& tokens, std::uint32_t i, RuleAssignment assignment) {
  switch (assignment.field) {
    case RuledField::kTag:
      tokens.tag[i] = assignment.value;
      return;
    case RuledField::kPos:
      tokens.pos[i] = assignment.value;
      return;
    case RuledField::kMorph:
      tokens.morph[i] = assignment.value;
      return;
    case RuledField::kLemma:
      tokens.lemma[i] = assignment.value;
      return;
    case RuledField::kDep:
      tokens.dep[i] = assignment.value;
      return;
  }
}

}  // namespace

Result<AttributeRuler> AttributeRuler::from_bytes(std::string_view bytes, const std::string& path,
                                                  text::StringStore& strings) {
  Result<RuleFile> file = read_rules(bytes, path, strings);
  if (!file) return file.error();
  return AttributeRuler(*std::move(file));
}

AttributeRuler::AttributeRuler(RuleFile file) : file_(std::move(file)) {
  for (std::uint32_t i = 0; i < file_.patterns.size(); ++i) index(i);
}

void AttributeRuler::index(std::uint32_t pattern) {
  const TokenPattern& first = file_.patterns[pattern].tokens.front();
  const std::vector<StringId>* tags = required(first, TokenAttribute::kTag);
  const std::vector<StringId>* lowers = required(first, TokenAttribute::kLower);
  const std::vector<StringId>* labels = required(first, TokenAttribute::kDep);
  if (tags != nullptr && lowers != nullptr && tags->size() * lowers->size() <= kMaxPairs) {
    for (const StringId tag : *tags) {
      for (const StringId lower : *lowers) by_tag_and_lower_[{tag, lower}].push_back(pattern);
    }
  } else if (lowers != nullptr) {
    for (const StringId lower : *lowers) by_lower_[lower].push_back(pattern);
  } else if (labels != nullptr) {
    for (const StringId label : *labels) by_dep_[label].push_back(pattern);
  } else if (tags != nullptr) {
    for (const StringId tag : *tags) by_tag_[tag].push_back(pattern);
  } else {
    anywhere_.push_back(pattern);
  }
}

void AttributeRuler::match_candidates(const Candidates& candidates, const doc::Tokens& tokens, TokenSpan rest,
                                      Scratch& scratch) const {
  for (const std::uint32_t candidate : candidates) {
    const RulePattern& pattern = file_.patterns[candidate];
    if (!matches(pattern, tokens, rest, scratch.regex)) continue;
    const std::int64_t index = file_.rules[pattern.rule].index;
    const auto size = static_cast<std::int64_t>(pattern.tokens.size());
    const auto token = rest.begin + static_cast<std::uint32_t>(index < 0 ? index + size : index);
    scratch.matches.push_back({pattern.rule, token});
  }
}

void AttributeRuler::match_at(const doc::Tokens& tokens, TokenSpan text, std::uint32_t i,
                              Scratch& scratch) const {
  const TokenSpan rest{i, text.end};
  const auto try_found = [&](const auto& index, const auto& key) {
    const auto found = index.find(key);
    if (found != index.end()) match_candidates(found->second, tokens, rest, scratch);
  };
  try_found(by_tag_and_lower_, TagAndLower{tokens.tag[i], tokens.lower[i]});
  try_found(by_tag_, tokens.tag[i]);
  try_found(by_lower_, tokens.lower[i]);
  try_found(by_dep_, tokens.dep[i]);
  match_candidates(anywhere_, tokens, rest, scratch);
}

void AttributeRuler::apply(doc::Tokens& tokens, TokenSpan text, Scratch& scratch) const {
  for (auto* values : {&tokens.tag, &tokens.pos, &tokens.morph, &tokens.lemma, &tokens.dep}) {
    values->resize(tokens.size());
  }
  scratch.matches.clear();
  for (std::uint32_t i = text.begin; i < text.end; ++i) match_at(tokens, text, i, scratch);
  // Two matches of one rule set the same values: their order does not matter.
  std::sort(scratch.matches.begin(), scratch.matches.end(),
            [](const Match& a, const Match& b) { return a.rule < b.rule; });
  for (const Match& match : scratch.matches) {
    for (const RuleAssignment assignment : file_.rules[match.rule].assignments) {
      assign(tokens, match.token, assignment);
    }
  }
}

}  // namespace diurna::nlp
