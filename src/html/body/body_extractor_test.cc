#include "html/body/body_extractor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "html/body/context.h"
#include "html/body/features.h"
#include "html/page/page_parser.h"

namespace diurna::html {
namespace {

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::string read_file(const std::string& name) {
  std::ifstream file(std::string(DIURNA_SOURCE_DIR) + "/models/html-body/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::uint32_t first_of(const Page& page, Tag tag) {
  for (std::uint32_t node = 0; node < page.node_count(); ++node) {
    if (page.tag(node) == tag) return node;
  }
  return Page::kNoNode;
}

std::string text_of(const Page& page, const Body& body, const BodyBlock& block) {
  std::string text;
  for (std::uint32_t i = block.first_inline; i < block.last_inline; ++i) {
    const std::uint32_t node = body.inlines[i];
    text += page.is_text(node) ? std::string(page.text_within(node)) : page.tag(node) == Tag::kBr ? "/" : "|";
  }
  return text;
}

const BodyExtractor& extractor() {
  static const auto kOpened = BodyExtractor::open("");
  EXPECT_TRUE(kOpened) << kOpened.error().to_string();
  return *kOpened;
}

// "paragraph: The pier ..." for each block.
std::vector<std::string> lines_of(const Page& page, const BodyWitness& witness) {
  const Body body = extractor().extract(page, witness);
  std::vector<std::string> lines;
  for (const BodyBlock& block : body.blocks) {
    lines.push_back(std::string(name_of(block.kind)) + ": " + text_of(page, body, block));
  }
  return lines;
}

std::vector<std::string> lines_of(std::string_view html, std::string_view title = "") {
  const Page page = *PageParser().parse(html, {});
  return lines_of(page, {.title = title, .headline_node = first_of(page, Tag::kH1)});
}

constexpr std::string_view kMenu =
    "<header class=site-header><nav class=menu><ul><li><a href=/>Home</a><li><a href=/n>News</a><li><a "
    "href=/s>"
    "Sport</a></ul></nav></header>";
constexpr std::string_view kFooter =
    "<footer class=site-footer><p>Copyright 2025 Coast Courier. All rights reserved.</p><ul><li><a "
    "href=/i>Imprint"
    "</a><li><a href=/p>Privacy policy</a></ul></footer>";

std::string framed(std::string_view content) {
  return "<!DOCTYPE html><title>Coast Courier</title><body>" + std::string(kMenu) + std::string(content) +
         std::string(kFooter);
}

class CoastPage : public testing::Test {
 protected:
  std::vector<std::string> lines_ = lines_of(read_file("parity.html"), "Ferry pier closes for a week");
};

TEST_F(CoastPage, KeepsTheArticleInItsKinds) {
  EXPECT_THAT(lines_, Contains(HasSubstr("paragraph: The pier at Aru will be shut")));
  EXPECT_THAT(lines_, Contains("heading: What it means for islanders"));
  EXPECT_THAT(lines_, Contains("list_item: Bicycles have to stay at home."));
  EXPECT_THAT(lines_, Contains(HasSubstr("quote: \"Nobody was ever in danger")));
  EXPECT_THAT(lines_, Contains(HasSubstr("paragraph: The office expects the pillars")));
}

TEST_F(CoastPage, KeepsCaptionsAndRelatedLinksAsSuch) {
  EXPECT_THAT(lines_, Contains("caption: The pier on Monday. Photo: Jonas Weck"));
  EXPECT_THAT(lines_, Contains("related_link: Read more: Who pays for the new harbour?"));
  EXPECT_FALSE(is_running_text(BlockKind::kCaption));
  EXPECT_FALSE(is_running_text(BlockKind::kRelatedLink));
  EXPECT_TRUE(is_running_text(BlockKind::kQuote));
}

TEST_F(CoastPage, LeavesOutWhatIsAroundTheArticle) {
  for (const char* const words : {"cookies", "Accept all", "Weather", "WhatsApp", "Advertisement",
                                  "newsletter", "two books on lighthouses", "Lighthouse gets", "a scandal",
                                  "the bridge", "Storm warning", "All rights reserved"}) {
    EXPECT_THAT(lines_, Not(Contains(HasSubstr(words)))) << words;
  }
}

TEST_F(CoastPage, DoesNotRepeatTheTitle) {
  EXPECT_THAT(lines_, Not(Contains(HasSubstr("Ferry pier closes for a week"))));
}

TEST(BodyExtractor, ReadsParagraphsThatLineBreaksSeparate) {
  const std::string html = framed(
      "<div class=content><h1>Storm over the coast</h1><div class=text>The storm came at night and took the "
      "roofs of "
      "forty houses, the fire brigade said on Sunday.<br><br>Nobody was hurt, since the village had been "
      "warned in "
      "time and most people slept in the school.<br><br>The road to the north will stay closed until "
      "Tuesday, "
      "because trees have to be cut and poles put up again.</div></div>");
  const auto lines = lines_of(html, "Storm over the coast");
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_THAT(lines[1], HasSubstr("paragraph: Nobody was hurt"));
}

TEST(BodyExtractor, FindsTheArticleInASoupOfUnnamedBoxes) {
  const std::string html = framed(
      "<div><div><div><div>The council of Aru has bought the old mill, which it wants to turn into a library "
      "for "
      "children.</div><div>It paid 90,000 crowns, the mayor said, and the roof will cost as much again "
      "before "
      "winter.</div><div>\"We have waited for this for twenty years,\" said a teacher, who had asked for it "
      "in "
      "every meeting.</div></div></div><div><div><a href=/1>Boats</a></div><div><a "
      "href=/2>Birds</a></div><div>"
      "<a href=/3>Bells</a></div></div></div>");
  const auto lines = lines_of(html);
  EXPECT_THAT(lines, AllOf(Contains(HasSubstr("old mill")), Contains(HasSubstr("90,000 crowns")),
                           Contains(HasSubstr("twenty years"))));
  EXPECT_THAT(lines, Not(Contains(HasSubstr("Birds"))));
}

TEST(BodyExtractor, KeepsTheEntriesOfALiveBlogWithTheirTimes) {
  std::string entries;
  for (const char* const entry : {"<time>14:05</time></div><p>The first boat has reached the quay, and all "
                                  "of its passengers are well, a "
                                  "reporter says.</p>",
                                  "<time>13:40</time></div><p>The harbour office asks people to stay away "
                                  "from the pier while the cranes are "
                                  "at work.</p>",
                                  "<time>13:15</time></div><p>A second crack has been found, divers tell our "
                                  "reporter. They will go down once "
                                  "more before dark.</p>",
                                  "<time>12:50</time></div><p>The mayor will speak at three. She has been at "
                                  "the harbour since the early "
                                  "morning, her office says.</p>"}) {
    entries += "<article class=live-entry><div class=entry-time>" + std::string(entry) + "</article>";
  }
  const auto lines = lines_of(
      framed("<main><h1>Pier closed: as it happened</h1><div class=liveblog>" + entries + "</div></main>"),
      "Pier closed: as it happened");
  EXPECT_THAT(lines, Contains(HasSubstr("first boat has reached")));
  EXPECT_THAT(lines, Contains(HasSubstr("The mayor will speak at three")));
}

TEST(BodyExtractor, SeparatesTheCellsOfATable) {
  const auto lines = lines_of(read_file("parity.html"), "Ferry pier closes for a week");
  EXPECT_THAT(lines, Contains(HasSubstr("Lark|80")));
}

TEST(BodyExtractor, KeepsAPostThatStandsInTheArticle) {
  const std::string html = framed(
      "<article class=post><p>The minister announced on Tuesday that the pier would be built again, and put "
      "it "
      "online at once.</p><blockquote class=twitter-tweet><p>It is signed.</p>&mdash; Ines Varga "
      "(@ines)</blockquote>"
      "<p>Her office did not say what it would cost, and the council has not been told when work would "
      "begin.</p>"
      "</article><aside class=sidebar><blockquote><p>Buy a boat</p></blockquote></aside>");
  const Page page = *PageParser().parse(html, {});
  std::vector<NodeRange> posts;
  for (std::uint32_t node = 0; node < page.node_count(); ++node) {
    if (page.tag(node) == Tag::kBlockquote) posts.push_back({node, page.end(node)});
  }
  const Body body = extractor().extract(page, {.posts = posts});
  ASSERT_EQ(body.blocks.size(), 3u);
  EXPECT_EQ(body.blocks[1].kind, BlockKind::kEmbeddedPost);
  EXPECT_EQ(body.blocks[1].post, 0u);
  EXPECT_THAT(text_of(page, body, body.blocks[1]), HasSubstr("It is signed."));
}

TEST(BodyExtractor, GivesTheBestThereIsUnlessNothingIsLikely) {
  EXPECT_THAT(lines_of("<p>Closed."), ElementsAre("paragraph: Closed."));
  EXPECT_THAT(lines_of(""), IsEmpty());
  EXPECT_THAT(lines_of("<nav><ul><li><a href=/>Home</a><li><a href=/n>News</a></ul></nav>"), IsEmpty());
}

TEST(BodyExtractor, RefusesABrokenModel) {
  const auto opened = BodyExtractor::open("", "part\tsplits\tvalues\nfirst\tnone>1\t1 2\n");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code(), ErrorCode::kModelBroken);
}

// train/body/train.py writes parity.txt: what it makes of parity.html itself.
TEST(BodyExtractor, JudgesAsItsTrainingDid) {
  const Page page = *PageParser().parse(read_file("parity.html"), {});
  const BodyWitness witness{.title = "Ferry pier closes for a week",
                            .headline_node = first_of(page, Tag::kH1)};
  const Segmentation blocks = segment(page, *Names::open(""), {});
  const auto model = BodyModel::parse(read_file("model.tsv"));
  ASSERT_TRUE(model) << model.error().to_string();
  const auto first = model->first_chances(compute_features(page, blocks, *Wording::open(""), witness));
  const auto second = model->second_chances(compute_context(page, blocks, first));
  std::string table;
  for (std::size_t i = 0; i < first.size(); ++i) {
    table += std::to_string(first[i]) + ' ' + std::to_string(second[i]) + '\n';
  }
  EXPECT_EQ(table, read_file("parity.txt"));
}

}  // namespace
}  // namespace diurna::html
