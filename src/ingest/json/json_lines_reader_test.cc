#include "ingest/json/json_lines_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "ingest/compression/testing_archives.h"
#include "ingest/testing_text.h"

namespace diurna::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

struct Reading {
  std::vector<Item> items;
  std::vector<Status> failures;
};

Reading read(std::string_view bytes, const Limits& limits = {}) {
  std::unique_ptr<Codec> codec = is_gzip(bytes) ? make_gzip_codec() : nullptr;
  JsonLinesReader reader(
      UnpackedStream(Window(bytes_in_memory(bytes)), std::move(codec), Parts::kJoined, limits.ratio),
      "wire.jsonl", JsonLayout::kLines, limits);
  Reading reading;
  while (std::optional<Result<Item>> next = reader.next()) {
    if (*next) {
      reading.items.push_back(std::move(**next));
    } else {
      reading.failures.push_back(next->error());
    }
  }
  return reading;
}

TEST(JsonLinesReader, GivesTheTextOfALineAndItsHints) {
  const std::string first =
      R"({"url":"https://wire.example/1","title":"Pier \u0026 ferry","author":["Ines Varga",{"name":"O. Rahimi"}],)"
      R"("publisher":{"name":"Quay Post"},"date":"Tue, 04 Mar 2025 10:00:00 GMT","text":"The pier\nis safe."})";
  const std::string second =
      R"({"id": 7, "text": null, "maintext" : "The ferry waits." , "link":"https://wire.example/2"})";
  const Reading reading = read(first + "\r\n\n" + second);
  ASSERT_EQ(reading.items.size(), 2u);
  const Item& item = reading.items[0];
  EXPECT_EQ(item.payload, "The pier\nis safe.");
  EXPECT_EQ(item.received, first);
  EXPECT_EQ(item.uri, "https://wire.example/1");
  EXPECT_EQ(item.title, "Pier & ferry");
  EXPECT_THAT(item.byline, ElementsAre("Ines Varga", "O. Rahimi"));
  EXPECT_EQ(item.publisher, "Quay Post");
  EXPECT_EQ(item.date, "2025-03-04T10:00:00Z");
  EXPECT_EQ(item.http_charset, "utf-8");
  EXPECT_EQ(item.media, Media::kText);
  EXPECT_EQ(reading.items[1].payload, "The ferry waits.");
  EXPECT_EQ(reading.items[1].uri, "https://wire.example/2");
  EXPECT_EQ(reading.items[1].place, (Place{first.size() + 3, false}));
  EXPECT_TRUE(reading.failures.empty());
}

TEST(JsonLinesReader, LeadsThePayloadBackToTheLine) {
  const Reading reading = read(R"({"a":{"text":"no"},"text":"caf\u00e9 \ud83d\udea2 pier"})");
  ASSERT_EQ(reading.items.size(), 1u);
  const Item& item = reading.items[0];
  const auto at = static_cast<std::uint32_t>(item.payload.find("pier"));
  const SourceSpan source = item.source->to_source({at, at + 4}).at(0);
  EXPECT_EQ(item.received.substr(source.begin, source.size()), "pier");
  const SourceSpan ship = item.source->to_source({6, 10}).at(0);
  EXPECT_EQ(item.received.substr(ship.begin, ship.size()), R"(\ud83d\udea2)");
}

TEST(JsonLinesReader, TellsPagesFromTexts) {
  const Reading reading = read(R"({"html":"Hello"})"
                               "\n"
                               R"({"content":"  <!DOCTYPE html><p>Hi"})"
                               "\n"
                               R"({"body":"1 < 2"})"
                               "\n"
                               R"({"articleBody":"<p>Hi<\/p>"})");
  ASSERT_EQ(reading.items.size(), 4u);
  EXPECT_EQ(reading.items[0].media, Media::kHtml);
  EXPECT_EQ(reading.items[1].media, Media::kHtml);
  EXPECT_EQ(reading.items[2].media, Media::kText);
  EXPECT_EQ(reading.items[3].media, Media::kHtml);
}

TEST(JsonLinesReader, ReportsABrokenLineAndGoesOn) {
  const std::string good = R"({"text":"Good."})"
                           "\n";
  for (const char* broken :
       {R"({"text":"no end})", R"({"text" "x"})", R"(["text"])", R"({"text":"\q"})", "{\"text\":\"\xFF\"}",
        R"({"text":"x"} more)", R"({"text":"x")", "not json", "\"text\"", "{\"text\":\"a\tb\"}x"}) {
    const Reading reading = read(testing::joined({good, broken, "\n", good}));
    EXPECT_EQ(reading.items.size(), 2u) << broken;
    ASSERT_EQ(reading.failures.size(), 1u) << broken;
    EXPECT_EQ(reading.failures[0].code(), ErrorCode::kDamaged) << broken;
    EXPECT_EQ(reading.failures[0].offset(), good.size()) << broken;
  }
}

TEST(JsonLinesReader, SaysThatALineHasNoText) {
  const Reading reading = read(R"({"title":"Only that","text":""})"
                               "\n"
                               R"({"text":["list"]})");
  ASSERT_EQ(reading.failures.size(), 2u);
  EXPECT_EQ(reading.failures[0].code(), ErrorCode::kEmpty);
}

TEST(JsonLinesReader, ReportsAFileThatIsCutShort) {
  const Reading reading = read(R"({"text":"Good."})"
                               "\n"
                               R"({"text":"Bro)");
  EXPECT_EQ(reading.items.size(), 1u);
  ASSERT_EQ(reading.failures.size(), 1u);
  EXPECT_EQ(reading.failures[0].code(), ErrorCode::kTruncated);
  EXPECT_EQ(reading.failures[0].offset(), 17u);
}

TEST(JsonLinesReader, ReportsAGzipFileThatIsCutShortAndKeepsWhatCameBefore) {
  std::string lines;
  for (int i = 0; i < 2000; ++i) lines += R"({"text":"Line )" + std::to_string(i * 7919 % 2000) + "\"}\n";
  const std::string whole = testing::gzip(lines);
  const Reading reading = read(whole.substr(0, whole.size() / 2));
  EXPECT_GT(reading.items.size(), 100u);
  ASSERT_EQ(reading.failures.size(), 1u);
  EXPECT_EQ(reading.failures[0].code(), ErrorCode::kTruncated);
  EXPECT_THAT(reading.failures[0].message(), HasSubstr("gzip member"));
  EXPECT_EQ(read(whole).items.size(), 2000u);
}

TEST(JsonLinesReader, PassesOverALineOverTheLimit) {
  const std::string good = R"({"text":"Good."})"
                           "\n";
  const Limits limits = {.item_bytes = 1000};
  for (const std::size_t size : {2000u, 300000u}) {
    const Reading reading =
        read(testing::joined({good, R"({"text":")", std::string(size, 'x'), "\"}\n", good}), limits);
    EXPECT_EQ(reading.items.size(), 2u);
    ASSERT_EQ(reading.failures.size(), 1u);
    EXPECT_EQ(reading.failures[0].code(), ErrorCode::kTooLarge);
    EXPECT_EQ(reading.failures[0].offset(), good.size());
  }
}

TEST(JsonLinesReader, PassesOverAByteOrderMark) {
  const Reading reading = read("\xEF\xBB\xBF{\"text\":\"Good.\"}");
  ASSERT_EQ(reading.items.size(), 1u);
  EXPECT_EQ(reading.items[0].place.offset, 3u);
}

}  // namespace
}  // namespace diurna::ingest
