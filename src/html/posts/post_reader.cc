#include "html/posts/post_reader.h"

#include <algorithm>
#include <array>
#include <utility>

#include "html/page/trimming.h"
#include "html/posts/passages.h"
#include "html/posts/post_date.h"
#include "html/posts/signature.h"

namespace diurna::html {
namespace {

// Names, handles and addresses are shorter: an element with more text is none of these.
constexpr std::uint32_t kMaxName = 400;  // bytes
// Where a frame's address stands; pages that load frames late keep it in one of the others.
constexpr std::array<std::string_view, 4> kFrameAddresses = {"src", "data-src", "data-lazy-src",
                                                             "data-cmp-src"};
// The codes by which X says that a post has no language, and its old codes of two.
constexpr std::array<std::string_view, 9> kNoLanguage = {"und", "zxx", "qme", "qht", "qam",
                                                         "qct", "qst", "art", "xx"};
// From this day on Twitter's name was X.
constexpr std::string_view kRenamedToX = "2023-07-23";
// The link that stands for a picture or for a quoted post.
constexpr std::array<std::string_view, 5> kPictureLinks = {"pic.twitter.com/", "pic.x.com/", "https://t.co/",
                                                           "http://t.co/", "t.co/"};

constexpr std::size_t kMaxLanguage = 35;  // bytes, as BCP 47 recommends

std::string language_of(std::string_view attribute) {
  if (attribute.size() > kMaxLanguage) return {};
  if (attribute == "in") return "id";
  if (attribute == "iw") return "he";
  const bool none = std::find(kNoLanguage.begin(), kNoLanguage.end(), attribute) != kNoLanguage.end();
  return none ? std::string() : std::string(attribute);
}

bool opens_picture_link(std::string_view text) {
  return std::any_of(kPictureLinks.begin(), kPictureLinks.end(),
                     [&](std::string_view opening) { return text.starts_with(opening); });
}

// Reads one post, whose element is known.
class PostReader {
 public:
  PostReader(const Page& page, std::uint32_t node, const PlatformMarkup& markup, const PostRules& rules)
      : page_(page), node_(node), markup_(markup), rules_(rules) {
    post_.node = node;
    post_.end = page.end(node);
    post_.platform = markup.platform;
  }

  FoundPost read() {
    auto passages = passages_within(
        page_, node_, markup_, [&](std::uint32_t node) { return rules_.markup.holds_post(page_, node); });
    leave_rest(passages);
    read_parts();
    leave_nested(passages);
    const auto signature = find_signature(page_, passages, markup_, rules_.dates);
    if (signature) read_signature(*signature, passages);
    for (Passage& passage : passages) {
      if (passage.in_words && !passage.pieces.empty()) words_.push_back(std::move(passage));
    }
    leave_links();
    read_words();
    return std::move(post_);
  }

  bool has_address() const { return has_address_; }

 private:
  // What elements and attributes say: address, author, handle, date, language.
  void read_parts() {
    read_address(node_);
    for (std::uint32_t i = node_ + 1; i < post_.end;) {
      if (page_.is_text(i)) {
        ++i;
        continue;
      }
      if (matches_any(markup_.skipped, page_, i)) {
        i = page_.end(i);
        continue;
      }
      read_part(i);
      ++i;
    }
    if (!link_.address.empty() && !has_address_) take(link_);
  }

  void read_part(std::uint32_t node) {
    const Tag tag = page_.tag(node);
    if (!has_address_ && (tag == Tag::kIframe || rules_.markup.holds_post(page_, node))) read_address(node);
    if (tag == Tag::kA) read_link(node);
    const bool is_short = page_.text_range(node).size() <= kMaxName;
    if (post_.author.empty() && is_short && matches_any(markup_.authors, page_, node)) {
      author_ = trimmed(page_, page_.text_range(node));
      post_.author = collapsed(page_.slice(author_));
      if (!author_.empty()) author_node_ = node;
    }
    if (post_.handle.empty() && is_short && matches_any(markup_.handles, page_, node)) {
      post_.handle = collapsed(page_.text_within(node));
      if (!post_.handle.starts_with('@')) post_.handle.clear();
    }
    if (post_.date.empty()) read_date(node);
  }

