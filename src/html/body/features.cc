#include "html/body/features.h"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>

#include "html/body/containers.h"
#include "html/body/feature_columns.h"
#include "html/body/gram_set.h"

namespace diurna::html {
namespace {

// NOLINTNEXTLINE(google-build-using-namespace): the names of the columns, which only this file writes.
using namespace columns;

// What is never a part of the article, what seldom is, what is made for it.

constexpr Marks kNever = mark(NameGroup::kComment) | mark(NameGroup::kConsent) | mark(NameGroup::kLegal) |
                         mark(NameGroup::kPaywall) | mark(NameGroup::kNewsletter) | mark(NameGroup::kFooter) |
                         mark(NameGroup::kNav) | mark(NameGroup::kShare) | mark(NameGroup::kAd) |
                         mark(Scope::kNav) | mark(Scope::kForm) | mark(Scope::kButton) |
                         mark(Scope::kTemplate) | mark(Scope::kNoscript) | mark(Scope::kDialog) |
                         mark(Scope::kFooter);
constexpr Marks kSeldom = kNever | mark(NameGroup::kRelated) | mark(NameGroup::kSidebar) |
                          mark(NameGroup::kAuthor) | mark(NameGroup::kOverlay) | mark(NameGroup::kTags) |
                          mark(NameGroup::kDate) | mark(NameGroup::kPromo) | mark(NameGroup::kHidden) |
                          mark(NameGroup::kCard) | mark(NameGroup::kMeta) | mark(NameGroup::kForm) |
                          mark(NameGroup::kJob) | mark(NameGroup::kAlert) | mark(NameGroup::kShop) |
                          mark(NameGroup::kCredit) | mark(Scope::kAside) | mark(Scope::kHidden) |
                          mark(Scope::kAriaHidden) | mark(Scope::kHeader) | mark(NameGroup::kHeader);
constexpr Marks kProper =
    mark(NameGroup::kBody) | mark(NameGroup::kContent) | mark(Scope::kArticle) | mark(Scope::kMain);
// Instead of the levels up to the nearest, where there is none; nobody looks further up.
constexpr std::uint8_t kNone = 63;
// An element that holds this share of the page's prose is no furniture, whatever it is called.
constexpr std::uint32_t kMainPercent = 35;

constexpr std::uint32_t kEndWording = (1u << static_cast<unsigned>(WordingGroup::kRelated)) |
                                      (1u << static_cast<unsigned>(WordingGroup::kComment)) |
                                      (1u << static_cast<unsigned>(WordingGroup::kTags)) |
                                      (1u << static_cast<unsigned>(WordingGroup::kAuthor)) |
                                      (1u << static_cast<unsigned>(WordingGroup::kShare)) |
                                      (1u << static_cast<unsigned>(WordingGroup::kSignup)) |
                                      (1u << static_cast<unsigned>(WordingGroup::kLegal));
constexpr std::uint32_t kEndWords = 12;  // a longer block is no mark of an end
constexpr std::uint8_t kEndLevels = 4;

std::uint8_t capped(std::uint32_t value) {
  return static_cast<std::uint8_t>(std::min(value, 255u));
}

std::uint8_t heading_level(Tag tag) {
  return tag >= Tag::kH1 && tag <= Tag::kH6
             ? static_cast<std::uint8_t>(static_cast<int>(tag) - static_cast<int>(Tag::kH1) + 1)
             : 0;
}

std::string_view description_of(const Page& page) {
  for (std::uint32_t node = 0; node < page.node_count() && page.tag(node) != Tag::kBody; ++node) {
    if (page.tag(node) != Tag::kMeta) continue;
    auto name = page.attribute(node, "property");
    if (!name) name = page.attribute(node, "name");
    if (name && (*name == "og:description" || *name == "description")) {
      return page.attribute(node, "content").value_or("");
    }
  }
  return {};
}

class FeatureWriter {
 public:
  FeatureWriter(const Page& page, const Segmentation& blocks, const Wording& wording,
                const BodyWitness& witness)
      : page_(page),
        blocks_(blocks),
        wording_(wording),
        witness_(witness),
        count_(blocks.segments.size()),
        table_(count_, kFeatures) {}

