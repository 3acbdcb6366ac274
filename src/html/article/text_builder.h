// The text of an article, put together from pieces of a page, with the way back to the page's bytes.
//
// White space is as a browser shows it: a run of it, no-break spaces too, is one blank, and none stands at
// the ends of a line. Line breaks, and the empty line between two blocks, are synthetic. Soft hyphens and
// other characters that only help to break lines are left out.
//
//   TextBuilder builder(page);
//   builder.add({10, 42});        // pieces of one block
//   builder.add_break();          // <br>
//   builder.add({50, 60});
//   ByteSpan span = builder.finish_block();
#pragma once

#include <string>
#include <string_view>

#include "diurna/source_map.h"
#include "diurna/span.h"
#include "html/page/page.h"

namespace diurna::html {

class TextBuilder {
 public:
  // `page` must outlive the builder.
  explicit TextBuilder(const Page& page) : page_(page) {}

  void add(TextRange piece);
  void add_break();
  // White space where the page has none: between cells of a table.
  void add_blank();
  // Ends the block; its span without white space around it, empty if there was no word in it.
  ByteSpan finish_block();

  const std::string& text() const { return text_; }
  std::string take_text() { return std::move(text_); }
  SourceMap take_source_map() { return std::move(map_); }

 private:
  enum class Gap : std::uint8_t { kNone, kBlank, kBreak };

  void fill_gap();
  void add_words(TextRange words);

  const Page& page_;
  std::string text_;
  SourceMap map_;
  std::size_t begin_ = 0;   // of the block, with what separates it from the one before
  bool has_words_ = false;  // in the block so far
  Gap gap_ = Gap::kNone;    // in front of the next word
  TextRange blank_;         // the page's white space that the gap stands for; empty: synthetic
};

}  // namespace diurna::html
