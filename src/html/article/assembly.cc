#include "html/article/assembly.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "html/article/text_builder.h"

namespace diurna::html {
namespace {

constexpr std::size_t kDay = std::string_view("2025-09-21").size();

class Assembly {
 public:
  Assembly(const Findings& findings, Article& article)
      : page_(findings.page), found_(findings), article_(article), builder_(findings.page) {}

  void run() {
    add_headline();
    add_standfirst();
    for (const BodyBlock& block : found_.body.blocks) {
      if (block.post) {
        add_post(found_.posts[*block.post]);
      } else {
        add_block(block);
      }
    }
    article_.text = builder_.take_text();
    article_.source_map = builder_.take_source_map();
    set_spans_of_posts();
  }

 private:
  // What is shown of a post beside its words, to be looked up when the text is whole.
  struct PostPlace {
    std::optional<ByteSpan> signature;
    TextRange source;
    TextRange date;
  };

  std::optional<std::uint32_t> finish(BlockKind kind) {
    const ByteSpan span = builder_.finish_block();
    if (span.empty()) return std::nullopt;
    article_.blocks.push_back({kind, span, {}, std::nullopt});
    return static_cast<std::uint32_t>(article_.blocks.size() - 1);
  }

  void add_inline(std::uint32_t node) {
    if (page_.is_text(node)) return builder_.add(page_.text_range(node));
    if (page_.tag(node) == Tag::kBr) return builder_.add_break();
    builder_.add_blank();
  }

  void add_element(std::uint32_t element, TextRange within) {
    for (std::uint32_t node = element + 1; node < page_.end(element); ++node) {
      const bool is_shown =
          page_.is_text(node) ? within.overlaps(page_.text_range(node)) : page_.tag(node) == Tag::kBr;
      if (!is_shown) continue;
      if (!page_.is_text(node)) {
        builder_.add_blank();
        continue;
      }
      const TextRange text = page_.text_range(node);
      builder_.add({std::max(text.begin, within.begin), std::min(text.end, within.end)});
    }
  }

  void add_headline() {
    const std::uint32_t node = found_.metadata.headline_node;
    if (node == Page::kNoNode) return;
    add_element(node, found_.metadata.headline);
    finish(BlockKind::kHeadline);
  }

  // Where the body has it, it is there.
  void add_standfirst() {
    const std::uint32_t node = found_.metadata.standfirst_node;
    if (node == Page::kNoNode || is_in_body(node)) return;
    add_element(node, page_.text_range(node));
    finish(BlockKind::kStandfirst);
  }

  bool is_in_body(std::uint32_t element) const {
    const auto& blocks = found_.body.blocks;
    return std::any_of(blocks.begin(), blocks.end(), [&](const BodyBlock& block) {
      if (block.first_inline == block.last_inline) return false;
      const std::uint32_t first = found_.body.inlines[block.first_inline];
      const std::uint32_t last = found_.body.inlines[block.last_inline - 1];
      return first < page_.end(element) && last >= element;
    });
  }

  void add_block(const BodyBlock& block) {
    for (std::uint32_t i = block.first_inline; i < block.last_inline; ++i) add_inline(found_.body.inlines[i]);
    finish(block.kind);
  }

  std::optional<std::uint32_t> add_paragraph(const PostParagraph& paragraph, std::string_view language) {
    for (const PostPiece& piece : paragraph) {
      if (piece.is_break()) {
        builder_.add_break();
      } else {
        builder_.add(piece.text);
      }
    }
    const auto block = finish(BlockKind::kEmbeddedPost);
    if (!block) return block;
    article_.blocks[*block].language = language;
    article_.blocks[*block].post = static_cast<std::uint32_t>(article_.posts.size());
    return block;
  }

  void add_post(const FoundPost& found) {
    std::optional<std::uint32_t> first;
    std::optional<std::uint32_t> last;
    for (const PostParagraph& paragraph : found.paragraphs) {
      const auto block = add_paragraph(paragraph, found.language);
      if (!block) continue;
      if (!first) first = block;
      last = block;
    }
    if (!first) {
      article_.warnings.push_back("a post on " + found.platform + " is not in the page: " + found.address);
      return;
    }
    PostPlace place = {std::nullopt, found.signature.source, found.signature.date};
    if (const auto block = add_paragraph(found.signature.pieces, found.language)) {
      place.signature = article_.blocks[*block].span;
    }
    places_.push_back(place);
    article_.posts.push_back(
        post_of(found, {article_.blocks[*first].span.begin, article_.blocks[*last].span.end}));
  }

  static Post post_of(const FoundPost& found, ByteSpan content) {
    Post post;
    post.content = content;
    post.author = found.author;
    post.handle = found.handle;
    post.platform = found.platform;
    post.date = found.date.substr(0, kDay);
    post.language = found.language;
    post.truncated = found.truncated;
    return post;
  }

  void set_spans_of_posts() {
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (!places_[i].signature) continue;
      article_.posts[i].source = find(*places_[i].signature, places_[i].source).value_or(ByteSpan());
      article_.posts[i].date_span = find(*places_[i].signature, places_[i].date);
    }
  }

  // Where a range of the page's text, as it is shown, stands in a block.
  std::optional<ByteSpan> find(ByteSpan block, TextRange range) const {
    if (range.empty()) return std::nullopt;
    TextBuilder alone(page_);
    alone.add(range);
    alone.finish_block();
    const std::size_t at = slice(article_.text, block).find(alone.text());
    if (alone.text().empty() || at == std::string_view::npos) return std::nullopt;
    const std::uint32_t begin = block.begin + static_cast<std::uint32_t>(at);
    return ByteSpan{begin, begin + static_cast<std::uint32_t>(alone.text().size())};
  }

  const Page& page_;
  const Findings& found_;
  Article& article_;
  TextBuilder builder_;
  std::vector<PostPlace> places_;  // by post
};

}  // namespace

void assemble(const Findings& findings, Article& article) {
  Assembly(findings, article).run();
}

}  // namespace diurna::html
