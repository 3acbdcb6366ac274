#include "nlp/ner/biluo.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

using enum BiluoAction;
using text::operator""_id;
using ::testing::ElementsAre;

constexpr text::StringId kOrg = "ORG"_id;
constexpr text::StringId kPerson = "PERSON"_id;

// The moves that are allowed, of: begin, in, last, unit for an organisation, the same for a person, out,
// unit without a label.
std::string allowed(const BiluoState& state) {
  const std::pair<char, BiluoMove> moves[] = {
      {'B', {kBegin, kOrg}},    {'I', {kIn, kOrg}},    {'L', {kLast, kOrg}},    {'U', {kUnit, kOrg}},
      {'b', {kBegin, kPerson}}, {'i', {kIn, kPerson}}, {'l', {kLast, kPerson}}, {'u', {kUnit, kPerson}},
      {'O', {kOut, 0}},         {'-', {kUnit, 0}},     {'m', {kMissing, kOrg}}};
  std::string names;
  for (const auto& [name, move] : moves) {
    if (is_valid(move, state.situation())) names += name;
  }
  return names;
}

TEST(Biluo, OutsideAnEntityAnyMayBegin) {
  const std::vector<std::uint8_t> starts = {1, 0, 0};
  const std::vector<std::uint8_t> spaces = {0, 0, 0};
  EXPECT_EQ(allowed(BiluoState(starts, spaces)), "BUbuO");
}

TEST(Biluo, InsideAnEntityOnlyItsOwnLabelGoesOn) {
  const std::vector<std::uint8_t> starts = {1, 0, 0};
  const std::vector<std::uint8_t> spaces = {0, 0, 0};
  BiluoState state(starts, spaces);
  state.apply({kBegin, kPerson});
  EXPECT_EQ(allowed(state), "il");
  state.apply({kIn, kPerson});
  EXPECT_EQ(allowed(state), "l") << "the last token ends it";
}

TEST(Biluo, AnEntityDoesNotCrossASentence) {
  const std::vector<std::uint8_t> starts = {1, 0, 1, 1};
  const std::vector<std::uint8_t> spaces = {0, 0, 0, 0};
  BiluoState state(starts, spaces);
  state.apply({kBegin, kOrg});
  EXPECT_EQ(allowed(state), "L");
  state.apply({kLast, kOrg});
  EXPECT_EQ(allowed(state), "UuO") << "a sentence of one token";
}

TEST(Biluo, AnEntityDoesNotStartWithWhiteSpaceButMayHoldSome) {
  const std::vector<std::uint8_t> starts = {1, 0, 0};
  EXPECT_EQ(allowed(BiluoState(starts, std::vector<std::uint8_t>{1, 0, 0})), "O");
  const std::vector<std::uint8_t> inner = {0, 1, 0};
  BiluoState state(starts, inner);
  state.apply({kBegin, kOrg});
  EXPECT_EQ(allowed(state), "IL");
}

TEST(Biluo, CollectsTheEntitiesAndDescribesTheState) {
  const std::vector<std::uint8_t> starts = {1, 0, 0, 0, 0};
  const std::vector<std::uint8_t> spaces = {0, 0, 0, 0, 0};
  BiluoState state(starts, spaces);
  EXPECT_THAT(state.features(), ElementsAre(0, -1, -1));
  state.apply({kUnit, kOrg});
  state.apply({kBegin, kPerson});
  state.apply({kIn, kPerson});
  EXPECT_THAT(state.features(), ElementsAre(3, 1, 2));
  state.apply({kLast, kPerson});
  state.apply({kOut, 0});
  EXPECT_TRUE(state.is_final());
  EXPECT_THAT(state.entities(), ElementsAre(LabelledSpan{0, 1, kOrg}, LabelledSpan{1, 4, kPerson}));
}

}  // namespace
}  // namespace diurna::nlp
