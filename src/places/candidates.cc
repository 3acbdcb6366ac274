#include "places/candidates.h"

#include <algorithm>
#include <set>

#include "places/gazetteer_format.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::places {
namespace {

constexpr std::uint32_t kMaxWords = 8;
constexpr std::size_t kMaxNamesakes = 128;          // the best known of them
constexpr std::size_t kMaxShort = 8;                // bytes of a short form
constexpr std::size_t kShortestBehindParticle = 8;  // bytes of an Arabic word: four letters
constexpr std::string_view kAnd = "\u0648";
constexpr std::string_view kSo = "\u0641";
constexpr std::string_view kIn = "\u0628";
constexpr std::string_view kTo = "\u0644";
constexpr std::string_view kLike = "\u06A9";
constexpr std::string_view kAlef = "\u0627";
constexpr std::size_t kMaxAbbreviation = 3;  // "St. Louis"

class Finder {
 public:
  Finder(const Scene& scene, const Gazetteer& gazetteer, const Lexicon& lexicon)
      : scene_(scene), gazetteer_(gazetteer), lexicon_(lexicon) {}

  std::vector<Candidate> find() {
    for (std::uint32_t b = 0; b < scene_.blocks().size(); ++b) read_block(b);
    std::sort(found_.begin(), found_.end(), [](const Candidate& a, const Candidate& b) {
      return std::pair(a.span, a.found) < std::pair(b.span, b.found);
    });
    return std::move(found_);
  }

 private:
  void read_block(std::uint32_t b) {
    const SceneBlock& block = scene_.blocks()[b];
    for (std::uint32_t i = block.begin; i < block.end; ++i) {
      const Word& word = scene_.words()[i];
      if (word.cased && !word.capital) continue;
      if (!add_short(b, i)) add_name(b, i);
      add_designated(b, i);
    }
    for (const Entity& entity : block.entities) add_entity(b, entity);
  }

  // Words of one name stand together: a blank, a hyphen, an apostrophe, the full stop of "St." between them.
  bool go_together(const Word& word, const Word& next) const {
    const std::string_view gap = scene_.text().substr(word.span.end, next.span.begin - word.span.end);
    if (gap.empty()) return true;
    if (gap == ". ") return word.key.size() <= kMaxAbbreviation && word.capital;
    return gap == " " || gap == "-" || gap == "'" || gap == "\u2019" || gap == "\n" || gap == "\u00A0" ||
           gap == "\u2011";
  }

  // "US" and "Ill." stand as they are written.
  bool add_short(std::uint32_t b, std::uint32_t i) {
    const Word& word = scene_.words()[i];
    const SceneBlock& block = scene_.blocks()[b];
    ByteSpan span = word.span;
    std::uint32_t end = i + 1;
    const std::string_view text = scene_.text();
    const auto has_stop = [&] { return span.end < block.block->span.end && text[span.end] == '.'; };
    if (word.all_capital && try_short(b, i, end, span)) return true;
    if (!has_stop()) return false;
    ++span.end;
    if (try_short(b, i, end, span)) return true;
    // "W.Va."
    const bool glued = end < block.end && scene_.words()[end].span.begin == span.end;
    if (!glued) return false;
    span.end = scene_.words()[end].span.end;
    ++end;
    if (!has_stop()) return false;
    ++span.end;
    return try_short(b, i, end, span);
  }

  bool try_short(std::uint32_t b, std::uint32_t begin, std::uint32_t end, ByteSpan span) {
    if (span.size() > kMaxShort) return false;
    std::string key(1, gazetteer_format::kShortMark);
    key += slice(scene_.text(), span);
    std::vector<Posting> postings = gazetteer_.places_named(key);
    if (postings.empty()) return false;
    add({span, b, begin, end, Found::kName, std::move(key), std::move(postings)});
    return true;
  }

  // The longest name that begins here, or, in Arabic, behind a particle that is written as one with it.
  void add_name(std::uint32_t b, std::uint32_t begin) {
    const Word& word = scene_.words()[begin];
    Candidate best = longest(b, begin, word.key);
    if (best.postings.empty() && scene_.blocks()[b].block->language.starts_with("ar")) {
      const std::string_view letter = particle_of(word.key);
      if (!letter.empty()) {
        best = longest(b, begin, without_particle(word.key, letter));
        best.span.begin += static_cast<std::uint32_t>(letter.size());
        best.prefixed = letter != kAnd;
      }
    }
    if (!best.postings.empty()) add(std::move(best));
  }

