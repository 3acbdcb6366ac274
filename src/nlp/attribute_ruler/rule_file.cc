#include "nlp/attribute_ruler/rule_file.h"

#include <algorithm>

#include "nlp/model/msgpack.h"
#include "nlp/morphology/features.h"

namespace diurna::nlp {
namespace {

using text::StringId;
using Type = MsgpackReader::Type;

std::string upper_case(std::string_view name) {
  std::string upper(name);
  for (char& c : upper) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return upper;
}

std::string quoted(std::string_view name) {
  return '\'' + std::string(name) + '\'';
}

bool is_lexical_flag(TokenAttribute attribute) {
  return attribute >= TokenAttribute::kIsAlpha;
}

bool has_string(TokenAttribute attribute) {
  return !is_lexical_flag(attribute) && attribute != TokenAttribute::kLength &&
         attribute != TokenAttribute::kSpacy && attribute != TokenAttribute::kSentenceStart;
}

class Reader {
 public:
  Reader(std::string_view bytes, text::StringStore& strings) : reader_(bytes), strings_(strings) {}

  RuleFile read() {
    for (std::uint32_t n = reader_.array(); n > 0 && reader_.ok(); --n) read_rule();
    if (reader_.ok() && reader_.peek() != Type::kEnd) reader_.fail("bytes follow the rules");
    return std::move(file_);
  }
  const MsgpackReader& source() const { return reader_; }

 private:
  void read_rule();
  void read_patterns();
  TokenPattern read_token();
  TokenCondition read_condition(TokenAttribute attribute);
  void read_operator(TokenCondition& condition);
  void read_regex(TokenCondition& condition);
  std::vector<StringId> read_values(TokenAttribute attribute);
  StringId read_value(TokenAttribute attribute);
  StringId read_morph();
  void read_assignments(AttributeRule& rule);
  void check_index(const AttributeRule& rule, std::size_t first_pattern);

  MsgpackReader reader_;
  text::StringStore& strings_;
  RuleFile file_;
};

void Reader::read_rule() {
  AttributeRule rule;
  const std::size_t first_pattern = file_.patterns.size();
  for (std::uint32_t n = reader_.map(); n > 0 && reader_.ok(); --n) {
    const std::string_view key = reader_.string();
    if (key == "patterns") {
      read_patterns();
    } else if (key == "attrs") {
      read_assignments(rule);
    } else if (key == "index") {
      rule.index = reader_.integer();
    } else {
      reader_.fail("a rule has no key " + quoted(key));
    }
  }
  check_index(rule, first_pattern);
  file_.rules.push_back(std::move(rule));
}

void Reader::check_index(const AttributeRule& rule, std::size_t first_pattern) {
  for (std::size_t i = first_pattern; i < file_.patterns.size(); ++i) {
    const auto size = static_cast<std::int64_t>(file_.patterns[i].tokens.size());
    if (rule.index >= -size && rule.index < size) continue;
    return reader_.fail("a rule's index " + std::to_string(rule.index) + " is outside its pattern");
  }
}

void Reader::read_patterns() {
  for (std::uint32_t n = reader_.array(); n > 0 && reader_.ok(); --n) {
    RulePattern pattern;
    pattern.rule = static_cast<std::uint32_t>(file_.rules.size());
    for (std::uint32_t tokens = reader_.array(); tokens > 0 && reader_.ok(); --tokens) {
      pattern.tokens.push_back(read_token());
    }
    if (pattern.tokens.empty()) return reader_.fail("a pattern has no tokens");
    file_.patterns.push_back(std::move(pattern));
  }
}

TokenPattern Reader::read_token() {
  TokenPattern conditions;
  for (std::uint32_t n = reader_.map(); n > 0 && reader_.ok(); --n) {
    const std::string_view name = reader_.string();
    const std::optional<TokenAttribute> attribute = token_attribute_named(name);
    if (!attribute) {
      reader_.fail("token patterns with " + quoted(name) + " are not supported");
      break;
    }
    if (reader_.peek() == Type::kMap) {
      // Several operators on one attribute must all hold.
      for (std::uint32_t operators = reader_.map(); operators > 0 && reader_.ok(); --operators) {
        conditions.push_back(read_condition(*attribute));
      }
    } else {
      conditions.push_back({*attribute, TokenCondition::Kind::kIn, {read_value(*attribute)}, nullptr});
    }
  }
  return conditions;
}

TokenCondition Reader::read_condition(TokenAttribute attribute) {
  TokenCondition condition;
  condition.attribute = attribute;
  read_operator(condition);
  return condition;
}

void Reader::read_operator(TokenCondition& condition) {
  const std::string_view name = reader_.string();
  const std::string upper = upper_case(name);
  if (upper == "IN") {
    condition.values = read_values(condition.attribute);
  } else if (upper == "NOT_IN") {
    condition.kind = TokenCondition::Kind::kNotIn;
    condition.values = read_values(condition.attribute);
  } else if (upper == "REGEX") {
    read_regex(condition);
  } else {
    reader_.fail("the operator " + quoted(name) + " of token patterns is not supported");
  }
}

void Reader::read_regex(TokenCondition& condition) {
  condition.kind = TokenCondition::Kind::kRegex;
  if (!has_string(condition.attribute)) return reader_.fail("REGEX on an attribute that is no string");
  const std::string_view pattern = reader_.string();
  if (!reader_.ok()) return;
  Result<PatternRegex> regex = PatternRegex::compile(pattern);
  if (!regex) return reader_.fail(regex.error().message());
  condition.regex = std::make_shared<const PatternRegex>(*std::move(regex));
}

std::vector<StringId> Reader::read_values(TokenAttribute attribute) {
  std::vector<StringId> values;
  for (std::uint32_t n = reader_.array(); n > 0 && reader_.ok(); --n) values.push_back(read_value(attribute));
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

StringId Reader::read_value(TokenAttribute attribute) {
  switch (reader_.peek()) {
    case Type::kBool:
      return reader_.boolean();
    case Type::kInteger:
      return reader_.unsigned_integer();
    default:
      break;
  }
  if (attribute == TokenAttribute::kMorph) return read_morph();
  return strings_.add(reader_.string());
}

StringId Reader::read_morph() {
  const std::optional<std::string> features = normalize_features(reader_.string());
  if (!features) reader_.fail("features are not of the form Field=Value");
  return features ? strings_.add(*features) : 0;
}

std::optional<RuledField> ruled_field_named(std::string_view name) {
  if (name == "TAG") return RuledField::kTag;
  if (name == "POS") return RuledField::kPos;
  if (name == "MORPH") return RuledField::kMorph;
  if (name == "LEMMA") return RuledField::kLemma;
  if (name == "DEP") return RuledField::kDep;
  return std::nullopt;
}

void Reader::read_assignments(AttributeRule& rule) {
  for (std::uint32_t n = reader_.map(); n > 0 && reader_.ok(); --n) {
    const std::string_view name = reader_.string();
    const std::optional<RuledField> field = ruled_field_named(upper_case(name));
    if (!field) return reader_.fail("rules that set " + quoted(name) + " are not supported");
    const StringId value = *field == RuledField::kMorph ? read_morph() : strings_.add(reader_.string());
    rule.assignments.push_back({*field, value});
  }
}

}  // namespace

Result<RuleFile> read_rules(std::string_view bytes, const std::string& path, text::StringStore& strings) {
  Reader reader(bytes, strings);
  RuleFile file = reader.read();
  if (!reader.source().ok()) return reader.source().error(path);
  return file;
}

}  // namespace diurna::nlp
