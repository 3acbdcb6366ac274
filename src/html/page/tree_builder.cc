#include "html/page/tree_builder.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>

#include "base/check.h"
#include "html/page/reference_watch.h"
#include "html/page/text_tracker.h"

namespace diurna::html {
namespace {

// What lexbor needs for an element or an attribute, about; a limit on nodes is one on its memory.
constexpr std::uint64_t kBytesPerNode = 192;
// An unclosed formatting element is repeated in every paragraph, with its attributes. Texts lie in the same
// pool.
constexpr std::uint64_t kMaxValueBytesPerByte = 8;
constexpr std::uint64_t kFreeValueBytes = 16u << 20;
// Their places in a Page have 32 bits.
constexpr std::uint64_t kMaxValueBytes = 0xFFFFFFFF - kFreeValueBytes;
// Of elements and attributes. lexbor looks them up in lists, which get longer with every name that is new.
constexpr std::size_t kMaxNames = 16384;
// Pieces of one text with ignored tags between them: lexbor copies what is there for each.
constexpr std::uint64_t kMaxJoinedBytes = std::uint64_t{1} << 32;

// Sums up a memory pool's chunks as they are added.
class PoolMeter {
 public:
  std::uint64_t bytes(const lexbor_mraw_t* pool) {
    const lexbor_mem_t* const memory = pool->mem;
    const lexbor_mem_chunk_t* chunk = memory->chunk;
    for (; seen_ < memory->chunk_length && chunk != nullptr; ++seen_, chunk = chunk->prev)
      bytes_ += chunk->size;
    return bytes_;
  }

 private:
  std::uint64_t bytes_ = 0;
  std::size_t seen_ = 0;
};

class TreeBuilder {
 public:
  TreeBuilder(lxb_html_parser_t& parser, std::string_view html, const TreeLimits& limits)
      : html_(html),
        limits_(limits),
        parser_(parser),
        watch_(parser.tkz, html),
        tracker_(parser.tree, html) {}

  Result<Tree> run() {
    tree_.document.reset(lxb_html_parse_chunk_begin(&parser_));
    CHECK(tree_.document != nullptr, "out of memory");
    lxb_html_tokenizer_callback_token_done_set(parser_.tkz, on_token, this);
    const lxb_status_t status = watch_.run([this] { return is_tag_within_limits(); });
    if (refusal_) return *refusal_;
    CHECK(status == LXB_STATUS_OK, "lexbor fails on memory alone");
    tree_.sources = tracker_.take_sources();
    return std::move(tree_);
  }

 private:
  static lxb_html_token_t* on_token(lxb_html_tokenizer_t*, lxb_html_token_t* token, void* builder) {
    return static_cast<TreeBuilder*>(builder)->take(token);
  }

  lxb_html_token_t* take(lxb_html_token_t* token) {
    if (!is_tag_within_limits()) return nullptr;
    count(*token);
    tracker_.dispatch(token, watch_.references());
    watch_.clear();
    if (!is_tree_within_limits()) return nullptr;
    // Else lexbor keeps them to the end of the page.
    if (token->attr_first != nullptr) lexbor_dobject_clean(parser_.tkz->dobj_token_attr);
    return token;
  }

  void count(const lxb_html_token_t& token) {
    tree_.elements += (token.type & LXB_HTML_TOKEN_TYPE_CLOSE) == 0;
    for (const auto* attribute = token.attr_first; attribute != nullptr; attribute = attribute->next) {
      ++tree_.attributes;
      // A document type's identifiers have no name.
      if (attribute->name != nullptr) tree_.attribute_bytes += attribute->name->entry.length;
      tree_.attribute_bytes += attribute->value_size;
    }
  }

  bool is_tag_within_limits() {
    const lxb_html_tokenizer_t& tokenizer = *parser_.tkz;
    if (tokenizer.dobj_token_attr->allocated > limits_.max_attributes) {
      return refuse(fmt::format("an element has more than {} attributes", limits_.max_attributes));
    }
    if (tokenizer.tags->entries->allocated + tokenizer.attrs->entries->allocated > kMaxNames) {
      return refuse(fmt::format("elements and attributes have more than {} names", kMaxNames));
    }
    return true;
  }

  bool is_tree_within_limits() {
    const lxb_html_tree_t& tree = *parser_.tree;
    const lxb_dom_document_t& document = tree.document->dom_document;
    if (tree.open_elements->length > limits_.max_depth ||
        tree.active_formatting->length > limits_.max_depth) {
      return refuse(fmt::format("elements are nested deeper than {}", limits_.max_depth));
    }
    if (nodes_.bytes(document.mraw) > limits_.max_nodes * kBytesPerNode) {
      return refuse(fmt::format("the tree has more than {} nodes", limits_.max_nodes));
    }
    const std::uint64_t value_limit =
        std::min(html_.size() * kMaxValueBytesPerByte + kFreeValueBytes, kMaxValueBytes);
    if (values_.bytes(document.text) > value_limit) {
      return refuse(fmt::format("texts and attributes take more than {} bytes", value_limit));
    }
    if (tracker_.joined_bytes() > kMaxJoinedBytes) {
      return refuse("a text is in too many pieces");
    }
    return true;
  }

  bool refuse(std::string message) {
    const lxb_html_token_t* const token = parser_.tkz->token;
    std::optional<std::uint64_t> offset;
    if (token->begin != nullptr) offset = token->begin - reinterpret_cast<const lxb_char_t*>(html_.data());
    refusal_.emplace(ErrorCode::kTooLarge, std::move(message), std::string(), offset);
    return false;
  }

  std::string_view html_;
  TreeLimits limits_;
  lxb_html_parser_t& parser_;
  ReferenceWatch watch_;
  TextTracker tracker_;
  Tree tree_;
  PoolMeter nodes_;
  PoolMeter values_;
  std::optional<Status> refusal_;
};

}  // namespace

ParserPtr make_parser() {
  ParserPtr parser(lxb_html_parser_create());
  CHECK(lxb_html_parser_init(parser.get()) == LXB_STATUS_OK, "out of memory");
  parser->dom_opt = LXB_DOM_DOCUMENT_OPT_WO_EVENTS;
  // One entry for every NUL of a page, and nobody reads them.
  parser->tkz->parse_errors = lexbor_array_obj_destroy(parser->tkz->parse_errors, true);
  parser->tree->parse_errors = lexbor_array_obj_destroy(parser->tree->parse_errors, true);
  return parser;
}

Result<Tree> build_tree(lxb_html_parser_t& parser, std::string_view html, const TreeLimits& limits) {
  return TreeBuilder(parser, html, limits).run();
}

}  // namespace diurna::html
