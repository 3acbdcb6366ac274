#include "article/signature.h"

#include <gtest/gtest.h>

namespace diurna::article {
namespace {

using text::Script;

std::optional<Signature> find(const std::string& text) {
  static const dates::Months kMonths = *dates::Months::open("");
  return find_signature(text, {0, static_cast<std::uint32_t>(text.size())}, kMonths);
}

TEST(Signature, HasDashNameHandleAndDate) {
  const std::string text = "پل بسته است… — Leyla Azimi لیلا عظیمی (@leyla_azimi) March 3, 2024";
  const auto found = find(text);
  ASSERT_TRUE(found);
  EXPECT_EQ(text.substr(0, found->dash), "پل بسته است… ");
  EXPECT_EQ(slice(text, found->source), "Leyla Azimi لیلا عظیمی (@leyla_azimi)");
  EXPECT_EQ(slice(text, found->name), "Leyla Azimi لیلا عظیمی");
  EXPECT_EQ(found->handle, "@leyla_azimi");
  EXPECT_EQ(found->date, "2024-03-03");
  EXPECT_EQ(slice(text, found->date_span.value_or(ByteSpan{})), "March 3, 2024");
}

TEST(Signature, TakesEveryDashAndDate) {
  for (const char* text :
       {"Shut. – Ana Ferro (@anaferro) 3 March 2024", "Shut. -- Ana Ferro (@anaferro) 2024-03-03",
        "Shut. - Ana Ferro (@anaferro), March 3, 2024.", "Shut.—Ana Ferro (@anaferro) · Mar. 3, 2024",
        "— Ana Ferro (@anaferro) March 3, 2024"}) {
    const auto found = find(text);
    ASSERT_TRUE(found) << text;
    EXPECT_EQ(found->date, "2024-03-03") << text;
    EXPECT_EQ(slice(text, found->name), "Ana Ferro") << text;
  }
}

TEST(Signature, LeavesHyphensInNames) {
  const std::string text = "Shut. — Omar Al-Sabri (@al-sabri@social.example) March 3, 2024";
  const auto found = find(text);
  ASSERT_TRUE(found);
  EXPECT_EQ(slice(text, found->name), "Omar Al-Sabri");
  EXPECT_EQ(found->handle, "@al-sabri@social.example");
}

TEST(Signature, MayLackTheDate) {
  const auto found = find("Shut. — Ana Ferro (@anaferro)");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->date, "");
  EXPECT_FALSE(found->date_span);
}

TEST(Signature, EndsTheBlock) {
  EXPECT_FALSE(find("Shut — Ana Ferro (@anaferro) March 3, 2024 was what she wrote."));
  EXPECT_FALSE(find("Shut — Ana Ferro (@anaferro) March 3"));
  EXPECT_FALSE(find("Ana Ferro (@anaferro) March 3, 2024"));
  EXPECT_FALSE(find("Shut — (@anaferro) March 3, 2024"));
  EXPECT_FALSE(find("Shut — Ana Ferro (@) March 3, 2024"));
  EXPECT_FALSE(find("Shut — Ana Ferro (@anaferro March 3, 2024"));
  EXPECT_FALSE(find("Shut — Ana Ferro (@anaferro) February 30, 2024"));
  EXPECT_FALSE(find(""));
}

TEST(AuthorOf, IsThePartInTheArticlesScript) {
  EXPECT_EQ(author_of("Leyla Azimiلیلا عظیمی", Script::kLatin), "Leyla Azimi");
  EXPECT_EQ(author_of("لیلا عظیمی | Leyla Azimi", Script::kLatin), "Leyla Azimi");
  EXPECT_EQ(author_of("Leyla Azimi لیلا عظیمی", Script::kArabic), "لیلا عظیمی");
  EXPECT_EQ(author_of("Борис Тур / Boris Tur", Script::kLatin), "Boris Tur");
  EXPECT_EQ(author_of("Борис Тур", Script::kLatin), "Борис Тур");
}

TEST(AuthorOf, HasNoEmoji) {
  EXPECT_EQ(author_of("\U0001F1FA\U0001F1E6 Ana  Ferro \u2728\uFE0F", Script::kLatin), "Ana Ferro");
  EXPECT_EQ(author_of("Ana \U0001F30A Ferro", Script::kLatin), "Ana Ferro");
}

}  // namespace
}  // namespace diurna::article
