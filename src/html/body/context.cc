#include "html/body/context.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace diurna::html {
namespace {

constexpr int kReach = 5;
constexpr std::array<int, 3> kWindows = {2, 5, 12};
constexpr std::size_t kLevels = 4;
constexpr std::uint32_t kMaxHeight = 63;   // levels looked up, so that deep pages take no longer
constexpr std::uint32_t kMaxWeight = 120;  // words: a longer block counts as one of this length
constexpr std::uint8_t kLikely = 140;      // chance from which a block is taken for a part of the article

enum Level : std::size_t { kLevelMean, kLevelBest, kLevelShare, kLevelFeatures };
constexpr const char* kLevelNames[kLevelFeatures] = {"mean", "best", "share"};

enum Distance : std::size_t {
  kBlocksBack,
  kWordsBack,
  kChanceBack,
  kBlocksAhead,
  kWordsAhead,
  kChanceAhead,
  kDistanceFeatures
};
constexpr const char* kDistanceNames[kDistanceFeatures] = {"blocks_back",  "words_back",  "chance_back",
                                                           "blocks_ahead", "words_ahead", "chance_ahead"};

enum Section : std::size_t {
  kSectionMean,
  kSectionWords,
  kSectionBlocks,
  kSectionHeading,
  kSectionPlace,
  kSectionBefore,
  kSectionAfter,
  kSectionFeatures
};
constexpr const char* kSectionNames[kSectionFeatures] = {"mean",  "words",  "blocks", "heading",
                                                         "place", "before", "after"};

enum Other : std::size_t {
  kShareBefore,
  kExpected,
  kPageMean,
  kAlikeMean,
  kPathMean,
  kElementMean,
  kRunWords,
  kOtherFeatures
};
constexpr const char* kOtherNames[kOtherFeatures] = {
    "share_before", "expected", "page_mean", "alike_mean", "path_mean", "element_mean", "run_words"};

constexpr std::size_t kNearBegin = 0;
constexpr std::size_t kWindowBegin = kNearBegin + 2 * kReach + 1;
constexpr std::size_t kLevelBegin = kWindowBegin + 2 * kWindows.size();
constexpr std::size_t kDistanceBegin = kLevelBegin + kLevels * kLevelFeatures;
constexpr std::size_t kSectionBegin = kDistanceBegin + kDistanceFeatures;
constexpr std::size_t kOtherBegin = kSectionBegin + kSectionFeatures;
constexpr std::size_t kFeatures = kOtherBegin + kOtherFeatures;

struct Sum {
  std::uint64_t weight = 0;
  std::uint64_t chance = 0;  // times weight

  std::uint8_t mean() const { return static_cast<std::uint8_t>(weight == 0 ? 0 : chance / weight); }
  friend Sum operator-(const Sum& a, const Sum& b) { return {a.weight - b.weight, a.chance - b.chance}; }
};

bool is_heading(Tag tag) {
  return tag >= Tag::kH1 && tag <= Tag::kH6;
}

class ContextWriter {
 public:
  ContextWriter(const Page& page, const Segmentation& blocks, std::span<const std::uint8_t> chances)
      : page_(page), blocks_(blocks), chances_(chances), count_(chances.size()), table_(count_, kFeatures) {
    sums_.resize(count_ + 1);
    for (std::size_t i = 0; i < count_; ++i) {
      const std::uint64_t weight = std::min(blocks_.segments[i].stats.words, kMaxWeight);
      sums_[i + 1] = {sums_[i].weight + weight, sums_[i].chance + weight * chances_[i]};
    }
  }

  forest::FeatureTable run() {
    if (count_ == 0) return std::move(table_);
    for (std::size_t i = 0; i < count_; ++i) {
      write_near(i);
      write_windows(i);
      write_levels(i);
    }
    write_back();
    write_ahead();
    write_sections();
    write_alike();
    write_runs();
    return std::move(table_);
  }

 private:
  void put(std::size_t feature, std::size_t row, std::uint8_t value) { table_.column(feature)[row] = value; }
  Sum sum(std::size_t first, std::size_t last) const { return sums_[last] - sums_[first]; }