  forest::FeatureTable run() {
    if (count_ == 0) return std::move(table_);
    groups_.reserve(count_);
    for (std::size_t i = 0; i < count_; ++i) write_own(i);
    const std::uint8_t* const good = table_.column(kIsGood);
    containers_.emplace(page_, blocks_, std::span(good, count_));
    write_places();
    write_good_distances();
    for (std::size_t i = 0; i < count_; ++i) {
      write_marks(i);
      write_levels(i);
      write_alike(i);
      write_page(i);
    }
    write_headings();
    write_ends();
    write_witnessed();
    write_neighbours();
    return std::move(table_);
  }

 private:
  void put(std::size_t feature, std::size_t row, std::uint8_t value) { table_.column(feature)[row] = value; }

  void write_own(std::size_t i) {
    const Segment& s = blocks_.segments[i];
    const TextStats& t = s.stats;
    const auto words = blocks_.words_of(s);
    const std::uint32_t functions = wording_.function_words(words);
    const Tag tag = page_.tag(s.element);
    put(kWords, i, log_byte(t.words));
    put(kWordSize, i, capped(t.words == 0 ? 0 : t.letters * 10 / t.words));
    put(kLinkShare, i, share_byte(s.link_words, t.words));
    put(kLinks, i, capped(s.links));
    put(kEnds, i, log_byte(t.ends));
    put(kEndShare, i, capped(t.ends * 200 / std::max(t.words, 1u)));
    put(kCommas, i, log_byte(t.commas));
    put(kCommaShare, i, capped(t.commas * 200 / std::max(t.words, 1u)));
    put(kFirst, i, static_cast<std::uint8_t>(t.first));
    put(kLast, i, static_cast<std::uint8_t>(t.last));
    put(kDigitShare, i, share_byte(t.digits, t.letters));
    put(kNumberShare, i, share_byte(t.number_words, t.words));
    put(kLowerShare, i, share_byte(t.lower_words, t.words));
    put(kUpperShare, i, share_byte(t.upper_words, t.words));
    put(kFunctionShare, i, share_byte(functions, t.words));
    put(kQuotes, i, log_byte(t.quotes));
    put(kMarks, i, log_byte(t.marks));
    put(kBoldShare, i, share_byte(s.bold_words, t.words));
    put(kSlantedShare, i, share_byte(s.slanted_words, t.words));
    put(kBreaks, i, log_byte(s.breaks));
    put(kCells, i, capped(s.cells));
    put(kTimes, i, capped(s.times));
    put(kTag, i, static_cast<std::uint8_t>(tag));
    put(kHeadingLevel, i, heading_level(tag));
    put(kDepth, i, s.depth);
    put(kIsGood, i, is_good(s) ? 1 : 0);
    put(kCodeShare, i, capped(t.codes * 50 / std::max(t.words, 1u)));
    const WordingGroups groups = wording_.groups(words);
    groups_.push_back(groups);
    for (std::size_t k = 0; k < kWordingGroups; ++k) {
      put(kWordingBegin + k, i,
          ((groups.opening >> k) & 1u) != 0  ? 2
          : ((groups.within >> k) & 1u) != 0 ? 1
                                             : 0);
    }
  }

  // Prose, by its looks: what the page's parts are compared by.
  static bool is_good(const Segment& s) {
    const TextStats& t = s.stats;
    if (s.link_words * 3 > t.words || t.lower_words * 2 < t.words) return false;
    return t.words >= 10 && (t.ends > 0 || t.words >= 25);
  }

  // How many levels up the nearest element of each kind is.
  void write_marks(std::size_t i) {
    std::array<std::uint8_t, 64> nearest;
    nearest.fill(kNone);
    Marks seen = 0;
    std::uint8_t level = 0;
    std::uint8_t seldom = 0;
    const std::uint64_t main = std::uint64_t{containers_->page_totals().good_words} * kMainPercent;
    const std::uint32_t first = blocks_.inlines[blocks_.segments[i].first_inline];
    for (std::uint32_t up = page_.parent(first); up != Page::kNoNode; up = page_.parent(up)) {
      if (++level == kNone) break;
      Marks marks = blocks_.marks[up];
      if (marks == 0) continue;
      if ((marks & kSeldom) != 0) {
        const Totals in = containers_->totals(blocks_.before[up], blocks_.before[page_.end(up)]);
        const bool holds_headline = up <= witness_.headline_node && witness_.headline_node < page_.end(up);
        if (holds_headline || std::uint64_t{in.good_words} * 100 > main) marks &= ~kSeldom;
        seldom = static_cast<std::uint8_t>(seldom + ((marks & kSeldom) != 0 ? 1 : 0));
      }
      for (Marks fresh = marks & ~seen; fresh != 0; fresh &= fresh - 1)
        nearest[std::countr_zero(fresh)] = level;
      seen |= marks;
    }
    for (std::size_t k = 0; k < kMarkCount; ++k) put(kNearestBegin + k, i, nearest[k]);
    put(kKindBegin + kNeverNear, i, nearest_of(nearest, seen & kNever));
    put(kKindBegin + kSeldomNear, i, nearest_of(nearest, seen & kSeldom));
    put(kKindBegin + kProperNear, i, nearest_of(nearest, seen & kProper));
    put(kKindBegin + kSeldomCount, i, seldom);
  }

