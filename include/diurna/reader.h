// The reader: bytes of a page or a text in, the article out. It needs no models.
//
//   auto reader = diurna::Reader::open({});
//   auto article = reader->read(bytes, {.uri = "page.html"});
//   if (article) diurna::write_article(*article, {}, std::cout);
//
// Thread-safety: a const Reader may be used by many threads at once.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "diurna/article.h"
#include "diurna/input.h"
#include "diurna/status.h"

namespace diurna {

struct ReaderOptions {
  std::string data{};                   // lexicons and rules; empty: those compiled in
  std::uint64_t max_bytes = 16u << 20;  // of one article, as received
  std::uint32_t max_depth = 1024;       // of elements within elements, in a page
};

class Reader {
 public:
  // Errors: kBadData, kNotFound, kUnreadable (of `options.data`), kBadOption.
  static Result<Reader> open(const ReaderOptions& options);

  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();

  // Reads one article. `payload` need not outlive the call. Errors, naming hints.uri: kEmpty (no text, or a
  // page without an article), kNotText, kTooLarge, kBadOption (hints.date is no date).
  Result<Article> read(std::string_view payload, const Hints& hints) const;
  // The same; ids and the source map lead to what was received. Errors name the container, if there is one,
  // and the place in it.
  Result<Article> read(const Input& input) const;

 private:
  struct Impl;
  explicit Reader(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace diurna
