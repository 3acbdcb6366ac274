// From the bytes of a plain-text article to the Article; and what the words of an article say of it, wherever
// its text came from.
//
//   auto reader = ArticleReader::open("");
//   auto article = reader->read(bytes, {.uri = "article.txt"});
//
// Every step is linear in the size of the text. Thread-safety: a const ArticleReader may be used by many
// threads at once.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "article/rules.h"
#include "diurna/article.h"
#include "diurna/status.h"

namespace diurna::article {

struct ArticleHints {
  std::string uri{};
  std::string date{};  // ISO 8601 calendar date on which the article appeared; empty: not known
  std::uint64_t max_bytes = 16u << 20;
};

// Why a payload, whatever it holds, is not read, if so: kEmpty, kTooLarge, kBadOption.
std::optional<Status> refuse(std::string_view payload, const ArticleHints& hints);

class ArticleReader {
 public:
  // Rules and lexicons from `data_folder`, or as compiled in if that is empty.
  // Errors: kBadData, kNotFound, kUnreadable.
  static Result<ArticleReader> open(const std::string& data_folder);

  // Errors, naming hints.uri: kEmpty, kNotText, kTooLarge (also beyond 1 GiB, whatever the hint: spans have
  // 32 bits), kBadOption (a date that is none).
  Result<Article> read(std::string_view payload, const ArticleHints& hints) const;

  // Completes an article whose text, blocks and source map are there, as a page's are: furniture and
  // corrections by their wording, languages, posts where the mark-up had none, dateline, and the date of
  // publication where the page says none. Precondition: hints.date is empty or a date.
  void complete(const ArticleHints& hints, Article& article) const;

 private:
  explicit ArticleReader(Rules rules) : rules_(std::move(rules)) {}
  Rules rules_;
};

}  // namespace diurna::article