  void write_near(std::size_t i) {
    for (int offset = -kReach; offset <= kReach; ++offset) {
      const auto j = static_cast<std::ptrdiff_t>(i) + offset;
      const bool is_there = j >= 0 && j < static_cast<std::ptrdiff_t>(count_);
      put(kNearBegin + static_cast<std::size_t>(offset + kReach), i, is_there ? chances_[j] : 0);
    }
  }

  void write_windows(std::size_t i) {
    for (std::size_t k = 0; k < kWindows.size(); ++k) {
      const auto size = static_cast<std::size_t>(kWindows[k]);
      put(kWindowBegin + 2 * k, i, sum(i - std::min(i, size), i).mean());
      put(kWindowBegin + 2 * k + 1, i, sum(i + 1, std::min(i + 1 + size, count_)).mean());
    }
  }

  void write_levels(std::size_t i) {
    std::uint32_t element = blocks_.segments[i].element;
    const std::uint64_t all = std::max<std::uint64_t>(sums_.back().chance, 1);
    std::uint32_t height = 0;
    for (std::size_t k = 0; k < kLevels; ++k) {
      const std::uint32_t first = blocks_.before[element];
      const std::uint32_t last = blocks_.before[page_.end(element)];
      // The others', where there are others.
      Sum in = sum(first, last);
      const std::uint64_t held = in.chance;
      if (last - first > 1 && first <= i && i < last) in = in - sum(i, i + 1);
      const std::size_t at = kLevelBegin + k * kLevelFeatures;
      put(at + kLevelMean, i, in.mean());
      put(at + kLevelBest, i, best_near(i, first, last));
      put(at + kLevelShare, i, static_cast<std::uint8_t>(held * 200 / all));
      for (std::uint32_t up = page_.parent(element); up != Page::kNoNode; up = page_.parent(up)) {
        if (height++ == kMaxHeight) break;
        element = up;
        if (blocks_.before[page_.end(up)] - blocks_.before[up] != last - first) break;
      }
    }
  }

  // The best chance among the nearest blocks of [first, last).
  std::uint8_t best_near(std::size_t i, std::size_t first, std::size_t last) const {
    std::uint8_t best = 0;
    const std::size_t end = std::min(last, i + 9);
    for (std::size_t j = std::max(first, i - std::min<std::size_t>(i, 8)); j < end; ++j) {
      if (j != i) best = std::max(best, chances_[j]);
    }
    return best;
  }

  void write_back() {
    std::uint32_t blocks = 1000;
    std::uint32_t words = 100000;
    std::uint8_t chance = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      put(kDistanceBegin + kBlocksBack, i, log_byte(blocks));
      put(kDistanceBegin + kWordsBack, i, log_byte(words));
      put(kDistanceBegin + kChanceBack, i, chance);
      step(i, blocks, words, chance);
    }
  }

  void write_ahead() {
    std::uint32_t blocks = 1000;
    std::uint32_t words = 100000;
    std::uint8_t chance = 0;
    for (std::size_t i = count_; i-- > 0;) {
      put(kDistanceBegin + kBlocksAhead, i, log_byte(blocks));
      put(kDistanceBegin + kWordsAhead, i, log_byte(words));
      put(kDistanceBegin + kChanceAhead, i, chance);
      step(i, blocks, words, chance);
    }
  }

  // Distances from the next block to the nearest likely one, which may be block i.
  void step(std::size_t i, std::uint32_t& blocks, std::uint32_t& words, std::uint8_t& chance) const {
    const std::uint32_t size = blocks_.segments[i].stats.words;
    if (chances_[i] >= kLikely && size >= 5) {
      blocks = 0;
      words = 0;
      chance = chances_[i];
    } else {
      ++blocks;
      words += size;
    }
  }

  // A section goes from a heading to the next.
  void write_sections() {
    std::size_t begin = 0;
    Sum before;
    while (begin < count_) {
      std::size_t end = begin + 1;
      while (end < count_ && !is_heading(page_.tag(blocks_.segments[end].element))) ++end;
      std::size_t next = end + 1;
      while (next < count_ && !is_heading(page_.tag(blocks_.segments[next].element))) ++next;
      const Sum after = end < count_ ? sum(end, std::min(next, count_)) : Sum{};
      write_section(begin, end, before, after);
      before = sum(begin, end);
      begin = end;
    }
  }

