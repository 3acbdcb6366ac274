#include "html/metadata/page_clues.h"

#include <algorithm>

#include "html/metadata/plain_text.h"

namespace diurna::html {
namespace {

constexpr std::size_t kMostValues = 64;  // of one field; pages list every tag as a section
constexpr std::size_t kMostBlocks = 64;  // of JSON-LD
constexpr std::size_t kMostHeadings = 50;
constexpr std::size_t kLongestName = 64;  // bytes of a <meta> name

// A pass over the nodes; each kind of element has a function.
class ClueFinder {
 public:
  ClueFinder(const Page& page, const MetadataLexicon& lexicon) : page_(page), lexicon_(lexicon) {}

  PageClues find() {
    for (std::uint32_t node = 0; node < page_.node_count(); ++node) visit(node);
    for (auto& values : clues_.meta) {
      std::stable_sort(values.begin(), values.end(),
                       [](const MetaValue& a, const MetaValue& b) { return a.rank < b.rank; });
    }
    return std::move(clues_);
  }

 private:
  void visit(std::uint32_t node) {
    switch (page_.tag(node)) {
      case Tag::kHtml:
        clues_.language = page_.attribute(node, "lang").value_or("");
        if (clues_.language.empty()) clues_.language = page_.attribute(node, "xml:lang").value_or("");
        break;
      case Tag::kMeta:
        add_meta(node);
        break;
      case Tag::kLink:
        add_link(node);
        break;
      case Tag::kBase:
        if (clues_.base.empty()) clues_.base = page_.attribute(node, "href").value_or("");
        break;
      case Tag::kTitle:
        if (clues_.title == Page::kNoNode && !trimmed(page_.text_within(node)).empty()) clues_.title = node;
        break;
      case Tag::kH1:
        if (clues_.headings.size() < kMostHeadings && !trimmed(page_.text_within(node)).empty()) {
          clues_.headings.push_back(node);
        }
        break;
      case Tag::kScript:
        add_script(node);
        break;
      default:
        break;
    }
  }

  void add_script(std::uint32_t node) {
    if (clues_.json_ld.size() >= kMostBlocks) return;
    const auto type = page_.attribute(node, "type");
    constexpr std::size_t kShortest = 7;  // "ld+json"
    if (type && type->size() >= kShortest && type->size() < kLongestName &&
        ascii_lower(*type).find("ld+json") != std::string::npos) {
      clues_.json_ld.push_back(node);
    }
  }

  void add_link(std::uint32_t node) {
    const auto rel = page_.attribute(node, "rel");
    constexpr std::size_t kCanonical = 9;  // bytes
    constexpr std::size_t kLicense = 7;
    if (!rel || (rel->size() != kCanonical && rel->size() != kLicense)) return;
    const std::string kind = ascii_lower(*rel);
    const std::string_view href = page_.attribute(node, "href").value_or("");
    if (kind == "canonical" && clues_.canonical.empty()) clues_.canonical = href;
    if (kind == "license" && clues_.licence.empty()) clues_.licence = href;
  }

  void add_meta(std::uint32_t node) {
    std::string_view content;
    std::array<std::string_view, 4> names;  // an element may have several
    std::size_t count = 0;
    for (const Attribute attribute : page_.attributes(node)) {
      if (attribute.name == "content" || (attribute.name == "value" && content.empty())) {
        content = attribute.value;
      } else if (count < names.size() && (attribute.name == "name" || attribute.name == "property" ||
                                          attribute.name == "itemprop" || attribute.name == "http-equiv")) {
        names[count++] = attribute.value;
      }
    }
    content = trimmed(content);
    if (content.empty()) return;
    for (std::size_t i = 0; i < count; ++i) add_value(names[i], content);
  }

  void add_value(std::string_view name, std::string_view content) {
    if (name.size() > kLongestName) return;
    const std::string lower = ascii_lower(trimmed(name));
    add_reservation(lower, content);
    const auto known = lexicon_.meta_names.find(lower);
    if (known == lexicon_.meta_names.end()) return;
    auto& values = clues_.meta[static_cast<std::size_t>(known->second.field)];
    if (values.size() < kMostValues) values.push_back({trimmed(name), content, known->second.rank});
  }

  void add_reservation(std::string_view name, std::string_view content) {
    constexpr std::size_t kLongest = 400;  // bytes of robots' directives
    if (name == "tdm-reservation") clues_.reserves_mining = content == "1";
    if (content.size() > kLongest) return;
    if (name == "robots" || name == "googlebot") {
      const std::string directives = ascii_lower(content);
      clues_.reserves_ai = clues_.reserves_ai || directives.find("noai") != std::string::npos;
      clues_.reserves_images = clues_.reserves_images || directives.find("noimageai") != std::string::npos;
    }
    if (name == "article:content_tier" || name == "og:article:content_tier") {
      const std::string tier = ascii_lower(content);
      clues_.is_locked = tier == "locked" || tier == "metered";
    }
  }

  const Page& page_;
  const MetadataLexicon& lexicon_;
  PageClues clues_;
};

}  // namespace

PageClues find_clues(const Page& page, const MetadataLexicon& lexicon) {
  return ClueFinder(page, lexicon).find();
}

}  // namespace diurna::html
