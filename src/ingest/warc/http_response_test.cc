#include "ingest/warc/http_response.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ingest/compression/testing_archives.h"

namespace diurna::ingest {
namespace {

using ::testing::ElementsAre;

constexpr std::string_view kPage = "<p>The pier reopens on Friday.</p>";

std::string response(std::string_view fields, std::string_view body) {
  return "HTTP/1.1 200 OK\r\n" + std::string(fields) + "\r\n" + std::string(body);
}

Result<std::string> body_of(const std::string& bytes, const Limits& limits = {},
                            InputEnd end = InputEnd::kWhole) {
  const Result<HttpResponse> parsed = parse_http_response(bytes, limits);
  if (!parsed) return parsed.error();
  return decode_body(*parsed, limits, end);
}

ErrorCode code_of(const Result<std::string>& result) {
  return result ? ErrorCode::kEmpty : result.error().code();
}

TEST(HttpResponse, GivesStatusFieldsAndBody) {
  const std::string bytes = response("Content-Type: text/html\r\nX-Folded: a\r\n b\r\n", kPage);
  const auto parsed = parse_http_response(bytes, {});
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->status, 200u);
  EXPECT_EQ(parsed->fields.find("content-TYPE"), "text/html");
  EXPECT_EQ(parsed->fields.find("X-Folded"), "a\r\n b");
  EXPECT_EQ(parsed->body, kPage);
}

TEST(HttpResponse, KnowsStatusLinesOfEveryVersion) {
  EXPECT_EQ(parse_http_response("HTTP/2 404\r\n\r\n", {})->status, 404u);
  EXPECT_EQ(parse_http_response("HTTP/1.0 301 Moved Permanently\n\n", {})->status, 301u);
}

TEST(HttpResponse, RefusesWhatIsNoResponse) {
  for (const char* odd : {"", "HTTP/1.1", "HTTP/1.1 2x0 OK\r\n\r\n", "<html>", "ICY 200 OK\r\n\r\n"}) {
    const auto parsed = parse_http_response(odd, {});
    ASSERT_FALSE(parsed) << odd;
    EXPECT_EQ(parsed.error().code(), ErrorCode::kDamaged);
  }
  EXPECT_EQ(parse_http_response("HTTP/1.1 200 OK\r\nServer: x\r\n", {}).error().message(),
            "HTTP: the header has no end");
}

TEST(HttpResponse, LeavesOutLinesThatAreNoFields) {
  const std::string bytes = response("this is no field\r\nServer: s\r\n", kPage);
  EXPECT_EQ(parse_http_response(bytes, {})->fields.all().size(), 1u);
}

TEST(HttpResponse, LimitsTheHeader) {
  const Limits limits = {.header_bytes = 100, .header_fields = 3};
  const auto many = parse_http_response(response("A: 1\r\nB: 2\r\nC: 3\r\nD: 4\r\n", ""), limits);
  EXPECT_EQ(many.error().code(), ErrorCode::kTooLarge);
  const auto long_one = parse_http_response(response("A: " + std::string(200, 'x') + "\r\n", ""), limits);
  EXPECT_EQ(long_one.error().code(), ErrorCode::kTooLarge);
}

TEST(DecodeBody, UndoesChunks) {
  const std::string bytes =
      response("Transfer-Encoding: chunked\r\n", "5\r\n<p>Hi\r\n6;x=y\r\n</p>\n\n\r\n0\r\n\r\n");
  EXPECT_EQ(*body_of(bytes), "<p>Hi</p>\n\n");
}

TEST(DecodeBody, TakesABodyThatWasJoinedBeforeItWasKeptAsItIs) {
  EXPECT_EQ(*body_of(response("Transfer-Encoding: chunked\r\n", kPage)), kPage);
}

TEST(DecodeBody, ReportsBrokenChunks) {
  const std::string fields = "Transfer-Encoding: chunked\r\n";
  EXPECT_EQ(code_of(body_of(response(fields, "5\r\n<p>Hi\r\nzz\r\n"))), ErrorCode::kDamaged);
  EXPECT_EQ(code_of(body_of(response(fields, "5\r\n<p>Hi5\r\n"))), ErrorCode::kDamaged);
  EXPECT_EQ(code_of(body_of(response(fields, "5\r\n<p>Hi\r\n"))), ErrorCode::kTruncated);
  EXPECT_EQ(code_of(body_of(response(fields, "ff\r\n<p>Hi\r\n"))), ErrorCode::kTruncated);
  EXPECT_EQ(*body_of(response(fields, "ff\r\n<p>Hi"), {}, InputEnd::kCut), "<p>Hi");
}

TEST(DecodeBody, UndoesContentCodings) {
  EXPECT_EQ(*body_of(response("Content-Encoding: gzip\r\n", testing::gzip(kPage))), kPage);
  EXPECT_EQ(*body_of(response("Content-Encoding: deflate\r\n", testing::zlib(kPage))), kPage);
  EXPECT_EQ(*body_of(response("Content-Encoding: deflate\r\n", testing::bare_deflate(kPage))), kPage);
  EXPECT_EQ(*body_of(response("Content-Encoding: zstd\r\n", testing::zstd(kPage))), kPage);
  EXPECT_EQ(*body_of(response("Content-Encoding: deflate, gzip\r\n", testing::gzip(testing::zlib(kPage)))),
            kPage);
}

TEST(DecodeBody, TakesABodyThatWasDecodedBeforeItWasKeptAsItIs) {
  for (const char* coding : {"gzip", "br", "deflate", "zstd"}) {
    EXPECT_EQ(*body_of(response("Content-Encoding: " + std::string(coding) + "\r\n", kPage)), kPage)
        << coding;
  }
}

TEST(DecodeBody, SaysWhatItCannotDecode) {
  EXPECT_EQ(code_of(body_of(response("Content-Encoding: br\r\n", "\x8B\x0A\x80"))), ErrorCode::kUnsupported);
}

TEST(DecodeBody, ReportsCompressedBodiesThatBreak) {
  const std::string fields = "Content-Encoding: gzip\r\n";
  std::string packed = testing::gzip(kPage);
  EXPECT_EQ(code_of(body_of(response(fields, packed.substr(0, packed.size() - 9)))), ErrorCode::kTruncated);
  EXPECT_TRUE(body_of(response(fields, packed.substr(0, packed.size() - 9)), {}, InputEnd::kCut));
  packed[packed.size() - 5] = static_cast<char>(packed[packed.size() - 5] ^ 1);
  EXPECT_EQ(code_of(body_of(response(fields, packed))), ErrorCode::kDamaged);
}

TEST(DecodeBody, StopsBombs) {
  const std::string fields = "Content-Encoding: gzip\r\n";
  const std::string bomb = testing::gzip(std::string(4u << 20, ' '));
  EXPECT_EQ(code_of(body_of(response(fields, bomb))), ErrorCode::kTooLarge);
  EXPECT_EQ(code_of(body_of(response("Content-Encoding: gzip, gzip\r\n", testing::gzip(bomb)))),
            ErrorCode::kTooLarge);
  std::string noise;
  for (unsigned i = 0; noise.size() < 4096; ++i) noise += std::to_string(i * 2654435761u);
  EXPECT_EQ(code_of(body_of(response(fields, testing::gzip(noise)), {.item_bytes = 1024})),
            ErrorCode::kTooLarge);
  EXPECT_EQ(code_of(body_of(response("Content-Encoding: gzip, gzip, gzip, gzip, gzip\r\n", bomb))),
            ErrorCode::kTooLarge);
}

TEST(Reservations, AreReadFromTheHeader) {
  const std::string bytes = response(
      "TDM-Reservation: 1\r\nX-Robots-Tag: noarchive, NoAI\r\nx-robots-tag: somebot: noai, noimageai\r\n",
      "");
  EXPECT_THAT(reservations_of(parse_http_response(bytes, {})->fields),
              ElementsAre("tdm-reservation", "noai", "noimageai"));
  EXPECT_TRUE(
      reservations_of(parse_http_response(response("tdm-reservation: 0\r\n", ""), {})->fields).empty());
}

}  // namespace
}  // namespace diurna::ingest
