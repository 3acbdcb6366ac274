#include "article/signature.h"

#include <algorithm>

#include "article/scripts.h"
#include "article/wording.h"
#include "text/utf8.h"

namespace diurna::article {
namespace {

// Display names have at most 50 characters, handles far less; dates are short.
constexpr std::uint32_t kMaxName = 240;  // bytes
constexpr std::uint32_t kMaxTail = 140;  // bytes from the handle's bracket to the end
constexpr std::size_t kMaxHandle = 80;   // "@user@server" on Mastodon

bool is_handle_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
         c == '-' || c == '@';
}

// "@handle)" at the beginning of `tail`: the bytes of the handle, with "@"; 0 if there is none.
std::size_t handle_length(std::string_view tail) {
  std::size_t size = 1;
  while (size < tail.size() && size < kMaxHandle && is_handle_byte(tail[size])) ++size;
  return size > 1 && size < tail.size() && tail[size] == ')' ? size : 0;
}

bool is_blank_at(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\n' || text[at] == '\t' ||
         text.substr(at).starts_with("\u00A0");
}

bool is_blank_before(std::string_view text, std::size_t at) {
  return at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n' || text[at - 1] == '\t' ||
         text[at - 1] == '>' || text.substr(0, at).ends_with("\u00A0");
}

// The length of a dash at `at` that may separate a post from its signature. The short ones also stand
// inside names ("Al-Masri") and need blanks around them.
std::size_t dash_length(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\u2014") || rest.starts_with("\u2015")) return 3;
  const bool apart = is_blank_before(text, at);
  if (rest.starts_with("\u2013")) return apart && is_blank_at(text, at + 3) ? 3 : 0;
  if (rest.starts_with("--")) return apart ? 2 : 0;
  return rest.starts_with("-") && apart && is_blank_at(text, at + 1) ? 1 : 0;
}

struct Dash {
  std::size_t begin;
  std::size_t end;
};

std::optional<Dash> last_dash(std::string_view text, std::size_t from) {
  for (std::size_t at = text.size(); at > from; --at) {
    if (const std::size_t size = dash_length(text, at - 1)) return Dash{at - 1, at - 1 + size};
  }
  return std::nullopt;
}

// What may stand between handle and date.
std::string_view without_separators(std::string_view tail) {
  while (!tail.empty()) {
    tail = trimmed(tail);
    const std::string_view before = tail;
    for (const std::string_view mark : {",", "|", "\u00B7", "\u2022", "-"}) {
      if (tail.starts_with(mark)) tail.remove_prefix(mark.size());
    }
    if (tail.size() == before.size()) break;
  }
  return tail;
}

// `tail` is empty, or a date with a year and no more than a full stop behind it.
bool read_tail(std::string_view text, std::string_view tail, const dates::Months& months,
               Signature& signature) {
  tail = without_separators(tail);
  if (tail.empty() || tail == ".") return true;
  const auto date = dates::read_date(tail, months);
  if (!date || !date->year) return false;
  const std::string_view rest = trimmed(tail.substr(date->length));
  if (!rest.empty() && rest != ".") return false;
  const auto begin = static_cast<std::uint32_t>(tail.data() - text.data());
  signature.date = date->iso();
  signature.date_span = ByteSpan{begin, begin + static_cast<std::uint32_t>(date->length)};
  return true;
}

bool is_emoji(char32_t c) {
  return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2300 && c <= 0x23FF) ||
         (c >= 0x2B00 && c <= 0x2BFF) || (c >= 0xE0020 && c <= 0xE007F) || (c >= 0xFE00 && c <= 0xFE0F) ||
         c == 0x200D || c == 0x20E3;
}

// The longest stretch of `name` that has letters of `script` and of no other; empty if there is none.
std::string_view longest_in(std::string_view name, text::Script script) {
  std::string_view best;
  std::size_t best_letters = 0, begin = 0, letters = 0;
  for (std::size_t at = 0; at <= name.size();) {
    const text::CodePoint point = at < name.size() ? text::code_point_at(name, at) : text::CodePoint{0, 1};
    const text::Script own = script_family(point.value);
    if (at == name.size() || (own != script && own != text::Script::kOther)) {
      if (letters > best_letters) {
        best = name.substr(begin, at - begin);
        best_letters = letters;
      }
      letters = 0;
      begin = at + point.size;
    }
    letters += own == script;
    at += point.size;
  }
  return best;
}

// Without the marks that stood between two spellings of a name: "Leyla Azimi | " gives "Leyla Azimi".
std::string_view without_edges(std::string_view name) {
  constexpr std::string_view kMarks = "|/-,;(){}[] ";
  const std::size_t begin = name.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) return {};
  return name.substr(begin, name.find_last_not_of(kMarks) + 1 - begin);
}

std::string without_emoji(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const text::CodePoint point = text::code_point_at(name, at);
    if (is_emoji(point.value)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (point.value != ' ' || (!out.empty() && out.back() != ' ')) {
      out.append(name, at, point.size);
    }
    at += point.size;
  }
  return std::string(trimmed(out));
}

}  // namespace

std::optional<Signature> find_signature(std::string_view text, ByteSpan block, const dates::Months& months) {
  const std::string_view words = slice(text, block);
  const std::size_t tail = words.size() > kMaxTail ? words.size() - kMaxTail : 0;
  const std::size_t found = words.substr(tail).rfind("(@");
  if (found == std::string_view::npos) return std::nullopt;
  const std::size_t bracket = tail + found;
  const std::size_t handle = handle_length(words.substr(bracket + 1));
  if (handle == 0) return std::nullopt;
  const auto dash = last_dash(words.substr(0, bracket), bracket > kMaxName ? bracket - kMaxName : 0);
  if (!dash) return std::nullopt;
  Signature signature;
  signature.handle = std::string(words.substr(bracket + 1, handle));
  signature.dash = block.begin + static_cast<std::uint32_t>(dash->begin);
  signature.name = trimmed(text, {block.begin + static_cast<std::uint32_t>(dash->end),
                                  block.begin + static_cast<std::uint32_t>(bracket)});
  const auto source_end = static_cast<std::uint32_t>(bracket + 1 + handle + 1);
  signature.source = {signature.name.begin, block.begin + source_end};
  if (signature.name.empty()) return std::nullopt;
  if (!read_tail(text, words.substr(source_end), months, signature)) return std::nullopt;
  return signature;
}

std::string author_of(std::string_view display_name, text::Script script) {
  const std::string_view own = longest_in(display_name, script);
  return without_emoji(own.empty() ? display_name : without_edges(own));
}

}  // namespace diurna::article