  static std::uint8_t nearest_of(const std::array<std::uint8_t, 64>& nearest, Marks marks) {
    std::uint8_t best = kNone;
    for (; marks != 0; marks &= marks - 1) best = std::min(best, nearest[std::countr_zero(marks)]);
    return best;
  }

  void write_levels(std::size_t i) {
    const auto index = static_cast<std::uint32_t>(i);
    const Totals& all = containers_->page_totals();
    std::uint32_t element = blocks_.segments[i].element;
    std::uint32_t height = 0;
    for (std::size_t k = 0; k < kLevels; ++k) {
      const std::uint32_t first = blocks_.before[element];
      const std::uint32_t last = blocks_.before[page_.end(element)];
      const Totals in = containers_->totals(first, last);
      std::uint8_t values[kLevelFeatures];
      values[kLevelBlocks] = log_byte(in.blocks);
      values[kLevelWords] = log_byte(in.words);
      values[kLevelLinkShare] = share_byte(in.link_words, in.words);
      values[kLevelMeanWords] = log_byte(in.words / std::max(in.blocks, 1u));
      values[kLevelPageShare] = share_byte(in.words, all.words);
      values[kLevelGoodShare] = share_byte(in.good_words, all.good_words);
      values[kLevelPlace] = share_byte(index - std::min(first, index), in.blocks);
      values[kLevelHeight] = capped(height);
      for (std::size_t f = 0; f < kLevelFeatures; ++f)
        put(kLevelBegin + k * kLevelFeatures + f, i, values[f]);
      for (std::uint32_t up = page_.parent(element); up != Page::kNoNode; up = page_.parent(up)) {
        if (height == kNone) break;
        ++height;
        element = up;
        if (blocks_.before[page_.end(up)] - blocks_.before[up] != last - first) break;
      }
    }
  }

  void write_alike(std::size_t i) {
    const Segment& s = blocks_.segments[i];
    const Totals& all = containers_->page_totals();
    const Totals* const both[2] = {&containers_->alike(s.signature), &containers_->alike(s.path_signature)};
    for (std::size_t k = 0; k < 2; ++k) {
      const std::size_t at = kAlikeBegin + k * kAlikeFeatures;
      put(at + kAlikeBlocks, i, log_byte(both[k]->blocks));
      put(at + kAlikeWords, i, log_byte(both[k]->words));
      put(at + kAlikeLinkShare, i, share_byte(both[k]->link_words, both[k]->words));
      put(at + kAlikeGoodShare, i, share_byte(both[k]->good_words, all.good_words));
    }
  }

  void write_page(std::size_t i) {
    const Totals& all = containers_->page_totals();
    put(kPageBegin + kPageWords, i, log_byte(all.words));
    put(kPageBegin + kPageBlocks, i, log_byte(all.blocks));
    put(kPageBegin + kPageGood, i, share_byte(all.good_words, all.words));
    put(kPageBegin + kPageLinks, i, share_byte(all.link_words, all.words));
    put(kPageBegin + kPageGoodBlocks, i, log_byte(all.good_blocks));
  }

  void write_places() {
    const Totals& all = containers_->page_totals();
    const auto total = static_cast<std::uint32_t>(count_);
    const bool has_headline = witness_.headline_node != Page::kNoNode;
    const std::uint32_t headline = has_headline ? blocks_.before[witness_.headline_node] : 0;
    const std::uint32_t clusters[3] = {containers_->densest(), containers_->with_share(50),
                                       containers_->with_share(80)};
    for (std::uint32_t i = 0; i < total; ++i) {
      const std::size_t at = kPlaceBegin;
      put(at + kIndex, i, log_byte(i));
      put(at + kIndexShare, i, share_byte(i, total));
      put(at + kWordShare, i, share_byte(containers_->totals(0, i).words, all.words));
      put(at + kFromEnd, i, log_byte(total - i));
      put(at + kAfterHeadline, i, !has_headline ? 2 : i >= headline ? 1 : 0);
      put(at + kHeadlineDistance, i,
          !has_headline ? 255 : log_byte(i >= headline ? i - headline : headline - i));
      for (std::size_t k = 0; k < 3; ++k) {
        const std::uint32_t node = blocks_.segments[i].first_node;
        put(at + kClusterSide + 2 * k, i, node < clusters[k] ? 0 : node < page_.end(clusters[k]) ? 1 : 2);
        put(at + kClusterLevel + 2 * k, i, capped(levels_between(clusters[k], node)));
      }
    }
  }

