// The reader of plain-text articles: whatever the bytes, every span lies inside the text, nothing is lost,
// and every block leads back to its bytes.
#include <string>

#include "article/reader.h"
#include "base/check.h"
#include "entry.h"
#include "spans.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace {

using diurna::Article;
using diurna::fuzz::is_whole;
namespace text = diurna::text;

const diurna::article::ArticleReader& reader() {
  static const auto kReader = diurna::article::ArticleReader::open("");
  CHECK(kReader.has_value(), "the tables that are compiled in must load");
  return *kReader;
}

bool is_blank(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const text::CodePoint point = text::code_point_at(words, at);
    if (!text::is_space(point.value)) return false;
    at += point.size;
  }
  return true;
}

void check_blocks(const Article& article) {
  std::uint32_t end = 0;
  for (const diurna::Block& block : article.blocks) {
    CHECK(is_whole(article.text, block.span) && !block.span.empty(), "a block outside the text");
    CHECK(block.span.begin >= end, "blocks overlap");
    CHECK(is_blank(diurna::slice(article.text, {end, block.span.begin})), "words between two blocks");
    CHECK(!block.language.empty(), "a block without a language");
    CHECK(block.post.has_value() == (block.kind == diurna::BlockKind::kEmbeddedPost),
          "a post and its blocks differ");
    CHECK(!block.post || *block.post < article.posts.size(), "a block of no post");
    end = block.span.end;
  }
  CHECK(is_blank(std::string_view(article.text).substr(end)), "words behind the last block");
}

void check_posts(const Article& article) {
  for (const diurna::Post& post : article.posts) {
    CHECK(is_whole(article.text, post.content) && !post.content.empty(), "a post without words");
    CHECK(is_whole(article.text, post.source), "a signature outside the text");
    CHECK(!post.date_span || is_whole(article.text, *post.date_span), "a date outside the text");
    CHECK(!post.platform_mention || is_whole(article.text, *post.platform_mention),
          "a platform outside the text");
  }
}

void check_map(const Article& article, std::string_view payload) {
  std::uint32_t end = 0;
  for (const auto& segment : article.source_map.segments()) {
    CHECK(segment.text.begin == end, "a gap in the source map");
    CHECK(segment.source.end <= payload.size(), "a source beyond the payload");
    if (segment.kind == diurna::SourceMap::Kind::kCopied) {
      CHECK(payload.substr(segment.source.begin, segment.source.size()) ==
                diurna::slice(article.text, segment.text),
            "copied bytes differ");
    }
    end = segment.text.end;
  }
  CHECK(end == article.text.size(), "the source map ends early");
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view payload = diurna::fuzz::as_text(data, size);
  const auto article = reader().read(payload, {.uri = "fuzz"});
  if (!article) return 0;
  check_blocks(*article);
  check_posts(*article);
  check_map(*article, payload);
  return 0;
}
