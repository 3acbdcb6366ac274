#include "html/metadata/byline.h"

#include <algorithm>

#include "html/metadata/plain_text.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::html {
namespace {

constexpr std::size_t kLongestByline = 160;  // bytes of an element that is a byline

class BylineFinder {
 public:
  BylineFinder(const Page& page, const std::vector<std::string>& site_names, const MetadataLexicon& lexicon)
      : page_(page), lexicon_(lexicon) {
    for (const std::string& name : site_names) sites_.push_back(folded(name));
  }

  // Whether the names are of persons and not only of the site. Beside persons, the site is none.
  bool consider(BylineNames names) {
    if (names.empty()) return false;
    const auto is_site_name = [&](const std::string& name) { return is_site(name); };
    if (std::all_of(names.persons.begin(), names.persons.end(), is_site_name)) {
      if (best_.empty()) best_ = std::move(names);
      return false;
    }
    std::erase_if(names.persons, is_site_name);
    best_ = std::move(names);
    return true;
  }

  bool from_json_ld(const JsonLd& json_ld) {
    BylineNames names;
    for (const std::string& author : json_ld.authors) add_names(author, lexicon_, names);
    return consider(std::move(names));
  }

  // All values of the best rank: a page with several authors may have one <meta> for each.
  bool from_meta(const std::vector<MetaValue>& values) {
    for (std::size_t i = 0; i < values.size();) {
      BylineNames names;
      const std::size_t first = i;
      for (; i < values.size() && values[i].rank == values[first].rank; ++i) {
        add_names(plain_text(values[i].content), lexicon_, names);
      }
      if (consider(std::move(names))) return true;
    }
    return false;
  }

  // Beside the headline first; some pages sign at the end.
  void from_body(const BodyClueSource& body) {
    if (from_clues(body(BodyExtent::kBesideHeadline), true)) return;
    from_clues(body(BodyExtent::kWhole), false);
  }

  BylineNames take() { return std::move(best_); }

 private:
  bool is_site(const std::string& name) const {
    return std::find(sites_.begin(), sites_.end(), folded(name)) != sites_.end();
  }

  bool from_clues(const std::vector<BodyClue>& clues, bool near) {
    for (const BodyClueKind kind :
         {BodyClueKind::kItemAuthor, BodyClueKind::kRelAuthor, BodyClueKind::kBylineText,
          BodyClueKind::kAuthorLink, BodyClueKind::kAuthorClass}) {
      if (from_kind(clues, kind, near)) return true;
    }
    return false;
  }

  bool from_kind(const std::vector<BodyClue>& clues, BodyClueKind kind, bool near) {
    BylineNames names;
    std::uint32_t last = 0;  // the text's end at the last that gave a name
    for (const BodyClue& clue : clues) {
      if (clue.kind != kind || clue.near != near) continue;
      constexpr std::uint32_t kApart = 200;  // bytes; what stands together is one byline
      if (!names.persons.empty() && page_.text_range(clue.node).begin > last + kApart) break;
      const std::size_t before = names.persons.size();
      const std::string byline = byline_at(clue.node);
      add_names(byline, lexicon_, names);
      const bool by_class = kind == BodyClueKind::kAuthorClass && !opens_byline(byline, lexicon_);
      const bool strict = !near || by_class || kind == BodyClueKind::kAuthorLink;
      const auto is_wrong = [&](const std::string& name) { return !is_person(name, kind, strict); };
      names.persons.erase(std::remove_if(names.persons.begin() + static_cast<std::ptrdiff_t>(before),
                                         names.persons.end(), is_wrong),
                          names.persons.end());
      if (names.persons.size() > before) last = page_.text_range(clue.node).end;
    }
    return consider(std::move(names));
  }

  // Capitals, but for "de" and the like; account names where mark-up says that they are authors. A class may
  // stand for anything: there a single word is a name only behind "By".
  bool is_person(std::string_view name, BodyClueKind kind, bool strict) const {
    constexpr std::size_t kParticle = 3;
    const bool single = name.find(' ') == std::string_view::npos;
    if (single && strict) return false;
    if (single && (kind == BodyClueKind::kItemAuthor || kind == BodyClueKind::kRelAuthor)) return true;
    std::size_t capitals = 0;
    for (std::size_t at = 0; at < name.size();) {
      const std::size_t end = std::min(name.find(' ', at), name.size());
      const bool capital = !text::is_lower(text::code_point_at(name, at).value);
      const std::string_view word = name.substr(at, end - at);
      if (!capital && word.size() > kParticle && !lexicon_.byline_parts.contains("r" + std::string(word)))
        return false;
      capitals += capital ? 1 : 0;
      at = end + 1;
    }
    return capitals > 0 && !name.ends_with('.');
  }

