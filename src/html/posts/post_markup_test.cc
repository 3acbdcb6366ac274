#include "html/posts/post_markup.h"

#include <gtest/gtest.h>

#include "base/table.h"
#include "html/posts/testing_posts.h"

namespace diurna::html {
namespace {

std::string what_is_found(const Found& found, std::string_view part) {
  const FoundPost& post = found.posts[0];
  if (part == "author") return post.author;
  if (part == "handle") return post.handle;
  if (part == "date") return post.date;
  if (part == "opening") return post.author.empty() ? post.handle : post.author;
  if (!part.ends_with("words") && part != "skip") return post.address;
  return post.paragraphs.empty() ? std::string() : found.paragraphs(0)[0];
}

TEST(PostMarkupTable, EachRowIsFoundInItsExample) {
  const auto table =
      base::load_table("", "html/post_markup.tsv", {"platform", "part", "value", "example", "finds"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    const Found found(row.cells[3]);
    ASSERT_EQ(found.posts.size(), 1u) << row.cells[3];
    EXPECT_EQ(found.posts[0].platform, row.cells[0]) << row.cells[3];
    EXPECT_EQ(what_is_found(found, row.cells[1]), row.cells[4]) << row.cells[2] << "\n" << row.cells[3];
  }
}

}  // namespace
}  // namespace diurna::html
