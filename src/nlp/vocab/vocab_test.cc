#include "nlp/vocab/vocab.h"

#include <gtest/gtest.h>

#include "base/file.h"

namespace diurna::nlp {
namespace {

using text::operator""_id;

// {"lexeme_norm": {<id>: norm}, "other": [nil]}, with the id as MessagePack's uint64.
std::string lookups(std::string_view form, std::string_view norm) {
  std::string bytes = "\x82\xABlexeme_norm\x81\xCF";
  const StringId id = text::string_id(form);
  for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(id >> shift & 0xFF);
  bytes += static_cast<char>(0xA0 | norm.size());
  return bytes.append(norm) + "\xA5other\x91\xC0";
}

Vocab open_or_die(std::string_view bytes) {
  Result<Vocab> vocab = Vocab::from_bytes(bytes, "lookups.bin");
  EXPECT_TRUE(vocab) << vocab.error().to_string();
  return *std::move(vocab);
}

TEST(Vocab, TheModelsTableGoesBeforeTheGeneralOne) {
  const Vocab vocab = open_or_die(lookups("\u20AC", "euro"));
  EXPECT_EQ(vocab.norm("\u20AC"), "euro");
  EXPECT_EQ(vocab.norm("\u00A3"), "$");
  EXPECT_EQ(vocab.table_norm("\u20AC"_id), "euro"_id);
  EXPECT_EQ(vocab.strings().get("euro"_id), "euro");
}

TEST(Vocab, WithoutATableTheNormIsTheLowerCasedForm) {
  const Vocab vocab = open_or_die("\x80");
  EXPECT_EQ(vocab.norm("Herat"), "herat");
  EXPECT_EQ(vocab.norm("\u0130zmir"), "i\u0307zmir");
  EXPECT_EQ(vocab.table_norm("Herat"_id), std::nullopt);
}

TEST(Vocab, TheGeneralTableHasQuotesDashesAndCurrencies) {
  const Vocab vocab = open_or_die("\x80");
  EXPECT_EQ(vocab.norm("\u201C"), "\"");
  EXPECT_EQ(vocab.norm("\u2014"), "-");
  EXPECT_EQ(vocab.norm("US$"), "$");
  EXPECT_EQ(vocab.norm("\u2019S"), "'s");
}

TEST(Vocab, DamageIsNamedWithItsByte) {
  const std::string whole = lookups("colour", "color");
  const Result<Vocab> cut = Vocab::from_bytes(std::string_view(whole).substr(0, 20), "m/vocab/lookups.bin");
  ASSERT_FALSE(cut);
  EXPECT_EQ(cut.error().code(), ErrorCode::kModelBroken);
  EXPECT_EQ(cut.error().input(), "m/vocab/lookups.bin");
  EXPECT_EQ(cut.error().offset(), 20u);
  EXPECT_FALSE(Vocab::from_bytes("\x81\xABlexeme_norm\x93", "x"));
}

TEST(Vocab, EnglishNorms) {
  const std::string path = DIURNA_MODEL_DIR "/en-core-web-sm/vocab/lookups.bin";
  const Result<std::string> bytes = base::read_file(path, 1u << 20);
  if (!bytes) GTEST_SKIP() << bytes.error().to_string();
  const Result<Vocab> vocab = Vocab::from_bytes(*bytes, path);
  ASSERT_TRUE(vocab) << vocab.error().to_string();
  EXPECT_EQ(vocab->norm("colour"), "color");
  EXPECT_EQ(vocab->norm("Colour"), "color");
  EXPECT_EQ(vocab->norm("sceptic"), "skeptic");
  EXPECT_EQ(vocab->norm("Kandahar"), "kandahar");
}

}  // namespace
}  // namespace diurna::nlp