  void read_date(std::uint32_t node) {
    for (const Selector& selector : markup_.dates) {
      if (!selector.matches(page_, node)) continue;
      if (!selector.attribute.empty()) read_datetime(*page_.attribute(node, selector.attribute));
      const auto shown = find_post_date(page_.text_within(node), rules_.dates);
      if (post_.date.empty() && shown) post_.date = shown->iso;
      if (!shown) return;
      const std::uint32_t begin = page_.text_range(node).begin;
      date_ = {begin + static_cast<std::uint32_t>(shown->begin),
               begin + static_cast<std::uint32_t>(shown->end)};
      return;
    }
  }

  void read_datetime(std::string_view value) {
    if (value.size() > kMaxName) return;
    const auto date = rules_.dates.read_value(value, dates::DateOrder::kUnknown);
    if (date) post_.date = date->iso();
  }

  void read_address(std::uint32_t node) {
    for (const AddressAttribute& attribute : markup_.addresses) {
      const auto value = page_.attribute(node, attribute.name);
      if (!value || value->empty()) continue;
      std::string address(*value);
      if (!attribute.address.empty()) {
        address = attribute.address;
        address.replace(address.find("{}"), 2, *value);
      }
      take_if_post(address);
      if (has_address_) return;
      if (post_.address.empty()) post_.address = address;
    }
    if (page_.tag(node) != Tag::kIframe) return;
    for (const std::string_view name : kFrameAddresses) {
      if (const auto value = page_.attribute(node, name); value && !has_address_) take_if_post(*value);
    }
  }

  void take_if_post(std::string_view url) {
    if (const auto found = rules_.addresses.read(url, markup_.platform)) take(*found);
  }

  void take(const PostAddress& found) {
    post_.address = found.address;
    handle_ = found.handle;
    has_address_ = true;
  }

  // The last link to a post of the platform leads to this one; quoted posts stand before it.
  void read_link(std::uint32_t node) {
    const auto href = page_.attribute(node, "href");
    if (!href) return;
    if (auto found = rules_.addresses.read(*href, markup_.platform)) link_ = *std::move(found);
  }

  // What stands behind the signature of a post whose element was never closed.
  void leave_rest(std::vector<Passage>& passages) {
    const auto closing = find_closing(page_, passages, markup_, rules_.dates);
    if (!closing) return;
    passages.resize(*closing + 1);
    std::uint32_t last = passages.back().pieces.back().piece.node;
    while (page_.parent(last) != node_) last = page_.parent(last);
    post_.end = page_.end(last);
  }

  // Posts within the post, if it has words of its own.
  static void leave_nested(std::vector<Passage>& passages) {
    const auto is_nested = [](const Passage& passage) { return passage.is_nested; };
    if (std::all_of(passages.begin(), passages.end(), is_nested)) return;
    passages.erase(std::remove_if(passages.begin(), passages.end(), is_nested), passages.end());
  }

  // Cuts the signature off the passages.
  void read_signature(const Signature& found, std::vector<Passage>& passages) {
    Passage& passage = passages[found.passage];
    post_.signature.pieces = paragraph_of(passage_from(passage, found.begin));
    post_.signature.source = found.source;
    post_.signature.date = found.date;
    if (post_.author.empty()) post_.author = collapsed(page_.slice(found.name));
    if (post_.handle.empty()) post_.handle = found.handle;
    if (post_.date.empty()) post_.date = found.iso_date;
    passage = passage_before(passage, found.begin);
  }

  // Trailing links, and passages that are no more than a link to the post.
  void leave_links() {
    if (markup_.words.empty() || markup_.are_words_optional) {
      const auto leads_here = [&](const Passage& passage) { return is_link_to_post(passage); };
      words_.erase(std::remove_if(words_.begin(), words_.end(), leads_here), words_.end());
    }
    while (!words_.empty()) {
      while (ends_in_link(words_.back().pieces)) {
      }
      if (!words_.back().pieces.empty()) return;
      words_.pop_back();
    }
  }

  bool is_link_to_post(const Passage& passage) const {
    return std::all_of(passage.pieces.begin(), passage.pieces.end(), [&](const Passage::Piece& piece) {
      if (is_blank(page_.slice(piece.piece.text))) return true;
      if (piece.link == Page::kNoNode) return false;
      const auto href = page_.attribute(piece.link, "href");
      const auto target = href ? rules_.addresses.read(*href, markup_.platform) : std::nullopt;
      return target && target->address == post_.address;
    });
  }