  // How many elements up from `cluster` the first is that also holds `node`.
  std::uint32_t levels_between(std::uint32_t cluster, std::uint32_t node) const {
    std::uint32_t levels = 0;
    for (std::uint32_t up = cluster; up != Page::kNoNode && levels < kNone; up = page_.parent(up)) {
      if (up <= node && node < page_.end(up)) return levels;
      ++levels;
    }
    return levels;
  }

  void write_good_distances() {
    const std::uint8_t* const good = table_.column(kIsGood);
    std::uint32_t words = 100000;
    std::uint32_t blocks = 1000;
    for (std::size_t i = 0; i < count_; ++i) {
      put(kPlaceBegin + kGoodBefore, i, log_byte(words));
      put(kPlaceBegin + kGoodBeforeBlocks, i, log_byte(blocks));
      words = good[i] != 0 ? 0 : words + blocks_.segments[i].stats.words;
      blocks = good[i] != 0 ? 0 : blocks + 1;
    }
    words = 100000;
    blocks = 1000;
    for (std::size_t i = count_; i-- > 0;) {
      put(kPlaceBegin + kGoodAfter, i, log_byte(words));
      put(kPlaceBegin + kGoodAfterBlocks, i, log_byte(blocks));
      words = good[i] != 0 ? 0 : words + blocks_.segments[i].stats.words;
      blocks = good[i] != 0 ? 0 : blocks + 1;
    }
  }

  // What the last heading is about, and how far above it is.
  void write_headings() {
    std::uint8_t group = 0;
    std::uint8_t level = 0;
    std::uint32_t blocks = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      const std::uint8_t own = table_.column(kHeadingLevel)[i];
      if (own != 0) {
        const std::uint32_t found = groups_[i].opening | groups_[i].within;
        group = found == 0 ? 0 : static_cast<std::uint8_t>(std::countr_zero(found) + 1);
        level = own;
        blocks = 0;
      }
      put(kSectionBegin + kHeadingGroup, i, group);
      put(kSectionBegin + kHeadingAbove, i, level);
      put(kSectionBegin + kHeadingBlocks, i, log_byte(blocks++));
    }
  }

  // Whether a short block by its words or names belongs to what follows articles.
  bool is_end(std::size_t i) const {
    const Segment& s = blocks_.segments[i];
    if (s.stats.words > kEndWords) return false;
    if (((groups_[i].opening | groups_[i].within) & kEndWording) != 0) return true;
    return table_.column(kKindBegin + kNeverNear)[i] <= kEndLevels;
  }

  void write_ends() {
    std::vector<std::uint32_t> ends(count_ + 1, 0);
    for (std::size_t i = 0; i < count_; ++i) ends[i + 1] = ends[i] + (is_end(i) ? 1 : 0);
    std::uint32_t words = 100000;
    for (std::size_t i = 0; i < count_; ++i) {
      put(kSectionBegin + kEndsBefore, i, share_byte(ends[i], ends[count_]));
      put(kSectionBegin + kEndsAfter, i, log_byte(ends[count_] - ends[i + 1]));
      put(kSectionBegin + kSinceEnd, i, log_byte(words));
      words = ends[i + 1] != ends[i] ? 0 : words + blocks_.segments[i].stats.words;
    }
    words = 100000;
    for (std::size_t i = count_; i-- > 0;) {
      put(kSectionBegin + kUntilEnd, i, log_byte(words));
      words = ends[i + 1] != ends[i] ? 0 : words + blocks_.segments[i].stats.words;
    }
  }

