#include "html/posts/signature.h"

#include <algorithm>

#include "html/page/trimming.h"
#include "html/posts/post_date.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::html {
namespace {

// A line of music, a counter of likes or a link to the site may stand behind the signature.
constexpr std::size_t kMaxBehind = 3;  // passages
// Display names have at most 50 characters, handles and dates are short.
constexpr std::size_t kMaxName = 240;    // bytes
constexpr std::size_t kMaxTail = 140;    // bytes behind the handle
constexpr std::size_t kMaxHandle = 100;  // bytes; "@user@server" on Mastodon

bool is_handle_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' ||
         c == '-' || c == '@';
}

// The length of "@handle" at `at`; 0 if there is none.
std::size_t handle_length(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '@') return 0;
  std::size_t size = 1;
  while (at + size < text.size() && size < kMaxHandle && is_handle_byte(text[at + size])) ++size;
  while (size > 1 && text[at + size - 1] == '.') --size;
  return size > 1 ? size : 0;
}

bool is_space_at(std::string_view text, std::size_t at) {
  return at >= text.size() || text::is_space(text::code_point_at(text, at).value);
}

// A dash that may open a signature. The short ones also stand inside names and need a blank behind them.
std::size_t dash_length(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\u2014") || rest.starts_with("\u2015")) return 3;
  if (rest.starts_with("\u2013")) return is_space_at(text, at + 3) ? 3 : 0;
  if (rest.starts_with("--")) return 2;
  return rest.starts_with("-") && is_space_at(text, at + 1) ? 1 : 0;
}

std::size_t skip_space(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space_at(text, at)) at += text::code_point_at(text, at).size;
  return at;
}

class SignatureReader {
 public:
  SignatureReader(const Page& page, const Passage& passage, const PlatformMarkup& markup,
                  const dates::TimestampReader& dates)
      : page_(page), passage_(passage), markup_(markup), dates_(dates), words_(page, passage) {}

  // "-- Name (@handle) date" and nothing before it.
  bool is_closing() {
    start_ = skip_space(text(), 0);
    if (start_ >= text().size() || dash_length(text(), start_) == 0) return false;
    opened_ = opening_end();
    const auto found = read_with_handle();
    return found && found->begin == words_.places[start_] && !found->iso_date.empty();
  }

  // `after_words`: the passage stands behind paragraphs of words, and not in one.
  std::optional<Signature> read(bool after_words) {
    start_ = skip_space(text(), 0);
    opened_ = opening_end();
    if (auto found = read_with_handle()) return found;
    if (auto found = read_opened()) return found;
    return after_words ? read_by_links() : std::nullopt;
  }

 private:
  std::string_view text() const { return words_.text; }

  // Behind the dash or the words that open the passage; npos if nothing of the kind does.
  std::size_t opening_end() const {
    if (const std::size_t dash = start_ < text().size() ? dash_length(text(), start_) : 0) {
      return skip_space(text(), start_ + dash);
    }
    for (const std::string& opening : markup_.openings) {
      if (text().substr(start_).starts_with(opening)) return skip_space(text(), start_ + opening.size());
    }
    return std::string_view::npos;
  }

  // Name (@handle) date
  std::optional<Signature> read_with_handle() {
    const std::size_t tail =
        text().size() > kMaxHandle + kMaxTail ? text().size() - kMaxHandle - kMaxTail : 0;
    const std::size_t found = text().substr(tail).rfind("(@");
    if (found == std::string_view::npos) return std::nullopt;
    const std::size_t bracket = tail + found;
    const std::size_t handle = handle_length(text(), bracket + 1);
    const std::size_t end = bracket + 1 + handle + 1;
    if (handle == 0 || end > text().size() || text()[end - 1] != ')') return std::nullopt;
    Signature signature;
    const auto [begin, name] = name_before(bracket);
    if (begin == std::string_view::npos) return std::nullopt;
    set_name(signature, begin, name, bracket);
    signature.handle = std::string(text().substr(bracket + 1, handle));
    signature.source = signature.name.empty() ? words_.range(bracket + 1, end - 1) : words_.range(name, end);
    read_date(signature, end);
    return signature;
  }

  struct Begin {
    std::size_t signature;
    std::size_t name;
  };

  Begin name_before(std::size_t bracket) const {
    const std::size_t from = bracket > kMaxName ? bracket - kMaxName : 0;
    if (from <= opened_ && opened_ <= bracket) return {start_, opened_};
    for (std::size_t at = bracket; at-- > from;) {
      const std::size_t dash = dash_length(text(), at);
      const bool is_long = dash == 3;
      if (dash > 0 && (is_long || at == 0 || is_space_at(text(), at - 1))) {
        return {at, skip_space(text(), at + dash)};
      }
    }
    // In a language whose opening words are not in the table the name is a link of its own, or not known.
    if (markup_.openings.empty() || start_ < from) return {std::string_view::npos, 0};
    for (const auto& [begin, end] : links()) {
      if (begin > start_ && end <= bracket && is_blank(text().substr(end, bracket - end)))
        return {start_, begin};
    }
    return {start_, bracket};
  }

