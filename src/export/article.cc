// An article by itself: its words, or Markdown, or the document's line with text and source map.
#include <algorithm>

#include "diurna/output.h"
#include "export/json_writer.h"

namespace diurna {
namespace {

// The running text has neither the headline, nor what only stands amid it: captions and links to other
// articles. Markdown shows all but the links.
bool is_written(BlockKind kind, ArticleFormat format) {
  if (kind == BlockKind::kRelatedLink) return false;
  const bool is_running_text = kind != BlockKind::kHeadline && kind != BlockKind::kCaption;
  return is_running_text || format == ArticleFormat::kMarkdown;
}

// What stands in front of each line of a block.
std::string_view mark_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::kHeadline:
      return "# ";
    case BlockKind::kHeading:
      return "## ";
    case BlockKind::kListItem:
      return "- ";
    case BlockKind::kQuote:
    case BlockKind::kEmbeddedPost:
      return "> ";
    default:
      return "";
  }
}

// What stands around a block.
std::string_view emphasis_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::kStandfirst:
      return "**";
    case BlockKind::kCaption:
    case BlockKind::kCorrection:
      return "*";
    default:
      return "";
  }
}

void write_marked(std::string_view words, BlockKind kind, std::ostream& out) {
  const std::string_view mark = mark_of(kind);
  const std::string_view emphasis = emphasis_of(kind);
  out << mark << emphasis;
  for (std::size_t begin = 0; begin <= words.size();) {
    const std::size_t end = std::min(words.find('\n', begin), words.size());
    if (begin > 0) out << '\n' << mark;
    out << words.substr(begin, end - begin);
    begin = end + 1;
  }
  out << emphasis;
}

// A dateline and the paragraph behind it share a line in the text.
bool share_line(const Article& article, const Block& block, const Block& next) {
  const ByteSpan between = {block.span.end, next.span.begin};
  return slice(article.text, between).find('\n') == std::string_view::npos;
}

std::string_view separator(const Article& article, const Block& before, const Block& block) {
  if (share_line(article, before, block)) return slice(article.text, {before.span.end, block.span.begin});
  const bool is_list = before.kind == BlockKind::kListItem && block.kind == BlockKind::kListItem;
  const bool is_one_post = before.post && before.post == block.post;
  if (is_one_post) return "\n>\n";
  return is_list ? "\n" : "\n\n";
}

void write_blocks(const Article& article, ArticleFormat format, std::ostream& out) {
  const bool is_markdown = format == ArticleFormat::kMarkdown;
  const Block* before = nullptr;
  for (const Block& block : article.blocks) {
    if (!is_written(block.kind, format)) continue;
    const std::string_view words = slice(article.text, block.span);
    if (before != nullptr)
      out << (is_markdown                           ? separator(article, *before, block)
              : share_line(article, *before, block) ? " "
                                                    : "\n");
    if (is_markdown) {
      write_marked(words, block.kind, out);
    } else {
      out << words;
    }
    before = &block;
  }
  if (before != nullptr) out << '\n';
}

// A line of YAML, whose strings and lists may be written as JSON's.
template <typename Write>
void write_fact(std::string_view name, std::ostream& out, const Write& write) {
  std::string line;
  exporting::JsonWriter json(line);
  write(json);
  out << name << ": " << line << '\n';
}

void write_fact(std::string_view name, std::string_view value, std::ostream& out) {
  if (value.empty()) return;
  write_fact(name, out, [&](exporting::JsonWriter& json) { json.string(value); });
}

void write_facts(std::string_view name, const std::vector<std::string>& values, std::ostream& out) {
  if (values.empty()) return;
  write_fact(name, out, [&](exporting::JsonWriter& json) { json.strings(values); });
}

void write_front_matter(const Article& article, std::ostream& out) {
  out << "---\n";
  write_fact("title", article.title, out);
  write_facts("byline", article.byline, out);
  write_facts("agencies", article.agencies, out);
  write_fact("publisher", article.publisher, out);
  write_fact("section", article.section, out);
  write_fact("uri", article.uri, out);
  write_fact("canonical", article.canonical, out);
  write_fact("language", article.language, out);
  write_fact("published", article.published, out);
  write_fact("modified", article.modified, out);
  write_fact("rights", article.rights, out);
  write_facts("reservations", article.reservations, out);
  out << "---\n";
}

}  // namespace

void write_article(const Article& article, const ArticleOptions& options, std::ostream& out) {
  if (options.facts == ArticleFacts::kInclude) write_front_matter(article, out);
  write_blocks(article, options.format, out);
}

}  // namespace diurna
