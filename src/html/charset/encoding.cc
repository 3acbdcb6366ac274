#include "html/charset/encoding.h"

#include <lexbor/encoding/encoding.h>
#include <lexbor/html/encoding.h>

#include "base/check.h"

namespace diurna::html {
namespace {

constexpr std::size_t kPrescanBytes = 1024;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::uint32_t kUtf16MarkLength = 2;

const lxb_char_t* as_lexbor(std::string_view bytes) {
  return reinterpret_cast<const lxb_char_t*>(bytes.data());
}

Encoding describe(const lxb_encoding_data_t* data) {
  return {static_cast<std::uint32_t>(data->encoding), reinterpret_cast<const char*>(data->name)};
}

Encoding describe(lxb_encoding_t id) {
  return describe(lxb_encoding_data(id));
}

class Prescan {
 public:
  Prescan() { CHECK(lxb_html_encoding_init(&state_) == LXB_STATUS_OK, "out of memory"); }
  ~Prescan() { lxb_html_encoding_destroy(&state_, false); }
  Prescan(const Prescan&) = delete;
  Prescan& operator=(const Prescan&) = delete;

  std::string_view label(std::string_view bytes) {
    std::size_t length = 0;
    const lxb_char_t* const begin = as_lexbor(bytes);
    const lxb_char_t* const label = lxb_html_encoding_prescan(&state_, begin, begin + bytes.size(), &length);
    return label == nullptr ? std::string_view()
                            : std::string_view(reinterpret_cast<const char*>(label), length);
  }

 private:
  lxb_html_encoding_t state_{};
};

}  // namespace

Encoding utf8_encoding() {
  return describe(LXB_ENCODING_UTF_8);
}

Encoding windows_1252_encoding() {
  return describe(LXB_ENCODING_WINDOWS_1252);
}

std::optional<Encoding> encoding_of(std::string_view label) {
  const lxb_encoding_data_t* const data = lxb_encoding_data_by_pre_name(as_lexbor(label), label.size());
  if (data == nullptr || data->encoding == LXB_ENCODING_REPLACEMENT) return std::nullopt;
  return describe(data);
}

std::optional<Encoding> encoding_by_mark(std::string_view bytes) {
  const lxb_encoding_t id = lxb_encoding_bom_sniff(as_lexbor(bytes), bytes.size());
  if (id == LXB_ENCODING_DEFAULT) return std::nullopt;
  return describe(id);
}

std::uint32_t mark_length(std::string_view bytes, Encoding encoding) {
  if (encoding_by_mark(bytes) != encoding) return 0;
  return encoding == utf8_encoding() ? static_cast<std::uint32_t>(kUtf8Mark.size()) : kUtf16MarkLength;
}

std::string_view declared_label(std::string_view bytes) {
  return Prescan().label(bytes.substr(0, kPrescanBytes));
}

}  // namespace diurna::html
