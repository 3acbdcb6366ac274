#include "ingest/warc/warc_reader.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <string_view>

#include "ingest/compression/testing_archives.h"
#include "ingest/testing_text.h"

namespace diurna::ingest {
namespace {

using ::testing::ElementsAre;

struct Reading {
  std::vector<std::string> payloads;
  std::vector<Item> items;
  std::vector<Status> failures;
  std::uint64_t skipped = 0;
};

Reading read(std::string_view bytes, const Limits& limits = {}) {
  std::unique_ptr<Codec> codec;
  if (is_gzip(bytes)) codec = make_gzip_codec();
  if (is_zstd(bytes)) codec = make_zstd_codec("");
  WarcReader reader(
      UnpackedStream(Window(bytes_in_memory(bytes)), std::move(codec), Parts::kApart, limits.ratio),
      "crawl.warc", limits);
  Reading reading;
  while (std::optional<Result<Item>> next = reader.next()) {
    if (*next) {
      reading.payloads.push_back((*next)->payload);
      reading.items.push_back(std::move(**next));
    } else {
      reading.failures.push_back(next->error());
    }
  }
  reading.skipped = reader.skipped();
  return reading;
}

std::string record(std::string_view type, std::string_view fields, std::string_view block) {
  return fmt::format(
      "WARC/1.0\r\nWARC-Type: {}\r\nWARC-Date: 2025-03-04T14:05:00Z\r\n{}Content-Length: "
      "{}\r\n\r\n{}\r\n\r\n",
      type, fields, block.size(), block);
}

std::string page(int number,
                 std::string_view http_fields = "Content-Type: text/html; charset=windows-1251\r\n") {
  const std::string http =
      fmt::format("HTTP/1.1 200 OK\r\n{}\r\n<p>Page {} of the harbour log.</p>", http_fields, number);
  return record("response",
                fmt::format("WARC-Target-URI: https://log.example/{}\r\n"
                            "Content-Type: application/http; msgtype=response\r\n",
                            number),
                http);
}

std::string text_of(int number) {
  return fmt::format("<p>Page {} of the harbour log.</p>", number);
}

TEST(WarcReader, GivesPagesWithWhatTheirHeadersSay) {
  const std::string first = record("warcinfo", "", "software: none\r\n");
  const std::string bytes =
      first +
      page(1,
           "Content-Type: Text/HTML; Charset=\"windows-1251\"\r\nLast-Modified: Mon, 03 Mar 2025 10:00:00 "
           "GMT\r\ntdm-reservation: 1\r\n");
  const Reading reading = read(bytes);
  ASSERT_THAT(reading.payloads, ElementsAre(text_of(1)));
  const Item& item = reading.items[0];
  EXPECT_EQ(item.media, Media::kHtml);
  EXPECT_EQ(item.uri, "https://log.example/1");
  EXPECT_EQ(item.input, "crawl.warc");
  EXPECT_EQ(item.place, (Place{first.size(), false}));
  EXPECT_EQ(item.http_charset, "windows-1251");
  EXPECT_EQ(item.fetched, "2025-03-04T14:05:00Z");
  EXPECT_EQ(item.last_modified, "2025-03-03T10:00:00Z");
  EXPECT_THAT(item.reservations, ElementsAre("tdm-reservation"));
  EXPECT_TRUE(item.in_container);
  EXPECT_FALSE(item.source);
  EXPECT_EQ(reading.skipped, 1u);
}

TEST(WarcReader, LeavesOutWhatIsNoPage) {
  const std::string fields = "WARC-Target-URI: https://log.example/x\r\n";
  const std::string bytes =
      record("request", fields, "GET / HTTP/1.1\r\n\r\n") +
      record("response", fields, "HTTP/1.1 404 Gone\r\nContent-Type: text/html\r\n\r\n<p>No") +
      record("response", fields, "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG") +
      record("response", "WARC-Target-URI: dns:log.example\r\n", "20250304 IN A 192.0.2.1") +
      record("revisit", fields, "HTTP/1.1 200 OK\r\n\r\n") +
      record("resource", fields + "Content-Type: image/gif\r\n", "GIF89a");
  const Reading reading = read(bytes);
  EXPECT_TRUE(reading.payloads.empty());
  EXPECT_TRUE(reading.failures.empty());
  EXPECT_EQ(reading.skipped, 6u);
}

TEST(WarcReader, GivesResourcesAndConvertedText) {
  const std::string uri = "WARC-Target-URI: <https://log.example/a>\r\n";
  const Reading reading =
      read(record("resource", uri + "Content-Type: text/html\r\n", "<p>Kept as it was</p>") +
           record("conversion", uri + "Content-Type: text/plain\r\n", "Only the text") +
           record("conversion", uri + "Content-Type: text/html\r\n", "<p>Made anew</p>"));
  EXPECT_THAT(reading.payloads, ElementsAre("<p>Kept as it was</p>", "Only the text"));
  EXPECT_EQ(reading.items[0].uri, "https://log.example/a");
  EXPECT_EQ(reading.items[1].media, Media::kText);
}

TEST(WarcReader, ReadsEveryWayOfPackingRecords) {
  const std::vector<std::string> wanted = {text_of(1), text_of(2), text_of(3)};
  const std::string all = page(1) + page(2) + page(3);
  EXPECT_EQ(read(all).payloads, wanted);
  EXPECT_EQ(read(testing::gzip(all)).payloads, wanted);
  EXPECT_EQ(read(testing::zstd(all)).payloads, wanted);
  EXPECT_EQ(read(testing::gzip(page(1)) + testing::gzip(page(2)) + testing::gzip(page(3))).payloads, wanted);
  EXPECT_EQ(read(testing::zstd(page(1)) + testing::zstd(page(2)) + testing::zstd(page(3))).payloads, wanted);
  // Blocks of a fixed size, as bgzip makes them.
  std::string blocks;
  for (std::size_t at = 0; at < all.size(); at += 200) blocks += testing::gzip(all.substr(at, 200));
  EXPECT_EQ(read(blocks + testing::gzip("")).payloads, wanted);
}

TEST(WarcReader, PlacesARecordAtItsMember) {
  const std::string first = testing::gzip(page(1));
  const Reading apart = read(first + testing::gzip(page(2)));
  EXPECT_EQ(apart.items[1].place, (Place{first.size(), false}));
  const Reading joined = read(testing::gzip(page(1) + page(2)));
  EXPECT_EQ(joined.items[1].place, (Place{page(1).size(), true}));
}

// Ways to damage one record among others, each with the cause that is reported.
struct Damage {
  const char* name;
  ErrorCode code;
  std::function<std::string(std::string)> in_record;  // before it is packed
  std::function<std::string(std::string)> in_member;
};

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  const std::size_t at = text.find(what);
  return at == std::string::npos ? text : text.replace(at, what.size(), by);
}

std::string as_it_is(std::string bytes) {
  return bytes;
}

const std::vector<Damage>& damages() {
  static const std::vector<Damage> kAll = {
      {"version", ErrorCode::kDamaged, [](auto r) { return replaced(r, "WARC/1.0", "WRAC/1.0"); }, as_it_is},
      {"no length", ErrorCode::kDamaged,
       [](auto r) { return replaced(r, "Content-Length", "Content-Lenght"); }, as_it_is},
      {"length no number", ErrorCode::kDamaged,
       [](auto r) { return replaced(r, "Content-Length: ", "Content-Length: x"); }, as_it_is},
      {"length too small", ErrorCode::kDamaged,
       [](auto r) { return replaced(r, "Content-Length: 1", "Content-Length: "); }, as_it_is},
      {"length too large", ErrorCode::kDamaged,
       [](auto r) { return replaced(r, "Content-Length: 1", "Content-Length: 2"); }, as_it_is},
      {"length enormous", ErrorCode::kDamaged,
       [](auto r) { return replaced(r, "Content-Length: ", "Content-Length: 99999999"); }, as_it_is},
      {"header line", ErrorCode::kDamaged, [](auto r) { return replaced(r, "WARC-Date: ", "WARC Date "); },
       as_it_is},
      {"no status line", ErrorCode::kDamaged, [](auto r) { return replaced(r, "HTTP/1.1", "HTPT/1.1"); },
       as_it_is},
      {"version unknown", ErrorCode::kUnsupported, [](auto r) { return replaced(r, "WARC/1.0", "WARC/3.0"); },
       as_it_is},
  };
  return kAll;
}

const std::vector<Damage>& member_damages() {
  static const std::vector<Damage> kAll = {
      {"cut", ErrorCode::kDamaged, as_it_is, [](auto m) { return m.substr(0, m.size() / 2); }},
      {"cut in the checksum", ErrorCode::kDamaged, as_it_is,
       [](auto m) { return m.substr(0, m.size() - 3); }},
      {"checksum", ErrorCode::kDamaged, as_it_is,
       [](auto m) {
         m[m.size() - 8] = static_cast<char>(m[m.size() - 8] ^ 0x20);
         return m;
       }},
      {"data", ErrorCode::kDamaged, as_it_is,
       [](auto m) {
         for (std::size_t at = 40; at < 60; ++at) m[at] = static_cast<char>(m[at] ^ 0x55);
         return m;
       }},
      {"header", ErrorCode::kDamaged, as_it_is,
       [](auto m) {
         m[0] = 'x';
         return m;
       }},
  };
  return kAll;
}

void expect_only_second_lost(const Reading& reading, const Damage& damage, std::uint64_t offset) {
  EXPECT_THAT(reading.payloads, ElementsAre(text_of(100), text_of(102), text_of(103))) << damage.name;
  ASSERT_EQ(reading.failures.size(), 1u) << damage.name;
  EXPECT_EQ(reading.failures[0].code(), damage.code)
      << damage.name << ": " << reading.failures[0].to_string();
  EXPECT_EQ(reading.failures[0].offset(), offset) << damage.name;
  EXPECT_EQ(reading.failures[0].input(), "crawl.warc") << damage.name;
}

TEST(WarcReader, LosesOnlyADamagedRecordOfAPlainFile) {
  for (const Damage& damage : damages()) {
    const std::string bytes = page(100) + damage.in_record(page(101)) + page(102) + page(103);
    expect_only_second_lost(read(bytes), damage, page(100).size());
  }
}

TEST(WarcReader, LosesOnlyADamagedRecordAmongGzipMembers) {
  const std::string first = testing::gzip(page(100));
  const std::string last = testing::gzip(page(102)) + testing::gzip(page(103));
  for (const auto* list : {&damages(), &member_damages()}) {
    for (const Damage& damage : *list) {
      const std::string member = damage.in_member(testing::gzip(damage.in_record(page(101))));
      expect_only_second_lost(read(testing::joined({first, member, last})), damage, first.size());
    }
  }
}

TEST(WarcReader, LosesOnlyADamagedRecordAmongZstdFrames) {
  const std::string first = testing::zstd(page(100));
  const std::string last = testing::zstd(page(102)) + testing::zstd(page(103));
  for (const Damage& damage : damages()) {
    const std::string frame = testing::zstd(damage.in_record(page(101)));
    expect_only_second_lost(read(testing::joined({first, frame, last})), damage, first.size());
  }
  const std::string frame = testing::zstd(page(101));
  expect_only_second_lost(read(first + frame.substr(0, frame.size() / 2) + last), member_damages()[0],
                          first.size());
}

TEST(WarcReader, LosesOnlyADamagedRecordWithinOneMember) {
  for (const Damage& damage : damages()) {
    const Reading reading =
        read(testing::gzip(page(100) + damage.in_record(page(101)) + page(102) + page(103)));
    expect_only_second_lost(reading, damage, page(100).size());
    EXPECT_THAT(reading.failures[0].message(), ::testing::HasSubstr("decompressed")) << damage.name;
  }
}

TEST(WarcReader, ReportsAFileThatIsCutShortAndKeepsWhatCameBefore) {
  const std::string plain = page(1) + page(2);
  const std::string members = testing::gzip(page(1)) + testing::gzip(page(2));
  const std::string member = testing::gzip(page(1) + page(2));
  for (const std::string& whole : {plain, members, member}) {
    const Reading reading = read(whole.substr(0, whole.size() - 12));
    EXPECT_EQ(reading.payloads.at(0), text_of(1));
    ASSERT_EQ(reading.failures.size(), 1u);
    EXPECT_EQ(reading.failures[0].code(), ErrorCode::kTruncated);
  }
}

TEST(WarcReader, ComparesTheDigestWhereNothingElseWouldTell) {
  const auto with_digest = [](std::string_view digest) {
    return record("resource",
                  fmt::format("WARC-Target-URI: https://log.example/a\r\nContent-Type: text/plain\r\n"
                              "WARC-Block-Digest: {}\r\n",
                              digest),
                  "abc");
  };
  // SHA-1 of "abc" (FIPS 180-4, example).
  EXPECT_EQ(read(with_digest("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5")).payloads.size(), 1u);
  EXPECT_EQ(read(with_digest("sha1:a9993e364706816aba3e25717850c26c9cd0d89d")).payloads.size(), 1u);
  EXPECT_EQ(read(with_digest("md5:ABC")).payloads.size(), 1u);
  const Reading wrong = read(with_digest("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE4"));
  ASSERT_EQ(wrong.failures.size(), 1u);
  EXPECT_EQ(wrong.failures[0].code(), ErrorCode::kDamaged);
  EXPECT_EQ(read(testing::gzip(with_digest("sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE4"))).payloads.size(), 1u);
}

TEST(WarcReader, RefusesAPageOverTheLimitAndGoesOn) {
  const Limits limits = {.item_bytes = 2000, .header_bytes = 1000};
  const std::string fields = "WARC-Target-URI: https://log.example/l\r\n";
  const std::string large = record(
      "response", fields, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + std::string(9000, 'x'));
  const std::string film = record(
      "response", fields, "HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\n\r\n" + std::string(9000, 'x'));
  for (const bool packed : {false, true}) {
    const auto pack = [&](const std::string& bytes) { return packed ? testing::gzip(bytes) : bytes; };
    const Reading reading = read(pack(page(1)) + pack(large) + pack(film) + pack(page(2)), limits);
    EXPECT_THAT(reading.payloads, ElementsAre(text_of(1), text_of(2)));
    ASSERT_EQ(reading.failures.size(), 1u);
    EXPECT_EQ(reading.failures[0].code(), ErrorCode::kTooLarge);
    EXPECT_EQ(reading.failures[0].offset(), pack(page(1)).size());
    EXPECT_EQ(reading.skipped, 1u);
  }
}

TEST(WarcReader, StopsAMemberThatIsABomb) {
  const std::string bomb = testing::gzip(
      record("response", "WARC-Target-URI: https://log.example/b\r\n",
             "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + std::string(8u << 20, ' ')));
  const Reading reading = read(testing::gzip(page(1)) + bomb + testing::gzip(page(2)));
  EXPECT_THAT(reading.payloads, ElementsAre(text_of(1), text_of(2)));
  ASSERT_EQ(reading.failures.size(), 1u);
  EXPECT_EQ(reading.failures[0].code(), ErrorCode::kTooLarge);
}

TEST(WarcReader, KeepsTheBeginningThatTheCrawlerKept) {
  const Reading reading = read(record(
      "response", "WARC-Target-URI: https://log.example/t\r\nWARC-Truncated: length\r\n",
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n<p>The beg"));
  ASSERT_THAT(reading.payloads, ElementsAre("<p>The beg"));
  EXPECT_TRUE(reading.items[0].cut_by_crawler);
}

}  // namespace
}  // namespace diurna::ingest
