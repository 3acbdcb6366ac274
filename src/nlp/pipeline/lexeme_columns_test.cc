#include "nlp/pipeline/lexeme_columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

using testing::ElementsAre;
using text::operator""_id;

void add(doc::Tokens& tokens, std::string_view form, std::string_view lower, std::uint8_t space_after) {
  tokens.span.push_back({0, static_cast<std::uint32_t>(form.size())});
  tokens.space_after.push_back(space_after);
  tokens.orth.push_back(tokens.strings.add(form));
  tokens.lower.push_back(tokens.strings.add(lower));
  tokens.norm.push_back(tokens.strings.add(lower));
}

TEST(LexemeColumns, WritesTheIdsOfOneTextRowByRow) {
  doc::Tokens tokens;
  add(tokens, "Before", "before", 1);
  add(tokens, "Kabul", "kabul", 1);
  add(tokens, "\n", "\n", 0);
  LexemeColumns columns;
  columns.fill(tokens, {1, 3});
  EXPECT_THAT(columns.is_space(), ElementsAre(0, 1));

  std::vector<std::uint64_t> ids = {7};
  const std::vector<Attribute> attributes = {Attribute::kNorm,  Attribute::kPrefix, Attribute::kSuffix,
                                             Attribute::kShape, Attribute::kSpacy,  Attribute::kIsSpace};
  columns.write_ids(tokens, {1, 3}, attributes, ids);
  EXPECT_THAT(ids, ElementsAre("kabul"_id, "K"_id, "bul"_id, "Xxxxx"_id, 1, 0,  //
                               "\n"_id, "\n"_id, "\n"_id, "\n"_id, 0, 1));
}

TEST(LexemeColumns, ForgetsTheTextBefore) {
  doc::Tokens tokens;
  add(tokens, "one", "one", 1);
  add(tokens, "two", "two", 0);
  LexemeColumns columns;
  columns.fill(tokens, {0, 2});
  columns.fill(tokens, {1, 2});
  std::vector<std::uint64_t> ids;
  columns.write_ids(tokens, {1, 2}, {Attribute::kSuffix, Attribute::kOrth, Attribute::kLower}, ids);
  EXPECT_THAT(ids, ElementsAre("two"_id, "two"_id, "two"_id));
}

}  // namespace
}  // namespace diurna::nlp
