#include "base/xxh64.h"

#include <gtest/gtest.h>

#include <string>

namespace diurna::base {
namespace {

std::string counting(std::size_t size) {
  std::string bytes;
  for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(i & 0xff);
  return bytes;
}

// The values are those of the reference implementation.
TEST(Xxh64, AgreesWithTheReferenceImplementation) {
  EXPECT_EQ(xxh64(""), 0xef46db3751d8e999u);
  EXPECT_EQ(xxh64("a"), 0xd24ec4f1a98c6e5bu);
  EXPECT_EQ(xxh64("0123456"), 0x97ee4fe4a0ff4dfau);
  EXPECT_EQ(xxh64("0123456789ab"), 0x862e292326b8a4fcu);
  EXPECT_EQ(xxh64(counting(32)), 0xcbf59c5116ff32b4u);
  EXPECT_EQ(xxh64("Nobody inspects the spammish repetition"), 0xfbcea83c8a378bf1u);
  EXPECT_EQ(xxh64(counting(1024) + "xyz"), 0xe146cb31b65bc21au);
}

TEST(Xxh64, DependsOnEveryBitAndTheLength) {
  const std::string bytes = counting(77);
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string changed = bytes;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ 1 << bit % 8);
    EXPECT_NE(xxh64(changed), xxh64(bytes)) << bit;
  }
  EXPECT_NE(xxh64(bytes + '\0'), xxh64(bytes));
}

}  // namespace
}  // namespace diurna::base
