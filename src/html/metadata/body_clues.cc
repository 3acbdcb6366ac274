#include "html/metadata/body_clues.h"

#include <algorithm>

#include "html/metadata/byline_names.h"
#include "html/metadata/plain_text.h"

namespace diurna::html {
namespace {

constexpr std::size_t kMostClues = 2000;
constexpr std::uint32_t kNearBefore = 600;  // bytes shown between a clue and the headline behind it
constexpr std::uint32_t kClosestBefore = 120;
constexpr std::uint32_t kNearBehind = 1500;      // bytes shown between the headline and a clue behind it
constexpr std::size_t kLongestText = 300;        // bytes of a text node with a date in it
constexpr std::size_t kLongestBylineText = 120;  // bytes
constexpr std::size_t kLongestValue = 160;       // bytes of a class attribute that are looked at

bool is_lower_letter(char c) {
  return c >= 'a' && c <= 'z';
}

bool is_upper_letter(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_letter(char c) {
  return is_lower_letter(static_cast<char>(c | 32));
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
      : page_(page), headline_(headline_node), lexicon_(lexicon), behind_(headline_node == Page::kNoNode) {}

  std::vector<BodyClue> find(BodyExtent extent) {
    const std::uint32_t body = first_body();
    largest_away_ = page_.text_range(body).size() / 3;
    std::uint32_t node = extent == BodyExtent::kWhole ? body : first_beside(body);
    while (node < page_.node_count() && found_.size() < kMostClues) {
      if (node == headline_) at_headline_ = offset_;
      if (headline_ != Page::kNoNode && !behind_ && node >= page_.end(headline_)) pass_headline();
      if (extent == BodyExtent::kBesideHeadline && behind_ && offset_ > headline_end_ + kNearBehind) break;
      if (page_.is_text(node)) {
        add_text(node);
        ++node;
      } else {
        node = is_hidden(page_.tag(node)) || !add_element(node) ? page_.end(node) : node + 1;
      }
    }
    if (headline_ == Page::kNoNode || behind_) return std::move(found_);
    pass_headline();
    return std::move(found_);
  }

 private:
  std::uint32_t first_body() const {
    std::uint32_t node = 0;
    while (node + 1 < page_.node_count() && page_.tag(node) != Tag::kBody) ++node;
    return page_.tag(node) == Tag::kBody ? node : 0;
  }

  // Where the text in front of the headline begins that is beside it. No element begins before that and ends
  // before the headline.
  std::uint32_t first_beside(std::uint32_t body) const {
    if (headline_ == Page::kNoNode) return body;
    std::size_t bytes = 0;
    std::uint32_t node = headline_;
    while (node > body + 1 && bytes < kNearBefore) {
      --node;
      if (page_.is_text(node) && !is_hidden(page_.tag(page_.parent(node)))) {
        bytes += trimmed(page_.text_within(node)).size();
      }
    }
    while (page_.parent(node) != Page::kNoNode && !has_headline(page_.parent(node)))
      node = page_.parent(node);
    return node;
  }

  // Now it is known which clues in front of the headline are beside it.
  void pass_headline() {
    behind_ = true;
    headline_end_ = offset_;
    for (std::size_t i = 0; i < found_.size(); ++i) {
      found_[i].near = offsets_[i] + kNearBefore >= at_headline_;
      found_[i].closest = offsets_[i] + kClosestBefore >= at_headline_;
    }
  }

  bool has_headline(std::uint32_t node) const {
    return headline_ != Page::kNoNode && node <= headline_ && headline_ < page_.end(node);
  }

  bool may_be_away(std::uint32_t node) const {
    return page_.text_range(node).size() <= largest_away_ && !has_headline(node);
  }

  void add(BodyClueKind kind, std::uint32_t node) {
    found_.push_back({kind, node, behind_ && offset_ <= headline_end_ + kNearBehind, behind_, false});
    offsets_.push_back(offset_);
  }

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
      if (is_class(attribute.name)) {
        const auto found = class_word(attribute.value, lexicon_);
        if (found && (!word || *found == ClassWord::kAway)) word = found;
      } else {
        add_attribute(attribute, node);
      }
    }
    if (!word) return true;
    if (*word == ClassWord::kAway) return !may_be_away(node);
    if (tag == Tag::kBody || tag == Tag::kHtml || *word == ClassWord::kStandfirst) return true;
    add(*word == ClassWord::kAuthor ? BodyClueKind::kAuthorClass
        : *word == ClassWord::kDate ? BodyClueKind::kDateClass
                                    : BodyClueKind::kModifiedClass,
        node);
    return true;
  }

