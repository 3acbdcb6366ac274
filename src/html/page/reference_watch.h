// lexbor's tokenizer, watched where it reads character references.
//
// The tokenizer keeps no positions in a text. What it does is to call tkz->state until the bytes are used up;
// the same loop here sees when a reference begins and ends in the source, and in the text so far.
#pragma once

#include <lexbor/html/tokenizer.h>

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "html/page/token_text.h"

namespace diurna::html {

class ReferenceWatch {
 public:
  ReferenceWatch(lxb_html_tokenizer_t* tokenizer, std::string_view source)
      : tokenizer_(tokenizer), source_(source) {}

  // Does what lxb_html_tokenizer_chunk and lxb_html_tokenizer_end do, with the whole source; asks every few
  // steps, also within a tag, whether it may go on. Precondition: lxb_html_tokenizer_begin.
  lxb_status_t run(const std::function<bool()>& may_go_on);

  // Those of the token that is being read, which the tokenizer's callback gets.
  std::span<const Reference> references() const { return references_; }
  void clear() { references_.clear(); }

 private:
  const lxb_char_t* read_reference(const lxb_char_t* data, const lxb_char_t* end);
  void record(const lxb_char_t* data);
  void read_end();
  std::uint32_t text_length() const {
    return static_cast<std::uint32_t>(tokenizer_->pos - tokenizer_->start);
  }

  lxb_html_tokenizer_t* tokenizer_;
  std::string_view source_;
  std::vector<Reference> references_;
  // Of the reference that is being read.
  std::uint32_t text_begin_ = 0;
  std::uint32_t source_begin_ = 0;
  bool is_open_ = false;
};

}  // namespace diurna::html
