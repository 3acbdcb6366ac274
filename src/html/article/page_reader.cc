#include "html/article/page_reader.h"

#include <utility>
#include <vector>

#include "html/article/assembly.h"
#include "text/unicode.h"

namespace diurna::html {
namespace {

std::vector<NodeRange> ranges_of(const std::vector<FoundPost>& posts) {
  std::vector<NodeRange> ranges;
  ranges.reserve(posts.size());
  for (const FoundPost& post : posts) ranges.push_back({post.node, post.end});
  return ranges;
}

// Readers see the title above whatever scripts put below it.
bool is_headed(const Page& page, const Metadata& metadata) {
  return metadata.headline_node != Page::kNoNode && page.tag(metadata.headline_node) != Tag::kTitle;
}

void set_facts(Metadata metadata, Article& article) {
  article.title = std::move(metadata.title);
  article.byline = std::move(metadata.byline);
  article.agencies = std::move(metadata.agencies);
  article.publisher = std::move(metadata.publisher);
  article.section = std::move(metadata.section);
  article.canonical = std::move(metadata.canonical);
  article.published = std::move(metadata.published);
  article.published_from = std::move(metadata.published_from);
  article.modified = std::move(metadata.modified);
  article.modified_from = std::move(metadata.modified_from);
  article.rights = std::move(metadata.rights);
  article.reservations = std::move(metadata.reservations);
}

}  // namespace

Result<PageReader> PageReader::open(const std::string& data_folder) {
  auto metadata = MetadataReader::open(data_folder);
  if (!metadata) return metadata.error();
  auto posts = PostFinder::open(data_folder);
  if (!posts) return posts.error();
  auto body = BodyExtractor::open(data_folder);
  if (!body) return body.error();
  return PageReader(*std::move(metadata), *std::move(posts), *std::move(body));
}

Result<Article> PageReader::read(std::string_view payload, const PageHints& hints, PageParser& parser) const {
  const Result<Page> page = parser.parse(payload, hints.page);
  if (!page) return page.error();
  Metadata metadata = metadata_.read(*page, {hints.uri, hints.fetched, hints.last_modified});
  const std::vector<FoundPost> posts = posts_.find(*page);
  const std::vector<NodeRange> ranges = ranges_of(posts);
  const Body body = body_.extract(*page, {metadata.title, metadata.headline_node, metadata.standfirst_node,
                                          metadata.article_body, ranges});
  if (body.blocks.empty() && !is_headed(*page, metadata))
    return Status(ErrorCode::kEmpty, "a page without an article");
  Article article;
  article.media = Media::kHtml;
  article.charset = text::lower(page->charset());
  article.warnings = page->warnings();
  if (body.blocks.empty())
    article.warnings.emplace_back("only the headline is in the page, no body of an article");
  assemble({*page, metadata, body, posts}, article);
  set_facts(std::move(metadata), article);
  return article;
}

}  // namespace diurna::html
