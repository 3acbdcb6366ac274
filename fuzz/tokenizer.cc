// The tokenizer: the input is a file of rules, a byte 0xFF, and a text. Rules are refused or cut the text
// into tokens that cover it.
#include <string>

#include "base/check.h"
#include "entry.h"
#include "nlp/tokenizer/tokenizer.h"
#include "text/utf8.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using diurna::nlp::Tokenizer;
  using diurna::nlp::Vocab;
  const std::string_view bytes = diurna::fuzz::as_text(data, size);
  const std::size_t end = bytes.find('\xFF');
  static const Vocab kVocab = Vocab::from_bytes("\x80", "lookups.bin").value();
  const auto tokenizer = Tokenizer::from_bytes(bytes.substr(0, end), "tokenizer", kVocab);
  const std::string_view text = end == std::string_view::npos ? "" : bytes.substr(end + 1);
  if (!tokenizer || !diurna::text::is_well_formed(text)) return 0;
  diurna::doc::Tokens tokens;
  tokenizer->tokenize(text, 0, tokens);
  std::uint32_t at = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    CHECK(tokens.span[i].begin == at && tokens.span[i].end > at, "tokens that do not cover the text");
    at = tokens.span[i].end + tokens.space_after[i];
  }
  CHECK(at == text.size() || tokens.size() == 0, "a text that goes on behind its last token");
  return 0;
}
