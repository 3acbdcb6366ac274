#include "html/posts/post_address.h"

#include <gtest/gtest.h>

#include "base/table.h"

namespace diurna::html {
namespace {

const PostAddresses& addresses() {
  static const PostAddresses kOpened = *PostAddresses::open("");
  return kOpened;
}

TEST(PostAddressTable, EachRowReadsItsExample) {
  const auto table = base::load_table("", "html/post_addresses.tsv",
                                      {"platform", "hosts", "path", "frame", "address", "example", "finds"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    const auto found = addresses().read(row.cells[5], row.cells[0]);
    ASSERT_TRUE(found) << row.cells[5];
    EXPECT_EQ(found->platform, row.cells[0]);
    EXPECT_EQ(found->is_frame, row.cells[3] == "yes") << row.cells[5];
    EXPECT_EQ(found->address + (found->handle.empty() ? "" : " ") + found->handle, row.cells[6]);
  }
}

TEST(PostAddresses, AreThoseOfPostsAndOfNothingElse) {
  for (const std::string_view url :
       {"https://twitter.com/PortAmber", "https://twitter.com/intent/tweet?url=https://x.com/a/status/1",
        "https://www.facebook.com/PortAmber", "https://www.facebook.com/plugins/post.php?width=5",
        "https://www.instagram.com/portamber/", "https://t.me/portamber", "https://t.me/joinchat/abc",
        "https://example.org/@port/17", "https://example.org/x.com/a/status/1", "status/17", "", "//",
        "at://", "https://xx.com/a/status/17", "javascript:alert(1)"}) {
    EXPECT_FALSE(addresses().read(url, "")) << url;
  }
}

TEST(PostAddresses, NameAServerOfMastodonOnlyWhereTheMarkupDoes) {
  EXPECT_FALSE(addresses().read("https://news.example.org/@port/17", ""));
  EXPECT_TRUE(addresses().read("https://news.example.org/@port/17", "Mastodon"));
}

TEST(PostAddresses, HaveALimit) {
  EXPECT_FALSE(addresses().read("https://x.com/a/status/1?" + std::string(5000, 'x'), ""));
  EXPECT_FALSE(
      addresses().read("https://x.com/" + std::string(80, '/') + "a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q", ""));
}

TEST(PostAddresses, ReadBrokenEscapes) {
  const auto found = addresses().read(
      "https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2Fposts%2F1%ZZ%2",
      "");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->address, "https://www.facebook.com/a/posts/1%ZZ%2");
}

}  // namespace
}  // namespace diurna::html
