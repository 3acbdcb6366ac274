#include "html/metadata/body_clues.h"

#include <algorithm>

#include "html/metadata/byline_names.h"
#include "html/metadata/plain_text.h"

namespace diurna::html {
namespace {

constexpr std::size_t kMostClues = 4000;
constexpr std::size_t kLongestText = 300;        // bytes of a text node with a date in it
constexpr std::size_t kLongestBylineText = 120;  // bytes
constexpr std::size_t kLongestValue = 400;       // bytes of a class attribute that is looked at

bool is_lower_letter(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_upper_letter(char c) {
  return c >= 'A' && c <= 'Z';
}

char lowered(char c) {
  return is_upper_letter(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool begins_with(std::string_view value, std::string_view word) {
  if (value.size() < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (lowered(value[i]) != word[i]) return false;
  }
  return true;
}

// "2024" or "24" in a date of numbers: two digits in a row after a mark, or four.
bool may_hold_date(std::string_view text) {
  std::size_t digits = 0;
  std::size_t runs = 0;
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      ++digits;
      if (digits == 1) ++runs;
      if (digits == 4) return true;
    } else {
      digits = 0;
    }
  }
  return runs >= 3;
}

class BodyClueFinder {
 public:
  BodyClueFinder(const Page& page, std::uint32_t headline_node, const MetadataLexicon& lexicon)
      : page_(page), headline_(headline_node), lexicon_(lexicon) {}

  BodyClues find() {
    std::uint32_t node = first_body();
    const auto total = static_cast<std::uint32_t>(page_.text_within(node).size());
    largest_away_ = total / 3;
    while (node < page_.node_count() && found_.clues.size() < kMostClues) {
      if (node == headline_) found_.headline = offset_;
      if (page_.is_text(node)) {
        add_text(node);
        ++node;
      } else {
        node = is_hidden(page_.tag(node)) || !add_element(node) ? page_.end(node) : node + 1;
      }
      if (headline_ != Page::kNoNode && found_.end == 0 && node >= page_.end(headline_)) found_.end = offset_;
    }
    return std::move(found_);
  }

 private:
  std::uint32_t first_body() const {
    std::uint32_t node = 0;
    while (node + 1 < page_.node_count() && page_.tag(node) != Tag::kBody) ++node;
    return page_.tag(node) == Tag::kBody ? node : 0;
  }

  bool has_headline(std::uint32_t node) const {
    return headline_ != Page::kNoNode && node <= headline_ && headline_ < page_.end(node);
  }

  bool may_be_away(std::uint32_t node) const {
    return page_.text_range(node).size() <= largest_away_ && !has_headline(node);
  }

  void add(BodyClueKind kind, std::uint32_t node) { found_.clues.push_back({kind, node, offset_}); }

  void add_text(std::uint32_t node) {
    const std::string_view words = trimmed(page_.text_within(node));
    offset_ += static_cast<std::uint32_t>(words.size());
    if (words.size() > kLongestText) return;
    if (may_hold_date(words)) add(BodyClueKind::kDateText, node);
    if (words.size() <= kLongestBylineText && opens_byline(words, lexicon_)) {
      add(BodyClueKind::kBylineText, node);
    }
  }

  // False if the element and all in it is about something else.
  bool add_element(std::uint32_t node) {
    const Tag tag = page_.tag(node);
    if (tag == Tag::kNav && may_be_away(node)) return false;
    if (tag == Tag::kTime) add(BodyClueKind::kTime, node);
    std::optional<ClassWord> word;
    for (const Attribute attribute : page_.attributes(node)) {
      if (attribute.name == "class" || attribute.name == "id" || attribute.name.starts_with("data-test") ||
          attribute.name == "data-qa" || attribute.name == "data-component") {
        const auto found = class_word(attribute.value, lexicon_);
        if (found && (!word || *found == ClassWord::kAway)) word = found;
      } else if (attribute.name == "itemprop") {
        add_item(attribute.value, node);
      } else if (attribute.name == "href") {
        if (tag == Tag::kA && leads_to_author(attribute.value)) add(BodyClueKind::kAuthorLink, node);
      } else if (attribute.name == "rel" && attribute.value.find("author") != std::string_view::npos) {
        add(BodyClueKind::kRelAuthor, node);
      }
    }
    if (!word) return true;
    if (*word == ClassWord::kAway) return !may_be_away(node);
    if (tag == Tag::kBody || tag == Tag::kHtml) return true;
    add(*word == ClassWord::kAuthor ? BodyClueKind::kAuthorClass
        : *word == ClassWord::kDate ? BodyClueKind::kDateClass
                                    : BodyClueKind::kModifiedClass,
        node);
    return true;
  }

  // "/authors/ines-varga", "https://news.example/profile/varga".
  bool leads_to_author(std::string_view address) const {
    constexpr std::size_t kLongestAddress = 300;
    if (address.size() > kLongestAddress) return false;
    for (std::size_t at = address.find('/'); at != std::string_view::npos;) {
      const std::size_t end = address.find('/', at + 1);
      if (end == std::string_view::npos || end + 1 == address.size()) return false;
      if (lexicon_.author_paths.contains(address.substr(at + 1, end - at - 1))) return true;
      at = end;
    }
    return false;
  }

  void add_item(std::string_view property, std::uint32_t node) {
    if (property.find("author") != std::string_view::npos) add(BodyClueKind::kItemAuthor, node);
    if (property.find("datePublished") != std::string_view::npos) add(BodyClueKind::kItemPublished, node);
    if (property.find("dateModified") != std::string_view::npos) add(BodyClueKind::kItemModified, node);
  }

  const Page& page_;
  const std::uint32_t headline_;
  const MetadataLexicon& lexicon_;
  BodyClues found_;
  std::uint32_t offset_ = 0;
  std::uint32_t largest_away_ = 0;
};

}  // namespace

BodyClues find_body_clues(const Page& page, std::uint32_t headline_node, const MetadataLexicon& lexicon) {
  return BodyClueFinder(page, headline_node, lexicon).find();
}

std::optional<ClassWord> class_word(std::string_view value, const MetadataLexicon& lexicon) {
  value = value.substr(0, kLongestValue);
  std::optional<ClassWord> first;
  char before = ' ';
  for (std::size_t at = 0; at < value.size(); ++at) {
    const char c = value[at];
    const bool begins = is_lower_letter(c) ? !is_lower_letter(before) && !is_upper_letter(before)
                                           : is_upper_letter(c) && !is_upper_letter(before);
    before = c;
    if (!begins) continue;
    for (const auto& [word, kind] : lexicon.class_words[static_cast<std::size_t>(lowered(c) - 'a')]) {
      if (!begins_with(value.substr(at), word)) continue;
      if (kind == ClassWord::kAway) return kind;
      if (!first || (kind == ClassWord::kModified && *first == ClassWord::kDate)) first = kind;
      break;
    }
  }
  return first;
}

std::string words_before(const Page& page, std::uint32_t node, std::size_t max_bytes) {
  constexpr int kMostNodes = 12;
  std::string words;
  for (int i = 0; i < kMostNodes && node > 0 && words.size() < max_bytes; ++i) {
    --node;
    if (!page.is_text(node) || is_hidden(page.tag(page.parent(node)))) continue;
    words = squeezed(page.text_within(node).size() > 4 * max_bytes ? std::string_view()
                                                                   : page.text_within(node)) +
            " " + words;
  }
  return words;
}

bool is_hidden(Tag tag) {
  return tag == Tag::kScript || tag == Tag::kStyle || tag == Tag::kTemplate || tag == Tag::kNoscript ||
         tag == Tag::kSvg || tag == Tag::kTextarea || tag == Tag::kSelect;
}

}  // namespace diurna::html
