#include "nlp/transition/moves.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::nlp {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

// The file with this JSON text.
std::string file_of(const std::string& json) {
  return std::string("\x81\xa5moves\xda") + static_cast<char>(json.size() >> 8) +
         static_cast<char>(json.size()) + json;
}

TEST(Moves, AreOrderedByActionThenCountThenLabelDescending) {
  const auto moves =
      parse_moves("m", file_of(R"({"1":{"":4},"0":{"":9},"2":{"det":5,"nsubj":8,"amod":5}})"), 5);
  ASSERT_TRUE(moves) << moves.error().to_string();
  EXPECT_THAT(*moves,
              ElementsAre(Move{0, ""}, Move{1, ""}, Move{2, "nsubj"}, Move{2, "det"}, Move{2, "amod"}));
}

TEST(Moves, LabelsThatWereAddedLaterStandLastWithAllTheirActions) {
  // Y comes first with -1 for action 1; its other action follows at once, before X.
  const auto moves = parse_moves("m", file_of(R"({"1":{"A":3,"X":-1,"Y":-1},"2":{"B":0,"X":-2,"Y":-2}})"), 5);
  ASSERT_TRUE(moves);
  EXPECT_THAT(*moves, ElementsAre(Move{1, "A"}, Move{2, "B"}, Move{1, "Y"}, Move{2, "Y"}, Move{1, "X"},
                                  Move{2, "X"}));
}

TEST(Moves, ErrorsNameTheFileAndTheByteOfTheText) {
  const auto error = [](const std::string& bytes) {
    const auto moves = parse_moves("ner/moves", bytes, 5);
    return moves ? "no error" : moves.error().to_string();
  };
  EXPECT_EQ(error(file_of("{")), "ner/moves: byte 10: the moves are not a JSON object (model_broken)");
  EXPECT_THAT(error(file_of("[]")), HasSubstr("not a JSON object"));
  EXPECT_THAT(error(file_of(R"({"5":{}})")), HasSubstr("the action 5 is not known"));
  EXPECT_THAT(error(file_of(R"({"1x":{}})")), HasSubstr("the action 1x is not known"));
  EXPECT_THAT(error(file_of(R"({"1":{"A":"many"}})")), HasSubstr("without integer counts"));
  EXPECT_THAT(error(file_of("{}").substr(0, 9)), HasSubstr("ner/moves: byte 9: the file ends inside"));
  EXPECT_THAT(error("\x80"), HasSubstr("not a JSON object"));
}

}  // namespace
}  // namespace diurna::nlp
