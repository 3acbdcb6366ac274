#include "html/metadata/headline.h"

#include <algorithm>
#include <array>
#include <set>

#include "html/metadata/plain_text.h"
#include "html/page/trimming.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::html {
namespace {

constexpr std::size_t kLongestTitle = 500;  // bytes

struct Part {
  std::size_t begin;
  std::size_t end;
  bool behind_colon = false;
};

// The parts of a title between separators, as they follow one another.
std::vector<Part> parts_of(std::string_view title) {
  constexpr std::array<std::string_view, 14> kSeparators = {
      " | ",      " - ",      " \u2013 ", " \u2014 ", " :: ", " \u00B7 ", " \u2022 ",
      " \u00BB ", " \u00AB ", " // ",     " / ",      " ~ ",  ": ",       " \u2502 "};
  std::vector<Part> parts;
  std::size_t begin = 0;
  bool behind_colon = false;
  for (std::size_t at = 0; at < title.size(); ++at) {
    if (title[at] != ' ' && title[at] != ':') continue;
    for (const std::string_view separator : kSeparators) {
      if (!title.substr(at).starts_with(separator)) continue;
      parts.push_back({begin, at, behind_colon});
      behind_colon = separator == ": ";
      begin = at + separator.size();
      at = begin - 1;
      break;
    }
  }
  parts.push_back({begin, title.size(), behind_colon});
  return parts;
}

// One is the other, or its beginning or end: "BBC" of "BBC News", "herald" of "herald.example". Behind a
// title the site may be named at length, in front the same words may be its beginning: "Orla reports: ...".
bool names_site(std::string_view part, const std::vector<std::string>& site_names, bool at_end) {
  const std::string key = folded(part);
  if (key.empty()) return true;
  constexpr std::size_t kShortest = 3;
  for (const std::string& name : site_names) {
    const std::string site = folded(name);
    if (site.empty()) continue;
    if (key == site) return true;
    if (key.size() >= kShortest && (site.starts_with(key) || site.ends_with(key))) return true;
    if (at_end && site.size() > kShortest && (key.starts_with(site) || key.ends_with(site)) &&
        key.size() < 3 * site.size() + 8) {
      return true;
    }
  }
  return false;
}

// How well one title says what another says: 3 the same, 2 one begins with the other, 1 one has the other, 0.
int agreement(const std::string& a, const std::string& b) {
  constexpr std::size_t kShortest = 8;  // folded bytes; "Blog" is in many titles
  if (a.empty() || b.empty()) return 0;
  if (a == b) return 3;
  const std::string& longer = a.size() > b.size() ? a : b;
  const std::string& shorter = a.size() > b.size() ? b : a;
  if (shorter.size() < kShortest) return 0;
  if (longer.starts_with(shorter)) return 2;
  return longer.find(shorter) != std::string::npos ? 1 : 0;
}

// The words of a title that say what it is about, in lower case.
std::set<std::string> content_words(std::string_view title) {
  constexpr std::size_t kShortest = 4;  // bytes; years too
  std::set<std::string> words;
  std::string word;
  const std::string lower = text::lower(title);
  for (std::size_t at = 0; at <= lower.size();) {
    const text::CodePoint point =
        at < lower.size() ? text::code_point_at(lower, at) : text::CodePoint{U' ', 1};
    if (text::is_alpha(point.value) || text::is_digit(point.value)) {
      word.append(lower, at, point.size);
    } else {
      if (word.size() >= kShortest) words.insert(word);
      word.clear();
    }
    at += point.size;
  }
  return words;
}

// "/", "https://news.example/".
bool leads_home(std::string_view address) {
  const std::size_t slashes = address.find("//");
  if (slashes == std::string_view::npos) return address == "/";
  address.remove_prefix(slashes + 2);
  return address.find('/') >= address.size() - 1;
}

// Lists are numbered in their titles, and not always where they are shown: "7" of "7 ferries to take".
bool is_numbered(std::string_view title, const std::string& key, const std::string& bare) {
  constexpr std::size_t kMostDigits = 3;
  const std::size_t digits = std::min(title.find_first_not_of("0123456789"), title.size());
  return digits > 0 && digits <= kMostDigits && title.substr(digits).starts_with(' ') &&
         key.substr(digits) == bare;
}

struct Witness {
  std::string title;
  std::string key;
};

struct Heading {
  std::uint32_t node;
  std::string title;
  std::string key;
  int agreement = 0;
  std::size_t shared = 0;  // words with the witness that has most of them
  TextRange range;         // of the title within the heading; empty: all of it
};

class HeadlineFinder {
 public:
  HeadlineFinder(const Page& page, const PageClues& clues, const TitleFurniture& furniture)
      : page_(page), clues_(clues), furniture_(furniture) {}

