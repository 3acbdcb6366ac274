#include "article/reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "article/dateline.h"
#include "article/decoding.h"
#include "article/headings.h"
#include "article/headline.h"
#include "article/languages.h"
#include "article/posts.h"
#include "article/signature.h"
#include "article/splitting.h"
#include "article/wording.h"
#include "doc/record_id.h"

namespace diurna::article {
namespace {

constexpr std::uint64_t kMaxBytes = 1u << 30;
// Longer blocks are no mere pointer or caption, whatever they open with; bytes.
constexpr std::uint32_t kMaxLink = 300;
constexpr std::uint32_t kMaxCaption = 500;
constexpr std::uint32_t kMaxCorrection = 2000;

void add_warnings(const Decoded& decoded, bool cut_short, std::vector<std::string>& warnings) {
  const auto sequences = [](std::uint64_t n, std::string_view what) {
    return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s");
  };
  if (decoded.broken > 0) {
    warnings.push_back(sequences(decoded.broken, "broken UTF-8 sequence") + " read as U+FFFD");
  }
  if (decoded.lone_returns > 0) {
    warnings.push_back(sequences(decoded.lone_returns, "carriage return") + " without a line feed removed");
  }
  if (cut_short)
    warnings.push_back(fmt::format("more than {} blocks: the last one holds the rest", kMaxBlocks));
}

void mark_openings(const Rules& rules, Article& article) {
  for (Block& block : article.blocks) {
    if (block.kind != BlockKind::kParagraph) continue;
    const std::string_view words = slice(article.text, block.span);
    const bool one_line = words.find('\n') == std::string_view::npos;
    if (one_line && words.size() <= kMaxLink && rules.related_links.match(words)) {
      block.kind = BlockKind::kRelatedLink;
    } else if (one_line && words.size() <= kMaxCaption && rules.captions.match(words)) {
      block.kind = BlockKind::kCaption;
    } else if (words.size() <= kMaxCorrection && rules.corrections.match(words)) {
      block.kind = BlockKind::kCorrection;
    }
  }
}

void mark_headline(const Rules& rules, Article& article) {
  if (article.blocks.size() < 2 || article.blocks[0].kind != BlockKind::kParagraph) return;
  const std::string_view first = slice(article.text, article.blocks[0].span);
  if (!is_headline(first, slice(article.text, article.blocks[1].span), rules)) return;
  article.blocks[0].kind = BlockKind::kHeadline;
  article.title = std::string(first);
}

// Posts have theirs already.
void set_languages(const Languages& languages, Article& article) {
  article.language = languages.language;
  for (std::size_t i = 0; i < article.blocks.size(); ++i) {
    if (!article.blocks[i].post) article.blocks[i].language = languages.language_of(i);
  }
}

// What mark-up leaves open: a display name may be in two scripts, and have more in it than the name; few
// posts say their language.
void complete_posts(const Languages& languages, Article& article) {
  for (Post& post : article.posts) {
    if (!post.author.empty()) post.author = author_of(post.author, languages.script);
    if (post.language.empty()) post.language = languages.language_of_post(slice(article.text, post.content));
  }
  for (Block& block : article.blocks) {
    if (block.post) block.language = article.posts[*block.post].language;
  }
}

// A wire service is no author, though its name may stand in the place of one.
void leave_agencies_out(const std::vector<std::string>& agencies, std::vector<std::string>& byline) {
  const auto is_agency = [&](const std::string& name) {
    return std::find(agencies.begin(), agencies.end(), name) != agencies.end();
  };
  byline.erase(std::remove_if(byline.begin(), byline.end(), is_agency), byline.end());
}

void set_published_by_post(Article& article) {
  if (!article.published.empty()) return;
  for (const Post& post : article.posts) article.published = std::max(article.published, post.date);
  if (!article.published.empty()) article.published_from = "embedded post";
}

// What is known when the text is read, before any block is interpreted.
Article begin_article(std::string_view payload, const ArticleHints& hints, Decoded decoded) {
  Article article;
  article.uri = hints.uri;
  doc::identify(payload, article);
  article.text = std::move(decoded.text);
  article.source_map = std::move(decoded.source_map);
  return article;
}

void set_published_by_hint(const ArticleHints& hints, Article& article) {
  if (hints.date.empty()) return;
  article.published = hints.date;
  article.published_from = "--date";
}

}  // namespace

std::optional<Status> refuse(std::string_view payload, const ArticleHints& hints) {
  if (!hints.date.empty() && !dates::is_iso_date(hints.date)) {
    return Status(ErrorCode::kBadOption, fmt::format("'{}' is no date of the form 2024-09-21", hints.date));
  }
  const std::uint64_t limit = std::min(hints.max_bytes, kMaxBytes);
  if (payload.size() > limit) {
    return Status(ErrorCode::kTooLarge, fmt::format("larger than {} bytes (see --max-bytes)", limit), {},
                  limit);
  }
  if (payload.empty()) return Status(ErrorCode::kEmpty, "no bytes");
  return std::nullopt;
}

Result<ArticleReader> ArticleReader::open(const std::string& data_folder) {
  auto rules = Rules::open(data_folder);
  if (!rules) return rules.error();
  return ArticleReader(std::move(*rules));
}

Result<Article> ArticleReader::read(std::string_view payload, const ArticleHints& hints) const {
  if (const auto refused = refuse(payload, hints)) return refused->in(hints.uri);
  auto decoded = decode_payload(payload);
  if (!decoded) return decoded.error().in(hints.uri);
  Split split = split_blocks(decoded->text, rules_);
  if (split.blocks.empty()) return Status(ErrorCode::kEmpty, "nothing but white space", hints.uri);
  std::vector<std::string> warnings;
  add_warnings(*decoded, split.cut_short, warnings);
  Article article = begin_article(payload, hints, std::move(*decoded));
  article.warnings = std::move(warnings);
  article.blocks = std::move(split.blocks);
  complete(hints, article);
  return article;
}

void ArticleReader::complete(const ArticleHints& hints, Article& article) const {
  const bool has_markup = article.media == Media::kHtml;
  set_published_by_hint(hints, article);
  mark_openings(rules_, article);
  const Languages languages = detect_languages(article.text, article.blocks, rules_.telling_words);
  if (article.posts.empty()) {
    article.posts = find_posts(article.text, rules_, languages, article.blocks);
  } else {
    complete_posts(languages, article);
  }
  set_languages(languages, article);
  if (!has_markup) mark_headline(rules_, article);
  split_dateline(rules_, article);
  leave_agencies_out(article.agencies, article.byline);
  if (!has_markup) mark_headings(article);
  set_published_by_post(article);
}

}  // namespace diurna::article
