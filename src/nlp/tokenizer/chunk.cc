#include "nlp/tokenizer/chunk.h"

#include "base/check.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::nlp {
namespace {

text::CodePoint checked_code_point(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1};
  const std::optional<text::CodePoint> point = text::decode(text, at);
  CHECK(point.has_value(), "the text of an article is well-formed UTF-8");
  return *point;
}

void add_run(std::string_view run, std::vector<Chunk>& chunks) {
  while (run.size() > kMaxChunk) {
    std::size_t size = kMaxChunk;
    while ((static_cast<unsigned char>(run[size]) & 0xC0) == 0x80) --size;
    chunks.push_back({run.substr(0, size)});
    run.remove_prefix(size);
  }
  if (!run.empty()) chunks.push_back({run});
}

}  // namespace

std::vector<Chunk> chunks_of(std::string_view text) {
  std::vector<Chunk> chunks;
  std::size_t begin = 0;
  bool in_space = !text.empty() && text::is_space(checked_code_point(text, 0).value);
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = checked_code_point(text, at);
    if (text::is_space(point.value) != in_space) {
      in_space = !in_space;
      add_run(text.substr(begin, at - begin), chunks);
      begin = at;
      if (point.value == U' ') {
        chunks.back().blank_follows = true;
        ++begin;
      }
    }
    at += point.size;
  }
  add_run(text.substr(begin), chunks);
  return chunks;
}

}  // namespace diurna::nlp