  Headline find(const JsonLd& json_ld, const std::string& words_of_address) {
    for (const MetaValue& value : clues_.of(MetaField::kTitle)) add_witness(value.content);
    if (clues_.title != Page::kNoNode) add_witness(page_.text_within(clues_.title));
    if (!json_ld.headline.empty()) add_witness(json_ld.headline);
    collect_headings();
    Headline headline;
    const Heading* heading = best_heading();
    headline.title = heading != nullptr ? heading->title : witnesses_.empty() ? "" : witnesses_.front().title;
    if (heading != nullptr) {
      const Witness* better = numbered(*heading);
      if (better == nullptr && heading->agreement < 2) better = with_key(words_of_address);
      if (better != nullptr) headline.title = better->title;
    }
    place(heading, headline);
    return headline;
  }

 private:
  void add_witness(std::string_view markup) {
    constexpr std::size_t kMostWitnesses = 12;
    if (markup.size() > kLongestTitle * 2 || witnesses_.size() >= kMostWitnesses) return;
    Witness witness;
    witness.title = without_furniture(mended(without_references(markup)), furniture_);
    for (const std::string& site : furniture_.site_names) {  // "herald.example Pier closed"
      if (site.find('.') != std::string::npos && witness.title.starts_with(site + " ")) {
        witness.title.erase(0, site.size() + 1);
      }
    }
    witness.key = folded(witness.title);
    if (!witness.key.empty()) witnesses_.push_back(std::move(witness));
  }

  void collect_headings() {
    for (const std::uint32_t node : clues_.headings) {
      Heading heading{node, line_of(page_, node, kLongestTitle), {}, 0, 0, {}};
      heading.title = without_furniture(mended(without_references(heading.title)), furniture_);
      heading.key = folded(heading.title);
      if (heading.key.empty()) continue;
      if (!witnesses_.empty() && is_site(heading)) continue;
      compare(heading);
      headings_.push_back(std::move(heading));
    }
  }

  // A heading that is a link to the site's first page has the site's name, whether that is known or not.
  bool is_site(const Heading& heading) const {
    if (names_site(heading.title, furniture_.site_names, false)) return true;
    std::uint32_t link = heading.node;
    while (link < page_.end(heading.node) && page_.tag(link) != Tag::kA) ++link;
    if (link == page_.end(heading.node) || !leads_home(page_.attribute(link, "href").value_or("")))
      return false;
    return trimmed(page_.text_within(link)) == trimmed(page_.text_within(heading.node));
  }

  // The numbered title of which `heading` has all but the number, if two witnesses have it.
  const Witness* numbered(const Heading& heading) const {
    const Witness* found = nullptr;
    for (const Witness& witness : witnesses_) {
      if (!is_numbered(witness.title, witness.key, heading.key)) continue;
      if (found != nullptr && found->key == witness.key) return found;
      found = &witness;
    }
    return nullptr;
  }

  const Witness* with_key(const std::string& key) const {
    const auto found = std::find_if(witnesses_.begin(), witnesses_.end(),
                                    [&](const Witness& witness) { return witness.key == key; });
    return found == witnesses_.end() ? nullptr : &*found;
  }

  void compare(Heading& heading) const {
    const Witness* inner = nullptr;
    for (const Witness& witness : witnesses_) {
      heading.agreement = std::max(heading.agreement, agreement(heading.key, witness.key));
      if (inner == nullptr && witness.key != heading.key && agreement(heading.key, witness.key) > 0)
        inner = &witness;
    }
    if (inner != nullptr && heading.agreement < 3) narrow(*inner, heading);
    if (heading.agreement == 0) count_shared(heading);
  }

