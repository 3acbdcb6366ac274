#include "ingest/feed/json_feed_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace diurna::ingest {
namespace {

using ::testing::ElementsAre;

TEST(JsonFeedReader, GivesTheEntriesWithTheirHints) {
  const std::string entry =
      R"({"id":"1","url":"https://log.example/1","title":"Pier","content_html":"<p>Caf\u00e9<\/p>",)"
      R"("date_published":"2025-03-04T10:00:00Z","authors":[{"name":"Ines Varga"},{"url":"x"}]})";
  const std::string feed =
      R"({"version":"https://jsonfeed.org/version/1.1","title":"Log","items":[ )" + entry +
      R"(, {"id":"https://log.example/2","content_text":"The ferry waits.","author":{"name":"O. Rahimi"}}, 5, {"id":"3"}]})";
  auto reader = JsonFeedReader::open({"feed.json", feed, true, {}}, {});
  ASSERT_TRUE(reader);
  const auto first = (*reader)->next();
  ASSERT_TRUE(first && *first);
  const Item& item = **first;
  EXPECT_EQ(item.payload, "<p>Caf\xC3\xA9</p>");
  EXPECT_EQ(item.received, entry);
  EXPECT_EQ(item.place, (Place{feed.find(entry), true}));
  EXPECT_EQ(item.media, Media::kHtml);
  EXPECT_EQ(item.uri, "https://log.example/1");
  EXPECT_EQ(item.date, "2025-03-04T10:00:00Z");
  EXPECT_THAT(item.byline, ElementsAre("Ines Varga"));
  const SourceSpan source = item.source->to_source({6, 8}).at(0);
  EXPECT_EQ(item.received.substr(source.begin, source.size()), "\\u00e9");
  const auto second = (*reader)->next();
  ASSERT_TRUE(second && *second);
  EXPECT_EQ((*second)->payload, "The ferry waits.");
  EXPECT_THAT((*second)->byline, ElementsAre("O. Rahimi"));
  const auto third = (*reader)->next();
  ASSERT_TRUE(third && !*third);
  EXPECT_EQ(third->error().code(), ErrorCode::kEmpty);
  EXPECT_EQ(third->error().offset(), feed.find(R"({"id":"3"})"));
  EXPECT_FALSE((*reader)->next());
}

ErrorCode code_of(std::string feed) {
  const auto reader = JsonFeedReader::open({"feed.json", std::move(feed), false, {}}, {});
  return reader ? ErrorCode::kUnwritable : reader.error().code();
}

TEST(JsonFeedReader, SaysWhatIsWrongWithAFeed) {
  EXPECT_EQ(code_of(R"({"version":"https://jsonfeed.org/version/1","items":[{"id":"1",)"),
            ErrorCode::kTruncated);
  EXPECT_EQ(code_of(R"({"version":"https://jsonfeed.org/version/1","items":{}})"), ErrorCode::kDamaged);
  EXPECT_EQ(code_of(R"({"version":"https://jsonfeed.org/version/1","items" [] })"), ErrorCode::kDamaged);
}

}  // namespace
}  // namespace diurna::ingest