  // Takes a last word that stands for a picture or another post off the words; false if there is none.
  bool ends_in_link(std::vector<Passage::Piece>& pieces) const {
    while (!pieces.empty() && trimmed_end(page_, pieces.back().piece.text).empty()) pieces.pop_back();
    if (pieces.empty()) return false;
    TextRange& range = pieces.back().piece.text;
    range = trimmed_end(page_, range);
    const std::string_view text = page_.slice(range);
    const auto href =
        pieces.back().link == Page::kNoNode ? std::nullopt : page_.attribute(pieces.back().link, "href");
    const std::size_t blank = text.find_last_of(" \t\n\r");
    const std::size_t word = blank == std::string_view::npos ? 0 : blank + 1;
    const bool is_link = opens_picture_link(text.substr(word)) ||
                         (word == 0 && href && opens_picture_link(*href)) ||
                         (text.substr(word).starts_with("http") &&
                          rules_.addresses.read(text.substr(word), markup_.platform).has_value());
    if (!is_link) return false;
    range.end = range.begin + static_cast<std::uint32_t>(word);
    if (range.empty()) pieces.pop_back();
    return true;
  }

  void read_words() {
    for (const Passage& passage : words_) post_.paragraphs.push_back(paragraph_of(passage));
    if (post_.handle.empty()) post_.handle = handle_;
    if (post_.platform == "X" && !post_.date.empty() && post_.date < kRenamedToX) post_.platform = "Twitter";
    set_source();
    read_language();
    if (words_.empty()) return;
    const std::string_view last = page_.slice(words_.back().pieces.back().piece.text);
    post_.truncated = last.ends_with("\u2026") || last.ends_with("...");
  }

  // Where parts have elements of their own, the signature is made of these.
  void set_source() {
    if (!post_.signature.pieces.empty() || author_node_ == Page::kNoNode) return;
    for (std::uint32_t i = author_node_; i < page_.end(author_node_); ++i) {
      if (page_.is_text(i)) post_.signature.pieces.push_back({i, page_.text_range(i)});
    }
    post_.signature.source = author_;
    post_.signature.date = date_;
  }

  // The language of the element nearest to the words.
  void read_language() {
    const std::uint32_t first = words_.empty() ? node_ : words_.front().pieces.front().piece.node;
    for (std::uint32_t node = first; node != Page::kNoNode && node >= node_; node = page_.parent(node)) {
      const auto language = page_.is_text(node) ? std::nullopt : page_.attribute(node, "lang");
      if (!language) continue;
      post_.language = language_of(*language);
      return;
    }
  }

  const Page& page_;
  std::uint32_t node_;
  const PlatformMarkup& markup_;
  const PostRules& rules_;
  FoundPost post_;
  std::vector<Passage> words_;
  PostAddress link_;
  std::string handle_;  // as the address has it
  bool has_address_ = false;
  std::uint32_t author_node_ = Page::kNoNode;
  TextRange author_;
  TextRange date_;
};

FoundPost post_without_words(const Page& page, std::uint32_t node, const PostAddress& found) {
  FoundPost post;
  post.node = node;
  post.end = page.end(node);
  post.platform = found.platform;
  post.address = found.address;
  post.handle = found.handle;
  return post;
}

}  // namespace

ReadPost read_post(const Page& page, std::uint32_t node, const PlatformMarkup& markup,
                   const PostRules& rules) {
  PostReader reader(page, node, markup, rules);
  FoundPost post = reader.read();
  return {std::move(post), reader.has_address()};
}

std::optional<FoundPost> read_bare(const Page& page, std::uint32_t node, const PostAddresses& addresses) {
  const TextRange range = page.text_range(node);
  if (range.size() > kMaxName) return std::nullopt;
  const auto found = addresses.read(page.slice(trimmed(page, range)), {});
  return found ? std::optional(post_without_words(page, node, *found)) : std::nullopt;
}

std::optional<FoundPost> read_frame(const Page& page, std::uint32_t node, const PostAddresses& addresses) {
  for (const std::string_view name : kFrameAddresses) {
    const auto url = page.attribute(node, name);
    const auto found = url ? addresses.read(*url, {}) : std::nullopt;
    if (found && found->is_frame) return post_without_words(page, node, *found);
  }
  return std::nullopt;
}

}  // namespace diurna::html
