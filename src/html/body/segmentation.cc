#include "html/body/segmentation.h"

#include <algorithm>
#include <bit>

#include "html/body/element_class.h"

namespace diurna::html {
namespace {

constexpr std::uint32_t kMaxDepth = 250;    // deeper elements count as of this depth
constexpr std::uint32_t kMaxDataRow = 500;  // bytes of text: a longer row is layout
constexpr std::uint32_t kHashPrime = 16777619u;

// What holds for the content of an open element.
struct Open {
  std::uint32_t end;
  std::uint32_t flow;  // nearest element that begins and ends blocks
  std::uint32_t signature;
  std::uint32_t path[2];  // signatures of the two around it
  std::uint8_t depth;
  bool is_flow;
  bool in_link;
  bool is_bold;
  bool is_slanted;
  bool in_data_row;
};

// Whether a style sheet in an attribute hides the element: "display: none", "visibility:hidden".
bool hides(std::string_view style) {
  for (const auto& [name, value] :
       {std::pair<std::string_view, std::string_view>{"display", "none"}, {"visibility", "hidden"}}) {
    const std::size_t at = style.find(name);
    if (at == std::string_view::npos) continue;
    std::string_view rest = style.substr(at + name.size());
    while (!rest.empty() && (rest.front() == ' ' || rest.front() == ':')) rest.remove_prefix(1);
    if (rest.starts_with(value)) return true;
  }
  return false;
}

// Of a class attribute, less its digits: "post-17" and "post-18" are alike.
std::uint32_t class_signature(std::string_view value, std::uint32_t hash) {
  for (const char c : value) {
    if (c < '0' || c > '9') hash = (hash ^ static_cast<unsigned char>(c)) * kHashPrime;
  }
  return hash;
}

bool is_naming(std::string_view attribute) {
  return attribute == "id" || attribute == "role" || attribute == "itemprop" || attribute == "aria-label" ||
         (attribute.starts_with("data-") &&
          (attribute == "data-component" || attribute == "data-testid" || attribute == "data-qa" ||
           attribute == "data-module" || attribute == "data-type" || attribute == "data-name" ||
           attribute == "data-component-name" || attribute == "data-test" ||
           attribute == "data-widget-type" || attribute == "data-elementor-type" ||
           attribute == "data-block-name"));
}

class Segmenter {
 public:
  Segmenter(const Page& page, const Names& names, std::span<const NodeRange> posts)
      : page_(page), names_(names), posts_(posts) {}

  Segmentation run() {
    const std::uint32_t count = page_.node_count();
    out_.before.resize(count + 1, 0);
    out_.marks.resize(count, 0);
    out_.segments.reserve(count / 16 + 8);
    out_.inlines.reserve(count / 3 + 8);
    out_.words.reserve(page_.text().size() / 12 + 8);
    open_.reserve(64);
    for (std::uint32_t node = 0; node < count;) {
      close_before(node);
      out_.before[node] = static_cast<std::uint32_t>(out_.segments.size());
      const std::uint32_t next = visit(node);
      for (++node; node < next; ++node) out_.before[node] = static_cast<std::uint32_t>(out_.segments.size());
    }
    close_before(count);
    flush();
    out_.before[count] = static_cast<std::uint32_t>(out_.segments.size());
    return std::move(out_);
  }

 private:
  // Returns the node to go on with.
  std::uint32_t visit(std::uint32_t node) {
    if (next_post_ < posts_.size() && node >= posts_[next_post_].begin) return visit_post(node);
    if (page_.is_text(node)) {
      add_text(node);
      return node + 1;
    }
    switch (layout(node)) {
      case Layout::kSkipped:
        return page_.end(node);
      case Layout::kBreak:
        add_break(node);
        return node + 1;
      case Layout::kCell:
        if (open_.back().in_data_row) {
          add_blank(node);
          break;
        }
        [[fallthrough]];
      case Layout::kFlow:
        if (open_.empty() || !open_.back().in_data_row) {
          flush();
          out_.before[node] = static_cast<std::uint32_t>(out_.segments.size());
          if (page_.text_range(node).empty()) return page_.end(node);
          push(node, true);
          return node + 1;
        }
        add_blank(node);
        break;
      case Layout::kInline:
        break;
    }
    if (page_.end(node) > node + 1) push(node, false);
    return node + 1;
  }

