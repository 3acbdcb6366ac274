#include "ingest/source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "ingest/compression/testing_archives.h"
#include "ingest/testing_folder.h"

namespace diurna::ingest {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kWarc =
    "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: https://log.example/w\r\nContent-Type: "
    "text/plain\r\n"
    "Content-Length: 9\r\n\r\nIn a WARC\r\n\r\n";
constexpr std::string_view kRss =
    "<rss><channel><item><description>In a feed</description></item></channel></rss>";
constexpr std::string_view kLine = R"({"text":"In a line"})";

struct Reading {
  std::vector<std::string> payloads;
  std::vector<Item> items;
  std::vector<std::string> failures;
  Source::Progress progress;
};

Reading read(const std::string& name, const Limits& limits = {}) {
  Reading reading;
  Result<Source> source = Source::open(name, limits);
  if (!source) {
    reading.failures.push_back(source.error().to_string());
    return reading;
  }
  while (std::optional<Result<Item>> next = source->next()) {
    if (*next) {
      reading.payloads.push_back((*next)->payload);
      reading.items.push_back(std::move(**next));
    } else {
      reading.failures.push_back(next->error().to_string());
    }
  }
  reading.progress = source->progress();
  return reading;
}

TEST(Source, ReadsEveryKindOfFileAlsoCompressed) {
  const testing::Folder folder;
  const std::pair<std::string_view, std::string_view> cases[] = {
      {kWarc, "In a WARC"},     {kRss, "In a feed"},
      {kLine, "In a line"},     {"<p>A page", "<p>A page"},
      {"# A text", "# A text"}, {"{\n\"text\": \"In an object\"\n}", "In an object"}};
  for (const auto& [bytes, payload] : cases) {
    for (const auto& packed : {std::string(bytes), testing::gzip(bytes), testing::zstd(bytes)}) {
      folder.write("input", packed);
      const Reading reading = read(folder.path("input"));
      EXPECT_THAT(reading.payloads, ElementsAre(payload));
      EXPECT_THAT(reading.failures, IsEmpty()) << payload;
      EXPECT_EQ(reading.progress.bytes, bytes == kRss ? bytes.size() : packed.size()) << payload;
    }
  }
}

TEST(Source, NamesAFileByItsPath) {
  const testing::Folder folder;
  folder.write("a.html", "<p>A page");
  const Reading reading = read(folder.path("a.html"));
  ASSERT_EQ(reading.items.size(), 1u);
  EXPECT_EQ(reading.items[0].uri, folder.path("a.html"));
  EXPECT_EQ(reading.items[0].media, Media::kHtml);
  EXPECT_FALSE(reading.items[0].in_container);
  EXPECT_FALSE(reading.items[0].source);
}

TEST(Source, GoesThroughAMixedFolder) {
  const testing::Folder folder;
  folder.write("1/page.html", "<p>A page");
  folder.write("2.pdf", "%PDF-1.4 \x01");
  folder.write("3.warc", kWarc);
  folder.write("4.txt", "");
  folder.write("5.xml", kRss);
  folder.write("6.xml", "<?xml version='1.0'?><urlset/>");
  folder.write("7.md", "A text");
  folder.link("gone", "8.txt");
  const Reading reading = read(folder.path());
  EXPECT_THAT(reading.payloads, ElementsAre("<p>A page", "In a WARC", "In a feed", "A text"));
  EXPECT_THAT(reading.failures,
              ElementsAre(folder.path("2.pdf") + ": byte 0: a PDF document (not_text)",
                          folder.path("4.txt") + ": the input is empty (empty)",
                          folder.path("6.xml") + ": XML that is neither RSS nor Atom (unsupported)",
                          folder.path("8.txt") + ": No such file or directory (not_found)"));
  EXPECT_EQ(reading.progress.items, 4u);
  EXPECT_EQ(reading.progress.failures, 4u);
}

TEST(Source, SaysThatThereIsNoFile) {
  const testing::Folder folder;
  EXPECT_THAT(read(folder.path("none")).failures,
              ElementsAre(folder.path("none") + ": No such file or directory (not_found)"));
  EXPECT_THAT(read(folder.path()).failures,
              ElementsAre(folder.path() + ": no file in this folder (not_found)"));
}

TEST(Source, RefusesAFileOverTheLimit) {
  const testing::Folder folder;
  folder.write("a.txt", std::string(2000, 'x'));
  EXPECT_THAT(read(folder.path("a.txt"), {.item_bytes = 1000}).failures,
              ElementsAre(folder.path("a.txt") + ": byte 1000: larger than 1000 bytes (too_large)"));
  folder.write("b.txt", testing::gzip(std::string(4u << 20, 'x')));
  EXPECT_THAT(read(folder.path("b.txt")).failures,
              ElementsAre(::testing::HasSubstr("unpacks to more than 256 times its size (too_large)")));
}

TEST(Source, ReadsAWarcWhoseFirstMemberIsDamaged) {
  const testing::Folder folder;
  std::string first = testing::gzip(kWarc);
  first[12] = static_cast<char>(first[12] ^ 0xFF);
  folder.write("a.warc.gz", first + testing::gzip(kWarc));
  const Reading reading = read(folder.path("a.warc.gz"));
  EXPECT_THAT(reading.payloads, ElementsAre("In a WARC"));
  EXPECT_EQ(reading.failures.size(), 1u);
}

TEST(Source, ComesToAnEndWhereOnlyTheFirstBytesAreThoseOfAnArchive) {
  const testing::Folder folder;
  for (const std::string_view first : {"\x1F\x8B\x08", "\x28\xB5\x2F\xFD"}) {
    folder.write("a", std::string(first) + "CTYPE r?s [<");
    const Reading reading = read(folder.path("a"));
    EXPECT_TRUE(reading.payloads.empty());
    EXPECT_EQ(reading.failures.size(), 1u);
  }
}

// The frame that opens such a file, with the dictionary as it is.
TEST(Source, ReadsAWarcInZstdWithItsDictionary) {
  const std::string dictionary(kWarc.substr(0, 90));
  ZSTD_CCtx* context = ZSTD_createCCtx();
  std::string frame(ZSTD_compressBound(kWarc.size()), '\0');
  frame.resize(ZSTD_compress_usingDict(context, frame.data(), frame.size(), kWarc.data(), kWarc.size(),
                                       dictionary.data(), dictionary.size(), 3));
  ZSTD_freeCCtx(context);
  std::string opening("\x5D\x2A\x4D\x18", 4);
  opening += std::string{static_cast<char>(dictionary.size()), 0, 0, 0};
  const testing::Folder folder;
  folder.write("a.warc.zst", opening + dictionary + frame + frame);
  const Reading reading = read(folder.path("a.warc.zst"));
  EXPECT_THAT(reading.payloads, ElementsAre("In a WARC", "In a WARC"));
  EXPECT_EQ(reading.items.at(0).place, (Place{opening.size() + dictionary.size(), false}));
}

// A pipe can be read but once, so what is needed to go on after damage has to be kept.
TEST(Source, ReadsADamagedArchiveFromAPipe) {
  const std::string member = testing::gzip(kWarc);
  const std::string archive = member + member.substr(0, member.size() - 20) + member;
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ASSERT_EQ(::write(ends[1], archive.data(), archive.size()), static_cast<ssize_t>(archive.size()));
  ::close(ends[1]);
  const Reading reading = read("/dev/fd/" + std::to_string(ends[0]));
  ::close(ends[0]);
  EXPECT_THAT(reading.payloads, ElementsAre("In a WARC", "In a WARC"));
  EXPECT_EQ(reading.failures.size(), 1u);
}

}  // namespace
}  // namespace diurna::ingest
