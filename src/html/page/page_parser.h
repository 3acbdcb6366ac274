// From the bytes of a web page to the Page.
//
// Thread-safety: one parser for each thread. It keeps lexbor's buffers from page to page.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "diurna/status.h"
#include "html/page/page.h"

namespace diurna::html {

struct PageOptions {
  std::string_view http_charset{};      // of the Content-Type header; empty if there is none
  std::uint64_t max_bytes = 64u << 20;  // of the payload; 1 GiB at most, whatever is asked for
  std::uint32_t max_depth = 1024;       // elements within elements
  std::uint32_t max_nodes = 2u << 20;   // elements, texts and attributes, by the memory that they need
  std::uint32_t max_attributes = 4096;  // of one element
};

class PageParser {
 public:
  PageParser();
  ~PageParser();
  PageParser(PageParser&&) noexcept;
  PageParser& operator=(PageParser&&) noexcept;

  // Any bytes are a page: there is an <html>, a <head> and a <body> (or a <frameset>), whatever is in it.
  // Errors: kTooLarge, naming the limit and the byte of the payload.
  Result<Page> parse(std::string_view payload, const PageOptions& options);

 private:
  struct Lexbor;
  std::unique_ptr<Lexbor> lexbor_;
};

}  // namespace diurna::html