  static bool is_class(std::string_view name) {
    switch (name.size()) {
      case 2:
        return name == "id";
      case 5:
        return name == "class";
      default:
        return name.size() > 5 && name[0] == 'd' && name[4] == '-' &&
               (name.starts_with("data-test") || name == "data-qa" || name == "data-component");
    }
  }

  void add_attribute(const Attribute& attribute, std::uint32_t node) {
    switch (attribute.name.size()) {
      case 3:
        if (attribute.name == "rel" && attribute.value.find("author") != std::string_view::npos) {
          add(BodyClueKind::kRelAuthor, node);
        }
        break;
      case 4:
        if (page_.tag(node) == Tag::kA && attribute.name == "href" && leads_to_author(attribute.value)) {
          add(BodyClueKind::kAuthorLink, node);
        }
        break;
      case 8:
        if (attribute.name == "itemprop") add_item(attribute.value, node);
        break;
      default:
        break;
    }
  }

  // "/authors/ines-varga", "https://news.example/profile/varga".
  bool leads_to_author(std::string_view address) const {
    constexpr std::size_t kLongestAddress = 300;
    if (address.size() > kLongestAddress) return false;
    for (std::size_t at = address.find('/'); at != std::string_view::npos;) {
      const std::size_t end = address.find('/', at + 1);
      if (end == std::string_view::npos || end + 1 == address.size()) return false;
      if (lexicon_.path_initials.has(address[at + 1]) &&
          lexicon_.author_paths.contains(address.substr(at + 1, end - at - 1))) {
        return true;
      }
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
  std::vector<BodyClue> found_;
  std::vector<std::uint32_t> offsets_;  // of the clues, in bytes shown
  std::uint32_t offset_ = 0;
  std::uint32_t at_headline_ = 0;
  std::uint32_t headline_end_ = 0;
  bool behind_ = false;
  std::uint32_t largest_away_ = 0;
};

}  // namespace

std::vector<BodyClue> find_body_clues(const Page& page, std::uint32_t headline_node, BodyExtent extent,
                                      const MetadataLexicon& lexicon) {
  return BodyClueFinder(page, headline_node, lexicon).find(extent);
}

std::optional<ClassWord> class_word(std::string_view value, const MetadataLexicon& lexicon) {
  value = value.substr(0, kLongestValue);
  std::optional<ClassWord> first;
  char before = ' ';
  for (std::size_t at = 0; at + 1 < value.size(); ++at) {
    const char c = value[at];
    const bool begins =
        is_lower_letter(c) ? !is_letter(before) : is_upper_letter(c) && !is_upper_letter(before);
    before = c;
    if (!begins || !lexicon.class_pairs[c & 31][value[at + 1] & 31]) continue;
    for (const auto& [word, kind] : lexicon.class_words[static_cast<std::size_t>(lowered(c) - 'a')]) {
      if (!begins_with(value.substr(at), word)) continue;
      if (kind == ClassWord::kAway) return kind;
      const bool closer = first && *first == ClassWord::kDate && kind == ClassWord::kModified;
      if (!first || closer || *first == ClassWord::kStandfirst) first = kind;
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
    const std::string_view text = page.text_within(node);
    if (text.size() <= 4 * max_bytes) words.insert(0, squeezed(text).append(" "));
  }
  return words;
}

bool is_hidden(Tag tag) {
  return tag == Tag::kScript || tag == Tag::kStyle || tag == Tag::kTemplate || tag == Tag::kNoscript ||
         tag == Tag::kSvg || tag == Tag::kTextarea || tag == Tag::kSelect;
}

}  // namespace diurna::html
