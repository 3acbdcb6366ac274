#include "nlp/tokenizer/chunk.h"

#include <gtest/gtest.h>

#include <string>

namespace diurna::nlp {
namespace {

// Chunks between bars, a dropped blank as "~".
std::string shown(std::string_view text) {
  std::string out = "|";
  for (const Chunk& chunk : chunks_of(text)) {
    out += chunk.text;
    out += chunk.blank_follows ? "~|" : "|";
  }
  return out;
}

TEST(Chunks, OneBlankIsAMarkOnTheWordBeforeIt) {
  EXPECT_EQ(shown("the ferry sank"), "|the~|ferry~|sank|");
  EXPECT_EQ(shown("sank "), "|sank~|");
}

TEST(Chunks, WhatFollowsTheBlankIsAChunk) {
  EXPECT_EQ(shown("a  b"), "|a~| |b|");
  EXPECT_EQ(shown("a \n\tb"), "|a~|\n\t|b|");
  EXPECT_EQ(shown("a  "), "|a~| |");
}

TEST(Chunks, OtherWhiteSpaceIsAChunkWhole) {
  EXPECT_EQ(shown("a\n b"), "|a|\n |b|");
  EXPECT_EQ(shown("a\u00A0b\x1C"), "|a|\u00A0|b|\x1C|");
}

TEST(Chunks, WhiteSpaceAtTheBeginningIsOneChunk) {
  EXPECT_EQ(shown(" a"), "| |a|");
  EXPECT_EQ(shown("  \n a"), "|  \n |a|");
  EXPECT_EQ(shown(" "), "| |");
  EXPECT_EQ(shown(""), "|");
}

TEST(Chunks, AnOverlongRunIsCutBetweenCodePoints) {
  std::string run;
  while (run.size() < 2 * kMaxChunk + 10) run += "\u4E2D";
  const std::string text = run + " x";
  const std::vector<Chunk> chunks = chunks_of(text);
  ASSERT_EQ(chunks.size(), 4u);
  std::string joined;
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_LE(chunks[i].text.size(), kMaxChunk);
    EXPECT_EQ(chunks[i].text.size() % 3, 0u);
    EXPECT_EQ(chunks[i].blank_follows, i == 2);
    joined += chunks[i].text;
  }
  EXPECT_EQ(joined, run);
}

}  // namespace
}  // namespace diurna::nlp
