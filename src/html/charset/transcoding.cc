#include "html/charset/transcoding.h"

#include <lexbor/encoding/encoding.h>

#include <cstring>

#include "text/utf8.h"

namespace diurna::html {
namespace {

// What one step of a decoder read: usually one character of one or more bytes.
struct Character {
  std::uint32_t source_size = 0;
  char32_t value = text::kReplacement;
  char32_t second = 0;  // Big5 has four characters that are two code points
  bool broken = false;
  bool silent = false;  // bytes that stand for no character
};

class Utf8Decoder {
 public:
  explicit Utf8Decoder(std::string_view bytes) : bytes_(bytes) {}
  Character next(std::size_t at) const {
    return {text::ill_formed_length(bytes_, at), text::kReplacement, 0, true};
  }
  // Everything up to the next ill-formed sequence.
  std::size_t copied_length(std::size_t at) const {
    std::size_t end = at;
    while (end < bytes_.size()) {
      end += text::ascii_length(bytes_, end);
      if (end == bytes_.size()) break;
      const auto point = text::decode(bytes_, end);
      if (!point) break;
      end += point->size;
    }
    return end - at;
  }

 private:
  std::string_view bytes_;
};

class Utf16Decoder {
 public:
  Utf16Decoder(std::string_view bytes, bool big_endian) : bytes_(bytes), high_at_(big_endian ? 0 : 1) {}

  Character next(std::size_t at) const {
    if (bytes_.size() - at < 2) return {1, text::kReplacement, 0, true};
    const char32_t lead = unit_at(at);
    if (lead < 0xD800 || lead > 0xDFFF) return {2, lead};
    const char32_t trail = bytes_.size() - at < 4 ? 0 : unit_at(at + 2);
    const bool is_pair = lead < 0xDC00 && trail >= 0xDC00 && trail <= 0xDFFF;
    if (!is_pair) return {2, text::kReplacement, 0, true};
    return {4, 0x10000 + ((lead - 0xD800) << 10) + (trail - 0xDC00)};
  }
  std::size_t copied_length(std::size_t) const { return 0; }

 private:
  char32_t unit_at(std::size_t at) const {
    const auto high = static_cast<unsigned char>(bytes_[at + high_at_]);
    const auto low = static_cast<unsigned char>(bytes_[at + 1 - high_at_]);
    return static_cast<char32_t>(high << 8 | low);
  }

  std::string_view bytes_;
  std::size_t high_at_;
};

// By lexbor's decoders. All but that of ISO-2022-JP begin anew with every character, so that a character's
// range holds all that it is made of.
class TableDecoder {
 public:
  TableDecoder(std::string_view bytes, Encoding encoding)
      : bytes_(bytes),
        id_(static_cast<lxb_encoding_t>(encoding.id)),
        decode_(lxb_encoding_data(id_)->decode_single),
        stateful_(is_stateful(encoding)) {
    forget();
  }

  Character next(std::size_t at) {
    const auto* const begin = reinterpret_cast<const lxb_char_t*>(bytes_.data());
    const lxb_char_t* data = begin + at;
    const lxb_char_t* const end = begin + bytes_.size();
    const lxb_codepoint_t point = decode_(&state_, &data, end);
    Character found;
    if (point == LXB_ENCODING_DECODE_CONTINUE) {
      found.silent = stateful_ && !is_inside_character();
      found.broken = !found.silent;
      data = end;
      forget();
    } else if (point > LXB_ENCODING_MAX_CODEPOINT) {
      found.broken = true;
      if (!stateful_) forget_failure(begin + at, data);
    } else {
      found.value = point;
      if (id_ == LXB_ENCODING_BIG5 && state_.u.lead != 0) found.second = decode_(&state_, &data, end);
    }
    found.source_size = static_cast<std::uint32_t>(data - begin - static_cast<std::ptrdiff_t>(at));
    return found;
  }

  std::size_t copied_length(std::size_t at) const { return stateful_ ? 0 : text::ascii_length(bytes_, at); }

 private:
  // All of it: braces leave most of a union as it was.
  void forget() { std::memset(&state_, 0, sizeof state_); }

  // The decoder of gb18030 has read on, and remembers what the standard has it put back.
  void forget_failure(const lxb_char_t* begin, const lxb_char_t*& data) {
    const bool is_gb = id_ == LXB_ENCODING_GB18030 || id_ == LXB_ENCODING_GBK;
    if (is_gb && state_.prepend) data = begin + 1;
    forget();
  }

  bool is_inside_character() const {
    const unsigned state = state_.u.iso_2022_jp.state;
    return state == LXB_ENCODING_DECODE_2022_JP_TRAIL || state == LXB_ENCODING_DECODE_2022_JP_ESCAPE_START ||
           state == LXB_ENCODING_DECODE_2022_JP_ESCAPE;
  }

  std::string_view bytes_;
  lxb_encoding_t id_;
  lxb_encoding_decode_single_f decode_;
  bool stateful_;
  lxb_encoding_decode_t state_;
};

void append(const Character& character, Transcoded& out) {
  const std::size_t before = out.text.size();
  text::append(out.text, character.value);
  if (character.second != 0) text::append(out.text, character.second);
  out.map.append_recoded(static_cast<std::uint32_t>(out.text.size() - before), character.source_size);
  out.broken += character.broken;
}

template <typename Decoder>
Transcoded run(Decoder decoder, std::string_view bytes, std::uint32_t begin) {
  Transcoded out{.text = {}, .map = CharsetMap(begin)};
  out.text.reserve(bytes.size() + bytes.size() / 4);
  for (std::size_t at = begin; at < bytes.size();) {
    if (const std::size_t copied = decoder.copied_length(at); copied > 0) {
      out.text.append(bytes, at, copied);
      out.map.append_copied(static_cast<std::uint32_t>(copied));
      at += copied;
    } else {
      const Character character = decoder.next(at);
      if (!character.silent) append(character, out);
      at += character.source_size;
    }
  }
  return out;
}

}  // namespace

Transcoded transcode(std::string_view bytes, std::uint32_t begin, Encoding encoding) {
  if (encoding.id == LXB_ENCODING_UTF_8) return run(Utf8Decoder(bytes), bytes, begin);
  if (encoding.id == LXB_ENCODING_UTF_16BE) return run(Utf16Decoder(bytes, true), bytes, begin);
  if (encoding.id == LXB_ENCODING_UTF_16LE) return run(Utf16Decoder(bytes, false), bytes, begin);
  return run(TableDecoder(bytes, encoding), bytes, begin);
}

bool is_stateful(Encoding encoding) {
  return encoding.id == LXB_ENCODING_ISO_2022_JP;
}

}  // namespace diurna::html
