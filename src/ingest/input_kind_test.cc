#include "ingest/input_kind.h"

#include <gtest/gtest.h>

namespace diurna::ingest {
namespace {

using namespace std::string_view_literals;

TEST(InputKind, IsToldByContent) {
  const std::pair<std::string_view, InputKind> cases[] = {
      {"WARC/1.0\r\nWARC-Type: warcinfo\r\n"sv, InputKind::kWarc},
      {"WRAC/1.0\r\nWARC-Type: warcinfo\r\n"sv, InputKind::kWarc},
      {"{\"text\": \"x\"}\n{}"sv, InputKind::kJsonLines},
      {"\xEF\xBB\xBF {\"text\": \"x\"}"sv, InputKind::kJsonLines},
      {"{\"text\": \"a \\\"version\\\": \\\"https://jsonfeed.org/version/1\\\"\"}"sv, InputKind::kJsonLines},
      {"{\n  \"text\": \"x\"\n}"sv, InputKind::kJsonObject},
      {"[\n {\"text\": \"x\"}]"sv, InputKind::kJsonList},
      {"{ \"version\" : \"https://jsonfeed.org/version/1.1\", \"items\": []}"sv, InputKind::kJsonFeed},
      {"<?xml version='1.0'?>\n<!-- x --><rss version='2.0'>"sv, InputKind::kXmlFeed},
      {"<rss>"sv, InputKind::kXmlFeed},
      {"<feed xmlns='http://www.w3.org/2005/Atom'>"sv, InputKind::kXmlFeed},
      {"<a:feed xmlns:a='http://www.w3.org/2005/Atom'>"sv, InputKind::kXmlFeed},
      {"<rdf:RDF>"sv, InputKind::kXmlFeed},
      {"\xFF\xFE<\0r\0s\0s\0>\0"sv, InputKind::kXmlFeed},
      {"<?xml version='1.0'?><urlset>"sv, InputKind::kOtherXml},
      {"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html>"sv, InputKind::kPage},
      {"  <!DOCTYPE HTML><title>x"sv, InputKind::kPage},
      {"<p>Only a paragraph"sv, InputKind::kPage},
      {"<!-- saved --><div>"sv, InputKind::kPage},
      {"The pier is <b>safe</b>."sv, InputKind::kText},
      {"# Heading\n\nText"sv, InputKind::kText},
      {"<Omid> hello"sv, InputKind::kText},
      {"{not json}"sv, InputKind::kText},
      {"[Update] The pier"sv, InputKind::kText},
      {"caf\xE9"sv, InputKind::kText},
      {"a stray \x01 in a text that is long enough for it, as it happens where lines were cut and pasted "
       "from old "
       "systems of a newsroom"sv,
       InputKind::kText},
      {"%PDF-1.7\n"sv, InputKind::kBinary},
      {"\x89PNG\r\n\x1A\n"sv, InputKind::kBinary},
      {"text\0text"sv, InputKind::kBinary},
      {"\x01\x02\x03\x04\x05"sv, InputKind::kBinary},
  };
  for (const auto& [head, kind] : cases) EXPECT_EQ(kind_of(head), kind) << head;
}

}  // namespace
}  // namespace diurna::ingest