  // Elements that the standard does not know begin blocks, but for those within a line of text.
  Layout layout(std::uint32_t node) const {
    const Tag tag = page_.tag(node);
    if (tag != Tag::kOther || open_.empty()) return layout_of(tag);
    const Open& around = open_.back();
    if (!around.is_flow || has_words()) return Layout::kInline;
    const Marks line = mark(Scope::kParagraph) | mark(Scope::kHeading);
    return (out_.marks[around.flow] & line) != 0 ? Layout::kInline : Layout::kFlow;
  }

  std::uint32_t visit_post(std::uint32_t node) {
    const NodeRange range = posts_[next_post_];
    flush();
    out_.before[node] = static_cast<std::uint32_t>(out_.segments.size());
    const std::uint32_t end = std::max(range.end, node + 1);
    for (std::uint32_t at = node; at < end; ++at) {
      if (page_.is_text(at)) {
        add_text(at);
      } else if (page_.tag(at) == Tag::kBr) {
        out_.inlines.push_back(at);
      } else if (layout_of(page_.tag(at)) == Layout::kSkipped) {
        at = std::min(page_.end(at), end) - 1;
      }
    }
    current_.post = static_cast<std::int32_t>(next_post_++);
    flush();
    return end;
  }

  void close_before(std::uint32_t node) {
    while (!open_.empty() && open_.back().end <= node) {
      if (open_.back().is_flow) flush();
      open_.pop_back();
    }
  }

  bool has_words() const { return out_.words.size() > current_.first_word; }
  bool has_inlines() const { return out_.inlines.size() > current_.first_inline; }

  void add_text(std::uint32_t node) {
    const std::string_view text = page_.text_within(node);
    const auto first_word = static_cast<std::uint32_t>(out_.words.size());
    const CharClass last = current_.stats.last;
    count_text(text, current_.stats, out_.words);
    if (current_.stats.first == CharClass::kOther && current_.stats.last == last && !has_inlines()) return;
    if (!has_inlines()) current_.first_node = node;
    out_.inlines.push_back(node);
    const auto words = static_cast<std::uint32_t>(out_.words.size()) - first_word;
    if (words == 0) return;
    previous_is_break_ = false;
    if (open_.empty()) return;
    const Open& around = open_.back();
    if (around.in_link) current_.link_words += words;
    if (around.is_bold) current_.bold_words += words;
    if (around.is_slanted) current_.slanted_words += words;
  }

  void add_break(std::uint32_t node) {
    if (!has_inlines()) return;
    if (previous_is_break_) return flush();
    out_.inlines.push_back(node);
    ++current_.breaks;
    previous_is_break_ = true;
  }

  void add_blank(std::uint32_t node) {
    if (page_.tag(node) == Tag::kTd || page_.tag(node) == Tag::kTh) ++current_.cells;
    if (has_inlines()) out_.inlines.push_back(node);
  }

  void flush() {
    previous_is_break_ = false;
    if (!has_words()) {
      out_.inlines.resize(current_.first_inline);
    } else {
      finish();
    }
    current_ = Segment{};
    current_.first_inline = static_cast<std::uint32_t>(out_.inlines.size());
    current_.first_word = static_cast<std::uint32_t>(out_.words.size());
  }

  void finish() {
    const auto is_blank = [&](std::uint32_t node) {
      return !page_.is_text(node) ||
             page_.text_within(node).find_first_not_of(" \t\n\r\f") == std::string_view::npos;
    };
    while (is_blank(out_.inlines.back())) out_.inlines.pop_back();
    current_.last_inline = static_cast<std::uint32_t>(out_.inlines.size());
    current_.last_word = static_cast<std::uint32_t>(out_.words.size());
    if (!open_.empty()) {
      const Open& around = open_.back();
      current_.element = around.flow;
      current_.depth = around.depth;
      current_.signature = around.signature;
      current_.path_signature = (around.path[1] * 31 + around.path[0]) * 31 + around.signature;
    }
    out_.segments.push_back(current_);
  }

