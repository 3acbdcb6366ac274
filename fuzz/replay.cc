// Runs a fuzz target over the files of a folder, without libFuzzer: each file as it is, cut short at every
// byte, and with every byte changed in turn.
//
//   replay_article fuzz/corpus/article
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file.h"
#include "entry.h"

namespace {

constexpr std::uint64_t kMaxSeed = 1u << 20;
// Cuts and changes of each seed at most; longer ones are sampled at equal steps.
constexpr std::size_t kMaxVariants = 512;

void feed(const std::string& bytes) {
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

void feed_variants(const std::string& seed) {
  feed(seed);
  const std::size_t step = std::max<std::size_t>(1, seed.size() / kMaxVariants);
  for (std::size_t at = 0; at < seed.size(); at += step) {
    feed(seed.substr(0, at));
    for (const char change : {'\x01', '\x80', '\xFF'}) {
      std::string changed = seed;
      changed[at] = static_cast<char>(changed[at] ^ change);
      feed(changed);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> seeds;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[i]))
      seeds.push_back(entry.path().string());
  }
  std::sort(seeds.begin(), seeds.end());
  for (const std::string& path : seeds) {
    const auto seed = diurna::base::read_file(path, kMaxSeed);
    if (!seed) {
      std::fprintf(stderr, "%s\n", seed.error().to_string().c_str());
      return 1;
    }
    feed_variants(*seed);
  }
  std::printf("%zu seeds replayed\n", seeds.size());
  return seeds.empty() ? 1 : 0;
}