  std::string byline_at(std::uint32_t node) const {
    if (page_.is_text(node)) return from_opening(node);
    if (const auto name = inner_item(node)) return line_of(page_, *name, kLongestByline);
    const auto content = page_.attribute(node, "content");
    if (content && !content->empty()) return squeezed(*content);
    return parts_of(node);
  }

  // The texts within an element with commas between: elements of their own are names or roles of their own.
  std::string parts_of(std::uint32_t node) const {
    constexpr std::uint32_t kMostNodes = 200;
    if (page_.end(node) - node > kMostNodes) return {};
    std::string parts;
    for (std::uint32_t at = node; at < page_.end(node);) {
      if (page_.is_text(at)) {
        const std::string words = squeezed(page_.text_within(at));
        if (!words.empty()) parts += (parts.empty() ? "" : ", ") + words;
        if (parts.size() > kLongestByline) return {};
      } else if (at != node && is_hidden(page_.tag(at))) {
        at = page_.end(at);
        continue;
      }
      ++at;
    }
    return parts;
  }

  // "By Ines Varga" in one text, or "By" and the names in the texts behind it: the first, and those that
  // "and" or a comma joins to it.
  std::string from_opening(std::uint32_t node) const {
    constexpr std::uint32_t kMostNodes = 40;
    constexpr std::size_t kLongestPart = 80;  // bytes
    std::string byline = squeezed(page_.text_within(node));
    const std::uint32_t end = std::min(page_.node_count(), node + kMostNodes);
    for (std::uint32_t at = node + 1; at < end;) {
      if (!page_.is_text(at)) {
        at = is_hidden(page_.tag(at)) ? page_.end(at) : at + 1;
        continue;
      }
      const std::string_view words = trimmed(page_.text_within(at++));
      if (words.empty()) continue;
      if (words.size() > kLongestPart || (!joins(words) && names_somebody(byline))) break;
      byline += (joins(words) || is_open(byline) ? " " : ", ") + squeezed(words);
    }
    return byline;
  }

  bool names_somebody(std::string_view byline) const {
    BylineNames names;
    add_names(byline, lexicon_, names);
    return !names.empty() && !is_open(byline);
  }

  // Ends in a comma or "and": more is to come.
  static bool is_open(std::string_view byline) {
    byline = trimmed(byline);
    if (byline.ends_with(',') || byline.ends_with('&')) return true;
    return is_conjunction(byline.substr(byline.rfind(' ') + 1));
  }

  static bool joins(std::string_view words) {
    return words.starts_with(',') || words.starts_with('&') ||
           is_conjunction(words.substr(0, words.find(' ')));
  }

  static bool is_conjunction(std::string_view word) {
    return word == "and" || word == "und" || word == "et" || word == "y" || word == "e" || word == "en";
  }

  // <span itemprop="name"> within <div itemprop="author">.
  std::optional<std::uint32_t> inner_item(std::uint32_t node) const {
    constexpr std::uint32_t kMostNodes = 60;
    const std::uint32_t end = std::min(page_.end(node), node + kMostNodes);
    for (std::uint32_t inner = node + 1; inner < end; ++inner) {
      if (!page_.is_text(inner) && page_.attribute(inner, "itemprop") == "name") return inner;
    }
    return std::nullopt;
  }

  const Page& page_;
  const MetadataLexicon& lexicon_;
  std::vector<std::string> sites_;
  BylineNames best_;
};

}  // namespace

BylineNames find_byline(const Page& page, const PageClues& clues, const JsonLd& json_ld,
                        const std::vector<std::string>& site_names, const BodyClueSource& body,
                        const MetadataLexicon& lexicon) {
  BylineFinder finder(page, site_names, lexicon);
  if (!finder.from_json_ld(json_ld) && !finder.from_meta(clues.of(MetaField::kAuthor)))
    finder.from_body(body);
  return finder.take();
}

}  // namespace diurna::html