  void push(std::uint32_t node, bool is_flow) {
    const Tag tag = page_.tag(node);
    if (open_.empty()) {
      open_.push_back({page_.node_count(), node, 0, {0, 0}, 0, true, false, false, false, false});
    } else {
      open_.push_back(open_.back());
    }
    Open& open = open_.back();
    open.end = page_.end(node);
    open.is_flow = is_flow;
    open.depth = static_cast<std::uint8_t>(std::min<std::uint32_t>(open.depth + 1u, kMaxDepth));
    if (is_flow) {
      open.flow = node;
      open.path[1] = open.path[0];
      open.path[0] = open.signature;
      open.signature = static_cast<std::uint32_t>(tag) + 1;
    }
    read_tag(node, tag, open);
    read_attributes(node, open);
  }

  void read_tag(std::uint32_t node, Tag tag, Open& open) {
    out_.marks[node] |= scope_of(tag);
    switch (tag) {
      case Tag::kA:
        if (page_.attribute(node, "href")) {
          open.in_link = true;
          ++current_.links;
        }
        break;
      case Tag::kB:
      case Tag::kStrong:
        open.is_bold = true;
        break;
      case Tag::kI:
      case Tag::kEm:
        open.is_slanted = true;
        break;
      case Tag::kTime:
        ++current_.times;
        break;
      case Tag::kTr:
        open.in_data_row = is_data_row(node);
        break;
      default:
        break;
    }
  }

  // Rows of a table of data are short, and nothing in them is a heading, a list, a form or another table.
  bool is_data_row(std::uint32_t row) const {
    if (page_.text_range(row).size() > kMaxDataRow) return false;
    std::uint32_t cells = 0;
    for (std::uint32_t node = row + 1; node < page_.end(row); ++node) {
      switch (page_.tag(node)) {
        case Tag::kTd:
        case Tag::kTh:
          ++cells;
          break;
        case Tag::kTable:
        case Tag::kForm:
        case Tag::kH1:
        case Tag::kH2:
        case Tag::kH3:
        case Tag::kUl:
        case Tag::kOl:
        case Tag::kScript:
          return false;
        default:
          break;
      }
    }
    return cells > 1;
  }

  void read_attributes(std::uint32_t node, Open& open) {
    Marks& marks = out_.marks[node];
    for (const Attribute attribute : page_.attributes(node)) {
      if (attribute.name == "class") {
        if (open.is_flow) open.signature = class_signature(attribute.value, open.signature);
      } else if (attribute.name == "style") {
        if (hides(attribute.value)) marks |= mark(Scope::kHidden);
      } else if (attribute.name == "hidden") {
        marks |= mark(Scope::kHidden);
      } else if (attribute.name == "aria-hidden") {
        if (attribute.value == "true") marks |= mark(Scope::kAriaHidden);
      }
    }
    // What the whole page is called says nothing of its parts.
    const Tag tag = page_.tag(node);
    if (tag != Tag::kBody && tag != Tag::kHtml) marks |= names_.groups(names_of(page_, node));
  }

  const Page& page_;
  const Names& names_;
  std::span<const NodeRange> posts_;
  std::size_t next_post_ = 0;
  Segmentation out_;
  Segment current_;
  std::vector<Open> open_;
  bool previous_is_break_ = false;
};

}  // namespace

NameHashes names_of(const Page& page, std::uint32_t node) {
  NameHashes hashes;
  for (const Attribute attribute : page.attributes(node)) {
    if (attribute.name == "class" || is_naming(attribute.name)) add_names(attribute.value, hashes);
  }
  return hashes;
}

Segmentation segment(const Page& page, const Names& names, std::span<const NodeRange> posts) {
  return Segmenter(page, names, posts).run();
}

}  // namespace diurna::html
