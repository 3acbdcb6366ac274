#include "doc/record_id.h"

#include <gtest/gtest.h>

namespace diurna::doc {
namespace {

Article article(std::string id, SourceSpan source) {
  Article made;
  made.id = std::move(id);
  made.text = "Ana said so.";
  made.source_map.append(12, source, SourceMap::Kind::kCopied);
  return made;
}

TEST(RecordId, DependsOnDocumentTypeAndSourceBytes) {
  const Article plain = article("d:1", {0, 12});
  const std::string id = record_id("s", plain, "statement", {{{0, 3}}, {{4, 8}}});
  EXPECT_EQ(id.size(), 26u);
  EXPECT_EQ(id, record_id("s", plain, "statement", {{{0, 3}}, {{4, 8}}}));
  EXPECT_NE(id, record_id("s", plain, "time", {{{0, 3}}, {{4, 8}}}));
  EXPECT_NE(id, record_id("s", plain, "statement", {{{0, 3}, {4, 8}}, {}}));
  EXPECT_NE(id, record_id("s", article("d:2", {0, 12}), "statement", {{{0, 3}}, {{4, 8}}}));
  EXPECT_NE(id, record_id("s", article("d:1", {3, 15}), "statement", {{{0, 3}}, {{4, 8}}}));
}

}  // namespace
}  // namespace diurna::doc