  void write_section(std::size_t begin, std::size_t end, const Sum& before, const Sum& after) {
    const bool has_heading = is_heading(page_.tag(blocks_.segments[begin].element));
    const Sum whole = sum(begin, end);
    for (std::size_t i = begin; i < end; ++i) {
      const Sum others = end - begin > 1 ? whole - sum(i, i + 1) : whole;
      const std::size_t at = kSectionBegin;
      put(at + kSectionMean, i, others.mean());
      put(at + kSectionWords, i, log_byte(static_cast<std::uint32_t>(whole.weight)));
      put(at + kSectionBlocks, i, log_byte(static_cast<std::uint32_t>(end - begin)));
      put(at + kSectionHeading, i, has_heading ? chances_[begin] : 0);
      put(at + kSectionPlace, i, log_byte(static_cast<std::uint32_t>(i - begin)));
      put(at + kSectionBefore, i, before.mean());
      put(at + kSectionAfter, i, after.mean());
    }
  }

  void write_alike() {
    struct Entry {
      std::uint32_t signature;
      std::uint32_t block;
    };
    const std::uint64_t all = std::max<std::uint64_t>(sums_.back().chance, 1);
    std::vector<Entry> entries(count_);
    for (int which = 0; which < 3; ++which) {
      for (std::uint32_t i = 0; i < count_; ++i) {
        const Segment& s = blocks_.segments[i];
        entries[i] = {which == 0 ? s.signature : which == 1 ? s.path_signature : page_.parent(s.element), i};
      }
      std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.signature != b.signature ? a.signature < b.signature : a.block < b.block;
      });
      for (std::size_t begin = 0, end = 0; begin < count_; begin = end) {
        Sum whole;
        for (end = begin; end < count_ && entries[end].signature == entries[begin].signature; ++end) {
          const Sum one = sum(entries[end].block, entries[end].block + 1);
          whole = {whole.weight + one.weight, whole.chance + one.chance};
        }
        for (std::size_t k = begin; k < end; ++k) {
          const std::uint32_t i = entries[k].block;
          const Sum others = end - begin > 1 ? whole - sum(i, i + 1) : whole;
          put(kOtherBegin + kAlikeMean + static_cast<std::size_t>(which), i, others.mean());
        }
      }
    }
    const Sum page = sums_.back();
    for (std::size_t i = 0; i < count_; ++i) {
      put(kOtherBegin + kShareBefore, i, static_cast<std::uint8_t>(sums_[i].chance * 200 / all));
      put(kOtherBegin + kExpected, i, log_byte(static_cast<std::uint32_t>(page.chance / 255)));
      put(kOtherBegin + kPageMean, i, page.mean());
    }
  }

  // The words of the run of blocks on one side of kLikely that the block belongs to.
  void write_runs() {
    for (std::size_t begin = 0, end = 0; begin < count_; begin = end) {
      std::uint32_t words = 0;
      for (end = begin; end < count_ && (chances_[end] >= kLikely) == (chances_[begin] >= kLikely); ++end) {
        words += blocks_.segments[end].stats.words;
      }
      for (std::size_t i = begin; i < end; ++i) put(kOtherBegin + kRunWords, i, log_byte(words));
    }
  }

  const Page& page_;
  const Segmentation& blocks_;
  std::span<const std::uint8_t> chances_;
  std::size_t count_;
  forest::FeatureTable table_;
  std::vector<Sum> sums_;  // of the blocks before each
};

}  // namespace

std::vector<std::string> context_names() {
  std::vector<std::string> names;
  for (int offset = -kReach; offset <= kReach; ++offset) names.push_back(fmt::format("chance{:+}", offset));
  for (const int size : kWindows) {
    names.push_back(fmt::format("back{}", size));
    names.push_back(fmt::format("ahead{}", size));
  }
  for (std::size_t k = 0; k < kLevels; ++k) {
    for (const char* const name : kLevelNames) names.push_back(fmt::format("chance.level{}.{}", k, name));
  }
  for (const char* const name : kDistanceNames) names.push_back(fmt::format("likely.{}", name));
  for (const char* const name : kSectionNames) names.push_back(fmt::format("section.{}", name));
  for (const char* const name : kOtherNames) names.push_back(fmt::format("chance.{}", name));
  return names;
}

forest::FeatureTable compute_context(const Page& page, const Segmentation& blocks,
                                     std::span<const std::uint8_t> chances) {
  return ContextWriter(page, blocks, chances).run();
}

}  // namespace diurna::html
