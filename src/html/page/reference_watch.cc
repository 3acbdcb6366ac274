#include "html/page/reference_watch.h"

#include <lexbor/core/sbst.h>
#include <lexbor/html/tokenizer/state.h>

namespace diurna::html {
namespace {

constexpr std::uint32_t kStepsBetweenQuestions = 64;

}  // namespace

lxb_status_t ReferenceWatch::run(const std::function<bool()>& may_go_on) {
  const auto* data = reinterpret_cast<const lxb_char_t*>(source_.data());
  const lxb_char_t* const end = data + source_.size();
  tokenizer_->is_eof = false;
  tokenizer_->status = LXB_STATUS_OK;
  tokenizer_->last = end;
  for (std::uint32_t step = 1; data < end; ++step) {
    if (step % kStepsBetweenQuestions == 0 && !may_go_on()) return LXB_STATUS_ABORTED;
    data = tokenizer_->state == lxb_html_tokenizer_state_char_ref ? read_reference(data, end)
                                                                  : tokenizer_->state(tokenizer_, data, end);
  }
  if (tokenizer_->status == LXB_STATUS_OK) read_end();
  return tokenizer_->status;
}

const lxb_char_t* ReferenceWatch::read_reference(const lxb_char_t* data, const lxb_char_t* end) {
  const lxb_html_tokenizer_state_f after = tokenizer_->state_return;
  text_begin_ = text_length() - 1;
  source_begin_ = static_cast<std::uint32_t>(data - reinterpret_cast<const lxb_char_t*>(source_.data())) - 1;
  is_open_ = true;
  do {
    data = tokenizer_->state(tokenizer_, data, end);
  } while (data < end && tokenizer_->state != after);
  if (tokenizer_->state == after) record(data);
  return data;
}

// `data` is where the tokenizer goes on, behind the reference or further.
void ReferenceWatch::record(const lxb_char_t* data) {
  is_open_ = false;
  const auto source_end =
      static_cast<std::size_t>(data - reinterpret_cast<const lxb_char_t*>(source_.data()));
  const std::string_view written = source_.substr(source_begin_, source_end - source_begin_);
  const std::string_view read(reinterpret_cast<const char*>(tokenizer_->start) + text_begin_,
                              text_length() - text_begin_);
  if (read == written) return;  // an ampersand and no reference
  if (written.starts_with("&#")) {
    references_.push_back({text_begin_, static_cast<std::uint32_t>(read.size()), source_begin_,
                           static_cast<std::uint32_t>(written.size())});
    return;
  }
  // "&notit" stands for a sign and the letters "it".
  references_.push_back({text_begin_, static_cast<std::uint32_t>(tokenizer_->entity_match->value_len),
                         source_begin_,
                         static_cast<std::uint32_t>(tokenizer_->entity_end + 1 - tokenizer_->entity_start)});
}

void ReferenceWatch::read_end() {
  const lxb_char_t* const end_mark = lxb_html_tokenizer_eof;
  const auto* const source_end = reinterpret_cast<const lxb_char_t*>(source_.data()) + source_.size();
  tokenizer_->is_eof = true;
  // The source may end inside a reference, which is then read at its end.
  while (tokenizer_->state(tokenizer_, end_mark, end_mark + 1) <= end_mark) {
    if (is_open_ && tokenizer_->state == tokenizer_->state_return) record(source_end);
  }
  tokenizer_->is_eof = false;
  if (tokenizer_->status != LXB_STATUS_OK) return;
  lxb_html_token_clean(tokenizer_->token);
  tokenizer_->token->tag_id = LXB_TAG__END_OF_FILE;
  tokenizer_->token =
      tokenizer_->callback_token_done(tokenizer_, tokenizer_->token, tokenizer_->callback_token_ctx);
  if (tokenizer_->token == nullptr && tokenizer_->status == LXB_STATUS_OK)
    tokenizer_->status = LXB_STATUS_ERROR;
}

}  // namespace diurna::html
