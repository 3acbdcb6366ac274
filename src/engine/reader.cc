// Bytes -> article: a page by its mark-up, a text by its form, and then both by their words.
#include "diurna/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "article/reader.h"
#include "doc/record_id.h"
#include "engine/pool.h"
#include "html/article/page_reader.h"
#include "ingest/sniffing.h"

namespace diurna {
namespace {

// Takes what came with the article where it does not speak for itself.
void fill_in(const Hints& hints, Article& article) {
  if (article.title.empty()) article.title = hints.title;
  if (article.byline.empty()) article.byline = hints.byline;
  if (article.publisher.empty()) article.publisher = hints.publisher;
  if (article.published.empty() && !hints.published.empty()) {
    article.published = hints.published;
    article.published_from = hints.published_from;
  }
  article.fetched = hints.fetched;
  article.warnings.insert(article.warnings.end(), hints.warnings.begin(), hints.warnings.end());
  for (const std::string& reservation : hints.reservations) {
    if (std::find(article.reservations.begin(), article.reservations.end(), reservation) ==
        article.reservations.end())
      article.reservations.push_back(reservation);
  }
}

Media media_of(std::string_view payload, const Hints& hints) {
  if (hints.media) return *hints.media;
  return ingest::looks_like_html(payload) ? Media::kHtml : Media::kText;
}

// The same failure, named for where the input stands.
Status placed(const Status& failure, const Input& input) {
  if (input.container.empty()) return failure;
  return {failure.code(), fmt::format("{}: {}", input.hints.uri, failure.message()), input.container,
          input.offset};
}

}  // namespace

struct Reader::Impl {
  article::ArticleReader texts;
  html::PageReader pages;
  ReaderOptions options;
  std::unique_ptr<Pool<html::PageParser>> parsers = std::make_unique<Pool<html::PageParser>>();

  Result<Article> read(std::string_view payload, const Hints& hints) const {
    const article::ArticleHints of_text = {hints.uri, hints.date, options.max_bytes};
    if (media_of(payload, hints) == Media::kText) return texts.read(payload, of_text);
    if (auto refused = article::refuse(payload, of_text)) return refused->in(hints.uri);
    Result<Article> article = pages.read(payload, page_hints(hints), *parsers->borrow());
    if (!article) return article.error().in(hints.uri);
    article->uri = hints.uri;
    doc::identify(payload, *article);
    texts.complete(of_text, *article);
    return article;
  }

  html::PageHints page_hints(const Hints& hints) const {
    return {hints.uri,
            hints.fetched,
            hints.last_modified,
            {.http_charset = hints.charset, .max_bytes = options.max_bytes, .max_depth = options.max_depth}};
  }
};

Reader::Reader(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::open(const ReaderOptions& options) {
  if (options.max_bytes == 0) return Status(ErrorCode::kBadOption, "the size limit is 0 bytes");
  if (options.max_depth == 0) return Status(ErrorCode::kBadOption, "the limit on depth is 0");
  auto texts = article::ArticleReader::open(options.data);
  if (!texts) return texts.error();
  auto pages = html::PageReader::open(options.data);
  if (!pages) return pages.error();
  return Reader(std::make_unique<Impl>(Impl{*std::move(texts), *std::move(pages), options}));
}

Result<Article> Reader::read(std::string_view payload, const Hints& hints) const {
  Result<Article> article = impl_->read(payload, hints);
  if (article) fill_in(hints, *article);
  return article;
}

Result<Article> Reader::read(const Input& input) const {
  Result<Article> article = read(input.payload, input.hints);
  if (!article) return placed(article.error(), input);
  article->container = input.container;
  article->offset = input.offset;
  if (!input.source) return article;
  article->source_map = article->source_map.followed_by(*input.source);
  doc::identify(input.received, *article);
  return article;
}

}  // namespace diurna
