#include "html/metadata/body_clues.h"

#include <gtest/gtest.h>

#include "base/table.h"
#include "html/metadata/testing_metadata.h"

namespace diurna::html {
namespace {

const MetadataLexicon& lexicon() {
  static const MetadataLexicon kOpened = *MetadataLexicon::open("");
  return kOpened;
}

std::uint32_t heading(const Page& page) {
  std::uint32_t node = 0;
  while (page.tag(node) != Tag::kH1) ++node;
  return node;
}

TEST(BodyClues, AreBesideTheHeadline) {
  const std::string filler = "<p>" + std::string(2000, 'x') + "</p>";
  const Page page = page_of("<time>1 May 2024</time>" + filler + "<time>2 May 2024</time><p>" +
                            std::string(300, 'y') + "</p><time>2 May 2024</time><h1>Pier closed</h1>" +
                            "<time>3 May 2024</time>" + filler + "<time>4 May 2024</time>");
  const auto beside = find_body_clues(page, heading(page), BodyExtent::kBesideHeadline, lexicon());
  const auto whole = find_body_clues(page, heading(page), BodyExtent::kWhole, lexicon());
  const auto near = [](const std::vector<BodyClue>& clues) {
    std::string flags;
    for (const BodyClue& clue : clues) {
      if (clue.kind == BodyClueKind::kTime)
        flags += !clue.near ? '-' : clue.behind ? 'B' : clue.closest ? 'C' : 'F';
    }
    return flags;
  };
  EXPECT_EQ(near(whole), "-FCB-");
  EXPECT_EQ(near(beside), "FCB");
}

TEST(BodyClues, LeaveOutOtherArticles) {
  const Page page = page_of(
      "<nav><time>1 May 2024</time></nav><h1>Pier closed</h1><div class=comments><time>2 May "
      "2024</time></div>"
      "<p>The pier is closed, said the port, and it will stay closed until the work on it is done, in "
      "May.</p>");
  EXPECT_TRUE(find_body_clues(page, heading(page), BodyExtent::kWhole, lexicon()).empty());
}

TEST(ClassWord, CountsAtTheBeginningOfAPart) {
  EXPECT_EQ(class_word("c-byline__author", lexicon()), ClassWord::kAuthor);
  EXPECT_EQ(class_word("articleDate", lexicon()), ClassWord::kDate);
  EXPECT_EQ(class_word("post-date last-modified", lexicon()), ClassWord::kModified);
  EXPECT_EQ(class_word("comment-author", lexicon()), ClassWord::kAway);
  EXPECT_EQ(class_word("update candidate mandated", lexicon()), std::nullopt);
  EXPECT_EQ(class_word("", lexicon()), std::nullopt);
}

TEST(ClassWords, AreInTheExampleOfEachRow) {
  const auto table = base::load_table("", "html/class_words.tsv", {"word", "kind", "example"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    if (row.cells[1] == "path") {
      const Page page = page_of("<h1>Pier</h1><a href='" + row.cells[2] + "'>Ines Varga</a>");
      const auto clues = find_body_clues(page, heading(page), BodyExtent::kWhole, lexicon());
      ASSERT_EQ(clues.size(), 1u) << row.cells[2];
      EXPECT_EQ(clues[0].kind, BodyClueKind::kAuthorLink);
      continue;
    }
    const auto found = class_word(row.cells[2], lexicon());
    ASSERT_TRUE(found) << row.cells[2];
    const std::string_view names[] = {"author", "date", "modified", "away", "standfirst"};
    EXPECT_EQ(names[static_cast<std::size_t>(*found)], row.cells[1]) << row.cells[2];
  }
}

}  // namespace
}  // namespace diurna::html