  // "and", "so", "in", "to", "like": one letter of two bytes in the key and in the text.
  static std::string_view particle_of(const std::string& key) {
    if (key.size() < kShortestBehindParticle) return {};
    for (const std::string_view letter : {kAnd, kSo, kIn, kTo, kLike}) {
      if (key.starts_with(letter)) return letter;
    }
    return {};
  }

  // "to the" is written with two l and without the a of the article.
  static std::string without_particle(const std::string& key, std::string_view letter) {
    std::string rest = key.substr(letter.size());
    if (letter == kTo && rest.starts_with(kTo)) rest.insert(0, kAlef);
    return rest;
  }

  Candidate longest(std::uint32_t b, std::uint32_t begin, const std::string& first) const {
    const SceneBlock& block = scene_.blocks()[b];
    const auto& words = scene_.words();
    std::string prefix;
    NameRange range = gazetteer_.root();
    Candidate best;
    for (std::uint32_t i = begin; i < block.end && i < begin + kMaxWords; ++i) {
      if (i > begin && !go_together(words[i - 1], words[i])) break;
      if (i > begin) prefix += ' ';
      prefix += i > begin ? words[i].key : first;
      range = gazetteer_.descend(range, prefix);
      if (range.empty()) break;
      if (words[i].cased && !words[i].capital) continue;
      std::vector<Posting> postings = gazetteer_.places_named(range, prefix);
      if (postings.empty()) continue;
      best = {{words[begin].span.begin, words[i].span.end},
              b,
              begin,
              i + 1,
              Found::kName,
              prefix,
              std::move(postings)};
    }
    return best;
  }

  // "Quarry Hill Road", which no gazetteer has.
  void add_designated(std::uint32_t b, std::uint32_t last) {
    const auto& words = scene_.words();
    const SceneBlock& block = scene_.blocks()[b];
    if (!lexicon_.is(words[last].key, "designator")) return;
    std::uint32_t begin = last;
    while (begin > block.begin && last - begin < 4 && words[begin - 1].capital &&
           go_together(words[begin - 1], words[begin]) && !lexicon_.is(words[begin - 1].key, "title")) {
      --begin;
    }
    if (begin < last && words[begin].key == "the") ++begin;
    if (begin == last) return;
    add_words(b, begin, last + 1, Found::kDesignator);
  }

  void add_words(std::uint32_t b, std::uint32_t begin, std::uint32_t end, Found found) {
    const auto& words = scene_.words();
    const ByteSpan span{words[begin].span.begin, words[end - 1].span.end};
    if (spans_.contains(span)) return;
    std::string key = key_of(slice(scene_.text(), span));
    std::vector<Posting> postings = gazetteer_.places_named(key);
    add({span, b, begin, end, found, std::move(key), std::move(postings)});
  }

  void add_entity(std::uint32_t b, const Entity& entity) {
    if (entity.kind != EntityKind::kPlace && entity.kind != EntityKind::kLandscape &&
        entity.kind != EntityKind::kSite)
      return;
    const SceneBlock& block = scene_.blocks()[b];
    const auto& words = scene_.words();
    const auto first =
        std::partition_point(words.begin() + block.begin, words.begin() + block.end,
                             [&](const Word& word) { return word.span.begin < entity.span.begin; });
    const auto begin = static_cast<std::uint32_t>(first - words.begin());
    std::uint32_t end = begin;
    while (end < block.end && words[end].span.begin < entity.span.end) ++end;
    if (begin < end) add_words(b, begin, end, Found::kEntity);
  }

  void add(Candidate candidate) {
    auto& postings = candidate.postings;
    const auto is_demonym = [](const Posting& posting) { return posting.kind == NameKind::kDemonym; };
    if (std::any_of(postings.begin(), postings.end(), is_demonym)) {
      candidate.demonym = true;
      std::erase_if(postings, [&](const Posting& posting) { return !is_demonym(posting); });
    }
    if (postings.size() > kMaxNamesakes) postings.resize(kMaxNamesakes);
    spans_.insert(candidate.span);
    found_.push_back(std::move(candidate));
  }

  const Scene& scene_;
  const Gazetteer& gazetteer_;
  const Lexicon& lexicon_;
  std::vector<Candidate> found_;
  std::set<ByteSpan> spans_;  // of those
};

}  // namespace

std::string_view name_of(Found found) {
  switch (found) {
    case Found::kName:
      return "name";
    case Found::kEntity:
      return "entity";
    case Found::kDesignator:
      return "designator";
  }
  return "name";
}

std::vector<Candidate> candidates_in(const Scene& scene, const Gazetteer& gazetteer, const Lexicon& lexicon) {
  return Finder(scene, gazetteer, lexicon).find();
}

}  // namespace diurna::places