  // "Posted by Name on date", "Post by @handle", and a dash before a name without a handle.
  std::optional<Signature> read_opened() {
    if (opened_ == std::string_view::npos || opened_ >= text().size()) return std::nullopt;
    const bool by_dash = dash_length(text(), start_) > 0;
    Signature signature;
    signature.begin = words_.places[start_];
    if (const std::size_t handle = handle_length(text(), opened_)) {
      signature.handle = std::string(text().substr(opened_, handle));
      signature.source = words_.range(opened_, opened_ + handle);
      read_date(signature, opened_ + handle);
      return signature;
    }
    read_date(signature, opened_);
    const std::size_t end = name_end(signature);
    if ((by_dash && signature.iso_date.empty()) || end > opened_ + kMaxName) return std::nullopt;
    set_name(signature, start_, opened_, end);
    signature.source = signature.name;
    return signature;
  }

  // The end of the first link behind the opening, or the beginning of the date, or of its link.
  std::size_t name_end(const Signature& signature) const {
    for (const auto& [begin, end] : links()) {
      if (begin < opened_) continue;
      const bool is_date = !signature.date.empty() && words_.places[begin] <= signature.date.begin &&
                           signature.date.begin < words_.places[end - 1];
      return is_date ? begin : end;
    }
    if (signature.date.empty()) return text().size();
    const auto found = std::lower_bound(words_.places.begin(), words_.places.end(), signature.date.begin);
    return static_cast<std::size_t>(found - words_.places.begin());
  }

  // As mark-up in any language has it: a link to the author, then a link to the post that shows its date.
  std::optional<Signature> read_by_links() {
    const auto found = links();
    if (text().size() > kMaxName + kMaxTail || found.size() < 2) return std::nullopt;
    const auto& [begin, end] = found.front();
    Signature signature;
    set_name(signature, start_, begin, end);
    signature.source = signature.name;
    read_date(signature, end);
    return signature;
  }

  void set_name(Signature& signature, std::size_t begin, std::size_t name, std::size_t end) const {
    signature.begin = words_.places[begin];
    signature.name = trimmed(page_, words_.range(name, end));
  }

  void read_date(Signature& signature, std::size_t from) const {
    const auto date = find_post_date(text().substr(std::min(from, text().size())), dates_);
    if (!date) return;
    signature.iso_date = date->iso;
    signature.date = words_.range(from + date->begin, from + date->end);
  }

  struct Link {
    std::size_t begin, end;  // in words_
  };

  // The links of the passage that have words, in order.
  std::vector<Link> links() const {
    std::vector<Link> found;
    std::size_t at = 0;
    std::uint32_t last = Page::kNoNode;
    for (const auto& [piece, link] : passage_.pieces) {
      const std::size_t size = piece.is_break() ? 1 : piece.text.size();
      const bool has_words = link != Page::kNoNode && !is_blank(page_.slice(piece.text));
      if (has_words && link == last) found.back().end = at + size;
      if (has_words && link != last) found.push_back({at, at + size});
      if (has_words) last = link;
      at += size;
    }
    return found;
  }

  const Page& page_;
  const Passage& passage_;
  const PlatformMarkup& markup_;
  const dates::TimestampReader& dates_;
  PassageText words_;
  std::size_t start_ = 0;
  std::size_t opened_ = std::string_view::npos;
};

}  // namespace

std::optional<Signature> find_signature(const Page& page, const std::vector<Passage>& passages,
                                        const PlatformMarkup& markup, const dates::TimestampReader& dates) {
  const auto first_words = std::find_if(passages.begin(), passages.end(), [](const Passage& passage) {
    return passage.in_words && !passage.is_direct;
  });
  const auto after = static_cast<std::size_t>(first_words - passages.begin());
  const std::size_t from = passages.size() > kMaxBehind ? passages.size() - kMaxBehind : 0;
  for (std::size_t i = passages.size(); i-- > from;) {
    const bool after_words = passages[i].is_direct && i > after;
    auto signature = SignatureReader(page, passages[i], markup, dates).read(after_words);
    if (!signature) continue;
    signature->passage = i;
    return signature;
  }
  return std::nullopt;
}

std::optional<std::size_t> find_closing(const Page& page, const std::vector<Passage>& passages,
                                        const PlatformMarkup& markup, const dates::TimestampReader& dates) {
  for (std::size_t i = 0; i + kMaxBehind + 1 < passages.size(); ++i) {
    const Passage& passage = passages[i];
    const bool may_close = passage.is_direct && !passage.is_nested;
    if (may_close && SignatureReader(page, passage, markup, dates).is_closing()) return i;
  }
  return std::nullopt;
}

}  // namespace diurna::html
