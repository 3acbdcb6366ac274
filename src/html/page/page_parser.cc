#include "html/page/page_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "html/page/page_builder.h"
#include "html/page/tree_builder.h"

namespace diurna::html {
namespace {

constexpr std::uint64_t kMaxBytes = 1u << 30;
// The tokenizer's buffer grows to the longest text, and is not kept beyond this.
constexpr std::ptrdiff_t kMaxKeptBuffer = 1 << 20;

// The same error, at the byte of the payload.
Status in_payload(const Status& error, const DecodedPage& decoded, std::size_t text_size) {
  std::optional<std::uint64_t> offset = error.offset();
  if (offset && *offset < text_size) {
    const auto at = static_cast<std::uint32_t>(*offset);
    offset = decoded.map.source_of({at, at + 1}).begin;
  }
  return {error.code(), error.message(), error.input(), offset};
}

}  // namespace

struct PageParser::Lexbor {
  ParserPtr parser = make_parser();
};

PageParser::PageParser() : lexbor_(std::make_unique<Lexbor>()) {}
PageParser::~PageParser() = default;
PageParser::PageParser(PageParser&&) noexcept = default;
PageParser& PageParser::operator=(PageParser&&) noexcept = default;

Result<Page> PageParser::parse(std::string_view payload, const PageOptions& options) {
  const std::uint64_t limit = std::min(options.max_bytes, kMaxBytes);
  if (payload.size() > limit) {
    return Status(ErrorCode::kTooLarge, fmt::format("larger than {} bytes", limit), {}, limit);
  }
  auto decoded = decode_page(payload, options.http_charset);
  if (!decoded) return decoded.error();
  const std::string_view html = decoded->text(payload);
  const TreeLimits limits{options.max_depth, options.max_nodes, options.max_attributes};
  const auto tree = build_tree(*lexbor_->parser, html, limits);
  const lxb_html_tokenizer_t& tokenizer = *lexbor_->parser->tkz;
  if (tokenizer.end - tokenizer.start > kMaxKeptBuffer) lexbor_->parser = make_parser();
  if (!tree) return in_payload(tree.error(), *decoded, html.size());
  return PageBuilder(*tree).build(std::move(*decoded));
}

}  // namespace diurna::html
