#include "text/binary_formats.h"

#include <array>

namespace diurna::text {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  std::string_view name;
};

constexpr std::array<Magic, 20> kMagics = {{
    {"%PDF-"sv, "a PDF document"},
    {"PK\x03\x04"sv, "a ZIP archive (or an office document)"},
    {"PK\x05\x06"sv, "an empty ZIP archive"},
    {kGzipMagic, "gzip data"},
    {"\xFD"
     "7zXZ\0"sv,
     "xz data"},
    {kZstdMagic, "zstd data"},
    {"7z\xBC\xAF\x27\x1C"sv, "a 7z archive"},
    {"Rar!\x1A\x07"sv, "a RAR archive"},
    {"\x89PNG\r\n\x1A\n"sv, "a PNG image"},
    {"\xFF\xD8\xFF"sv, "a JPEG image"},
    {"GIF87a"sv, "a GIF image"},
    {"GIF89a"sv, "a GIF image"},
    {"II*\0"sv, "a TIFF image"},
    {"MM\0*"sv, "a TIFF image"},
    {"\x7F"
     "ELF"sv,
     "an ELF program"},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old office document"},
    {"SQLite format 3\0"sv, "an SQLite database"},
    {"\0asm"sv, "a WebAssembly module"},
    {"OggS\0"sv, "Ogg media"},
    {"{\\rtf1"sv, "an RTF document"},
}};

}  // namespace

std::string_view binary_format(std::string_view bytes) {
  for (const Magic& magic : kMagics) {
    if (bytes.starts_with(magic.bytes)) return magic.name;
  }
  const bool is_bzip2 = bytes.starts_with("BZh") && bytes.substr(0, 10).ends_with("1AY&SY");
  return is_bzip2 ? "bzip2 data"sv : std::string_view();
}

}  // namespace diurna::text