  void write_witnessed() {
    const std::size_t at = kWitnessedBegin;
    const GramSet body = GramSet::of_text(witness_.article_body);
    const WordSet title = WordSet::of_text(witness_.title);
    const WordSet lead = WordSet::of_text(description_of(page_));
    std::uint32_t covered = 0;
    for (std::size_t i = 0; i < count_; ++i) {
      const auto words = blocks_.words_of(blocks_.segments[i]);
      const std::uint32_t share = body.share_of(words);
      if (share >= 100) covered += static_cast<std::uint32_t>(words.size());
      put(at + kBodyShare, i, body.empty() ? 255 : capped(share));
      const Overlap with_title = title.overlap(words);
      put(at + kTitleShare, i, with_title.share);
      put(at + kTitleCover, i, with_title.cover);
      const Overlap with_lead = lead.overlap(words);
      put(at + kLeadShare, i, with_lead.share);
      put(at + kLeadCover, i, with_lead.cover);
    }
    for (std::size_t i = 0; i < count_; ++i) {
      put(at + kBodyOfPage, i,
          body.empty() ? 255 : share_byte(covered, containers_->page_totals().good_words));
    }
    write_body_near();
    write_repeated();
  }

  // The best agreement with JSON-LD within two blocks.
  void write_body_near() {
    const std::uint8_t* const share = table_.column(kWitnessedBegin + kBodyShare);
    for (std::size_t i = 0; i < count_; ++i) {
      std::uint8_t best = 0;
      for (std::size_t k = i < 2 ? 0 : i - 2; k < std::min(i + 3, count_); ++k) {
        if (k != i) best = std::max(best, share[k]);
      }
      put(kWitnessedBegin + kBodyNear, i, best);
    }
  }

  void write_repeated() {
    GramSet before(blocks_.words.size());
    for (std::size_t i = 0; i < count_; ++i) {
      const auto words = blocks_.words_of(blocks_.segments[i]);
      put(kWitnessedBegin + kSeenBefore, i, before.share_of(words));
      before.add(words);
    }
    GramSet after(blocks_.words.size());
    for (std::size_t i = count_; i-- > 0;) {
      const auto words = blocks_.words_of(blocks_.segments[i]);
      put(kWitnessedBegin + kSeenAfter, i, after.share_of(words));
      after.add(words);
    }
  }

  void write_neighbours() {
    const auto total = static_cast<int>(count_);
    std::size_t at = kNeighbourBegin;
    for (int offset = -kReach; offset <= kReach; ++offset) {
      if (offset == 0) continue;
      for (int i = 0; i < total; ++i) {
        const int j = i + offset;
        const bool is_there = j >= 0 && j < total;
        const auto value = [&](std::size_t feature) {
          return is_there ? table_.column(feature)[j] : std::uint8_t{255};
        };
        put(at + kNearWords, i, value(kWords));
        put(at + kNearLinkShare, i, value(kLinkShare));
        put(at + kNearLast, i, value(kLast));
        put(at + kNearTag, i, value(kTag));
        put(at + kNearFunctionShare, i, value(kFunctionShare));
        put(at + kNearHeading, i, value(kHeadingLevel));
        put(at + kNearAlike, i, is_there ? alike(i, j) : 255);
      }
      at += kNeighbourFeatures;
    }
  }

  std::uint8_t alike(int i, int j) const {
    const Segment& a = blocks_.segments[i];
    const Segment& b = blocks_.segments[j];
    if (a.element == b.element) return 3;
    if (a.path_signature == b.path_signature) return 2;
    return a.signature == b.signature ? 1 : 0;
  }

  const Page& page_;
  const Segmentation& blocks_;
  const Wording& wording_;
  const BodyWitness& witness_;
  std::size_t count_;
  forest::FeatureTable table_;
  std::vector<WordingGroups> groups_;  // of each block
  std::optional<Containers> containers_;
};

}  // namespace

std::uint8_t log_byte(std::uint32_t n) {
  const std::uint64_t m = std::uint64_t{n} + 1;
  const int exponent = static_cast<int>(std::bit_width(m)) - 1;
  const std::uint64_t fraction = exponent >= 3 ? m >> (exponent - 3) : m << (3 - exponent);
  return static_cast<std::uint8_t>(exponent * 8 + static_cast<int>(fraction & 7));
}

std::uint8_t share_byte(std::uint32_t part, std::uint32_t whole) {
  return whole == 0
             ? 0
             : static_cast<std::uint8_t>(std::min<std::uint64_t>(std::uint64_t{part} * 200 / whole, 200));
}

std::vector<std::string> feature_names() {
  return columns::names();
}

forest::FeatureTable compute_features(const Page& page, const Segmentation& blocks, const Wording& wording,
                                      const BodyWitness& witness) {
  return FeatureWriter(page, blocks, wording, witness).run();
}

}  // namespace diurna::html
