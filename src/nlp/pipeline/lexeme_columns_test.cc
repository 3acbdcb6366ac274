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
  const std::vector<BatchText> batch = {{&tokens, {1, 3}, 0}};
  columns.fill(batch);
  EXPECT_THAT(columns.is_space(), ElementsAre(0, 1));

  std::vector<std::uint64_t> ids = {7};
  const std::vector<Attribute> attributes = {Attribute::kNorm,  Attribute::kPrefix, Attribute::kSuffix,
                                             Attribute::kShape, Attribute::kSpacy,  Attribute::kIsSpace};
  columns.write_ids(batch, attributes, ids);
  EXPECT_THAT(ids, ElementsAre("kabul"_id, "K"_id, "bul"_id, "Xxxxx"_id, 1, 0,  //
                               "\n"_id, "\n"_id, "\n"_id, "\n"_id, 0, 1));
}

TEST(LexemeColumns, PutsTheTextsOfABatchOneAfterAnother) {
  doc::Tokens first;
  doc::Tokens second;
  add(first, "one", "one", 1);
  add(second, "Two", "two", 1);
  add(second, " ", " ", 0);
  const std::vector<BatchText> batch = {{&second, {1, 2}, 0}, {&first, {0, 1}, 1}, {&second, {0, 1}, 2}};
  LexemeColumns columns;
  columns.fill(batch);
  EXPECT_THAT(columns.is_space(), ElementsAre(1, 0, 0));
  std::vector<std::uint64_t> ids;
  columns.write_ids(batch, {Attribute::kSpacy, Attribute::kSuffix}, ids);
  EXPECT_THAT(ids, ElementsAre(0, " "_id, 1, "one"_id, 1, "Two"_id));
}

TEST(LexemeColumns, ForgetsTheTextBefore) {
  doc::Tokens tokens;
  add(tokens, "one", "one", 1);
  add(tokens, "two", "two", 0);
  LexemeColumns columns;
  columns.fill(std::vector<BatchText>{{&tokens, {0, 2}, 0}});
  const std::vector<BatchText> batch = {{&tokens, {1, 2}, 0}};
  columns.fill(batch);
  std::vector<std::uint64_t> ids;
  columns.write_ids(batch, {Attribute::kSuffix, Attribute::kOrth, Attribute::kLower}, ids);
  EXPECT_THAT(ids, ElementsAre("two"_id, "two"_id, "two"_id));
}

}  // namespace
}  // namespace diurna::nlp