  void count_shared(Heading& heading) const {
    const std::set<std::string> words = content_words(heading.title);
    for (const Witness& witness : witnesses_) {
      const std::set<std::string> said = content_words(witness.title);
      const auto shared = static_cast<std::size_t>(std::count_if(
          words.begin(), words.end(), [&](const std::string& word) { return said.contains(word); }));
      heading.shared = std::max(heading.shared, shared);
    }
  }

  // A heading may hold more than the title, such as its date, in elements of their own: then some of its text
  // nodes in a row say what the witness says.
  void narrow(const Witness& witness, Heading& heading) const {
    constexpr std::uint32_t kMostNodes = 40;
    const std::uint32_t end = std::min(page_.end(heading.node), heading.node + kMostNodes);
    for (std::uint32_t first = heading.node + 1; first < end; ++first) {
      if (!page_.is_text(first)) continue;
      std::string key;
      for (std::uint32_t last = first; last < end && key.size() < witness.key.size(); ++last) {
        if (!page_.is_text(last)) continue;
        key += folded(page_.text_within(last));
        if (key != witness.key) continue;
        heading.title = witness.title;
        heading.key = key;
        heading.agreement = 3;
        heading.range = trimmed(page_, {page_.text_range(first).begin, page_.text_range(last).end});
        return;
      }
    }
  }

  const Heading* best_heading() const {
    const Heading* best = nullptr;
    for (const Heading& heading : headings_) {
      if (best == nullptr ||
          std::pair(heading.agreement, heading.shared) > std::pair(best->agreement, best->shared)) {
        best = &heading;
      }
    }
    constexpr std::size_t kEnough = 2;  // one word is in many titles of a site
    if (best == nullptr || best->agreement > 0 || best->shared >= kEnough) return best;
    return witnesses_.empty() ? best : nullptr;
  }

  void place(const Heading* heading, Headline& headline) const {
    const std::string key = folded(headline.title);
    if (key.empty()) return;
    if (heading == nullptr) {
      for (const Heading& other : headings_) {
        if (heading == nullptr && agreement(other.key, key) > 0) heading = &other;
      }
    }
    headline.node = heading != nullptr ? heading->node : clues_.title;
    if (headline.node == Page::kNoNode) return;
    if (heading != nullptr && !heading->range.empty()) {
      headline.range = heading->range;
      return;
    }
    const TextRange all = trimmed(page_, page_.text_range(headline.node));
    const std::size_t at = page_.slice(all).find(headline.title);
    if (at != std::string_view::npos) {
      const auto begin = all.begin + static_cast<std::uint32_t>(at);
      headline.range = {begin, begin + static_cast<std::uint32_t>(headline.title.size())};
    } else if (heading != nullptr || agreement(folded(page_.slice(all)), key) > 0) {
      headline.range = all;
    } else {
      headline.node = Page::kNoNode;
    }
  }

  const Page& page_;
  const PageClues& clues_;
  const TitleFurniture& furniture_;
  std::vector<Witness> witnesses_;
  std::vector<Heading> headings_;
};

}  // namespace

std::string without_furniture(std::string_view title, const TitleFurniture& furniture) {
  if (title.size() > kLongestTitle) return std::string(title);
  const std::vector<Part> parts = parts_of(title);
  std::size_t first = 0;
  std::size_t last = parts.size();
  const auto part = [&](std::size_t i) {
    return title.substr(parts[i].begin, parts[i].end - parts[i].begin);
  };
  const auto ends = [&](std::size_t i) {
    if (names_site(part(i), furniture.site_names, true)) return true;
    const std::string key = folded(part(i));
    const auto is_part = [&](const std::string& name) { return folded(name) == key; };
    return std::any_of(furniture.sections.begin(), furniture.sections.end(), is_part) ||
           (!parts[i].behind_colon &&
            std::any_of(furniture.folders.begin(), furniture.folders.end(), is_part));
  };
  while (last > first + 1 && ends(last - 1)) --last;
  while (first + 1 < last && names_site(part(first), furniture.site_names, false)) ++first;
  return std::string(trimmed(title.substr(parts[first].begin, parts[last - 1].end - parts[first].begin)));
}

Headline find_headline(const Page& page, const PageClues& clues, const JsonLd& json_ld,
                       const TitleFurniture& furniture, const std::string& words_of_address) {
  return HeadlineFinder(page, clues, furniture).find(json_ld, words_of_address);
}

}  // namespace diurna::html
