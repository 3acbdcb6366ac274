#include "html/page/token_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::html {
namespace {

using namespace std::string_view_literals;
using ::testing::ElementsAre;
using Kind = SourceMap::Kind;

std::vector<Piece> aligned(std::string_view text, std::string_view source, std::uint32_t begin = 0,
                           const std::vector<Reference>& references = {}) {
  std::vector<Piece> pieces;
  align(text, source, begin, references, pieces);
  return pieces;
}

TEST(Align, CopiesTextThatIsItsSource) {
  EXPECT_THAT(aligned("The pier is shut.", "<p>The pier is shut.</p>", 3),
              ElementsAre(Piece{17, 3, 17, Kind::kCopied}));
}

TEST(Align, ReplacesReferencesAsAWhole) {
  EXPECT_THAT(aligned("Orla & sons", "Orla &amp; sons", 0, {{5, 1, 5, 5}}),
              ElementsAre(Piece{5, 0, 5, Kind::kCopied}, Piece{1, 5, 5, Kind::kReplaced},
                          Piece{5, 10, 5, Kind::kCopied}));
}

TEST(Align, IsNotMisledByReferencesThatReadLikeTheirSource) {
  EXPECT_THAT(aligned("&amp;", "&amp;amp;", 0, {{0, 1, 0, 5}}),
              ElementsAre(Piece{1, 0, 5, Kind::kReplaced}, Piece{4, 5, 4, Kind::kCopied}));
}

TEST(Align, LeavesOutTheReturnOfALineEnd) {
  EXPECT_THAT(aligned("one\ntwo", "one\r\ntwo"),
              ElementsAre(Piece{3, 0, 3, Kind::kCopied}, Piece{4, 4, 4, Kind::kCopied}));
  EXPECT_THAT(aligned("one\n\ntwo", "one\r\rtwo"),
              ElementsAre(Piece{3, 0, 3, Kind::kCopied}, Piece{1, 3, 1, Kind::kReplaced},
                          Piece{1, 4, 1, Kind::kReplaced}, Piece{3, 5, 3, Kind::kCopied}));
}

TEST(Align, ReplacesNuls) {
  EXPECT_THAT(aligned("a\uFFFDb", "a\0b"sv),
              ElementsAre(Piece{1, 0, 1, Kind::kCopied}, Piece{3, 1, 1, Kind::kReplaced},
                          Piece{1, 2, 1, Kind::kCopied}));
}

TEST(Align, LeavesOutEmptyEndTags) {
  EXPECT_THAT(aligned("ab", "a</></>b"),
              ElementsAre(Piece{1, 0, 1, Kind::kCopied}, Piece{1, 7, 1, Kind::kCopied}));
  EXPECT_THAT(aligned("a< b", "a</>< b"),
              ElementsAre(Piece{1, 0, 1, Kind::kCopied}, Piece{3, 4, 3, Kind::kCopied}));
  EXPECT_THAT(aligned("a</", "a</></"),
              ElementsAre(Piece{1, 0, 1, Kind::kCopied}, Piece{2, 4, 2, Kind::kCopied}));
  EXPECT_THAT(aligned("a<", "a</><"),
              ElementsAre(Piece{1, 0, 1, Kind::kCopied}, Piece{1, 4, 1, Kind::kCopied}));
}

TEST(Align, KeepsEmptyEndTagsThatAreText) {
  EXPECT_THAT(aligned("if (a</>/) b", "if (a</>/) b"), ElementsAre(Piece{12, 0, 12, Kind::kCopied}));
}

TEST(Align, TellsAnEmptyEndTagFromTheReferenceBehindIt) {
  EXPECT_THAT(aligned("a</>b", "a</>&lt;/>b", 0, {{1, 1, 4, 4}}),
              ElementsAre(Piece{1, 0, 1, Kind::kCopied}, Piece{1, 4, 4, Kind::kReplaced},
                          Piece{3, 8, 3, Kind::kCopied}));
}

TEST(Align, MapsNothingRatherThanWrongly) {
  EXPECT_THAT(aligned("The pier", "The quay"), ElementsAre(Piece{8, 0, 0, Kind::kSynthetic}));
  EXPECT_THAT(aligned("The pier", "The"), ElementsAre(Piece{8, 0, 0, Kind::kSynthetic}));
  EXPECT_THAT(aligned("The pier", "The pier", 9), ElementsAre(Piece{8, 0, 0, Kind::kSynthetic}));
  EXPECT_THAT(aligned("a&", "a&amp;", 0, {{1, 1, 2, 4}}), ElementsAre(Piece{2, 0, 0, Kind::kSynthetic}));
}

TEST(Cut, KeepsTheSourceOfAReferenceThatIsCut) {
  const std::vector<Piece> pieces = {
      {4, 0, 4, Kind::kCopied}, {3, 4, 8, Kind::kReplaced}, {2, 12, 2, Kind::kCopied}};
  EXPECT_THAT(cut(pieces, 2, 6), ElementsAre(Piece{2, 2, 2, Kind::kCopied}, Piece{2, 4, 8, Kind::kReplaced}));
  EXPECT_THAT(cut(pieces, 7, 9), ElementsAre(Piece{2, 12, 2, Kind::kCopied}));
  EXPECT_THAT(cut(pieces, 0, 9), ElementsAre(pieces[0], pieces[1], pieces[2]));
}

TEST(Edited, DropsNuls) {
  const std::vector<Piece> pieces = {{5, 10, 5, Kind::kCopied}};
  const EditedText found = edited("\0a\0\0b"sv, pieces, TextEdit::kDropNuls);
  EXPECT_EQ(found.text, "ab");
  EXPECT_THAT(found.pieces, ElementsAre(Piece{1, 11, 1, Kind::kCopied}, Piece{1, 14, 1, Kind::kCopied}));
}

TEST(Edited, ReplacesNuls) {
  const std::vector<Piece> pieces = {{3, 10, 3, Kind::kCopied}};
  const EditedText found = edited("a\0\0"sv, pieces, TextEdit::kReplaceNuls);
  EXPECT_EQ(found.text, "a\uFFFD\uFFFD");
  EXPECT_THAT(found.pieces, ElementsAre(Piece{1, 10, 1, Kind::kCopied}, Piece{3, 11, 1, Kind::kReplaced},
                                        Piece{3, 12, 1, Kind::kReplaced}));
}

TEST(Edited, KeepsSpacesAlone) {
  const std::vector<Piece> pieces = {
      {2, 0, 2, Kind::kCopied}, {1, 2, 5, Kind::kReplaced}, {3, 7, 3, Kind::kCopied}};
  const EditedText found = edited("a \nb\tc", pieces, TextEdit::kKeepSpaces);
  EXPECT_EQ(found.text, " \n\t");
  EXPECT_THAT(found.pieces, ElementsAre(Piece{1, 1, 1, Kind::kCopied}, Piece{1, 2, 5, Kind::kReplaced},
                                        Piece{1, 8, 1, Kind::kCopied}));
}

}  // namespace
}  // namespace diurna::html
