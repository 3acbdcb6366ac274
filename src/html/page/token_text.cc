#include "html/page/token_text.h"

#include <algorithm>
#include <cstring>

namespace diurna::html {
namespace {

using Kind = SourceMap::Kind;

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kEmptyEndTag = "</>";

void append(std::vector<Piece>& pieces, Piece piece) {
  if (piece.text_size == 0) return;
  if (piece.kind == Kind::kCopied && !pieces.empty() && pieces.back().kind == Kind::kCopied &&
      pieces.back().source + pieces.back().source_size == piece.source) {
    pieces.back().text_size += piece.text_size;
    pieces.back().source_size += piece.source_size;
    return;
  }
  pieces.push_back(piece);
}

// How many bytes at the beginning are the same.
std::size_t common_length(std::string_view a, std::string_view b) {
  const std::size_t size = std::min(a.size(), b.size());
  std::size_t at = 0;
  while (size - at >= sizeof(std::uint64_t) &&
         std::memcmp(a.data() + at, b.data() + at, sizeof(std::uint64_t)) == 0) {
    at += sizeof(std::uint64_t);
  }
  while (at < size && a[at] == b[at]) ++at;
  return at;
}

class Aligner {
 public:
  Aligner(std::string_view text, std::string_view source, std::uint32_t begin,
          std::span<const Reference> references, std::vector<Piece>& pieces)
      : text_(text), source_(source), at_(begin), references_(references), pieces_(pieces) {}

  bool run() {
    while (done_ < text_.size()) {
      if (!step()) return false;
    }
    return true;
  }

 private:
  bool step() {
    if (!references_.empty() && references_.front().text == done_) return take_reference();
    limit_ = references_.empty() ? text_.size() : references_.front().text;
    copy();
    if (done_ == limit_) return true;
    return at_ < source_.size() && (skip_empty_end_tag() || take_return() || take_nul());
  }

  bool take_reference() {
    const Reference reference = references_.front();
    limit_ = done_;
    while (at_ < reference.source && skip_empty_end_tag()) {
    }
    if (at_ != reference.source) return false;
    take(reference.text_size, reference.source_size, Kind::kReplaced);
    references_ = references_.subspan(1);
    return true;
  }

  void copy() {
    std::size_t length = common_length(text_.substr(done_, limit_ - done_), source_.substr(at_));
    // The beginning of "</>" may agree with what follows it: "a</>< b".
    for (const std::size_t back : {1, 2}) {
      if (length >= back && is_empty_end_tag(at_ + length - back, done_ + length - back)) length -= back;
    }
    take(static_cast<std::uint32_t>(length), static_cast<std::uint32_t>(length), Kind::kCopied);
  }

  // "</>" is no text where tags are looked for, and text where they are not (<script>): there it stands in
  // both.
  bool is_empty_end_tag(std::size_t at, std::size_t done) const {
    return source_.substr(at).starts_with(kEmptyEndTag) &&
           !text_.substr(done, limit_ - done).starts_with(kEmptyEndTag);
  }

  bool skip_empty_end_tag() {
    if (!is_empty_end_tag(at_, done_)) return false;
    at_ += kEmptyEndTag.size();
    return true;
  }

  // "\r\n" becomes the "\n" that it ends with.
  bool take_return() {
    if (source_[at_] != '\r' || text_[done_] != '\n') return false;
    if (source_.substr(at_ + 1).starts_with('\n')) {
      ++at_;
    } else {
      take(1, 1, Kind::kReplaced);
    }
    return true;
  }

  bool take_nul() {
    if (source_[at_] != '\0' || !text_.substr(done_, limit_ - done_).starts_with(kReplacement)) return false;
    take(static_cast<std::uint32_t>(kReplacement.size()), 1, Kind::kReplaced);
    return true;
  }

  void take(std::uint32_t text_size, std::uint32_t source_size, Kind kind) {
    append(pieces_, {text_size, static_cast<std::uint32_t>(at_), source_size, kind});
    done_ += text_size;
    at_ += source_size;
  }

  std::string_view text_;
  std::string_view source_;
  std::size_t at_;                         // in the source
  std::size_t done_ = 0;                   // in the text
  std::size_t limit_ = 0;                  // of the text before the next reference
  std::span<const Reference> references_;  // still to come
  std::vector<Piece>& pieces_;
};

// Reads pieces from the front, as many bytes of text as asked for.
class PieceReader {
 public:
  explicit PieceReader(std::span<const Piece> pieces) : pieces_(pieces) {}

  void skip(std::uint32_t size) {
    while (size > 0) size -= next(size).text_size;
  }
  void copy(std::uint32_t size, std::vector<Piece>& out) {
    while (size > 0) {
      const Piece piece = next(size);
      append(out, piece);
      size -= piece.text_size;
    }
  }
  // At most `size` bytes of the piece that is next. Precondition: there is one.
  Piece next(std::uint32_t size) {
    Piece piece = pieces_.front();
    piece.text_size = std::min(size, piece.text_size - used_);
    if (piece.kind == Kind::kCopied) {
      piece.source += used_;
      piece.source_size = piece.text_size;
    }
    used_ += piece.text_size;
    if (used_ == pieces_.front().text_size) {
      pieces_ = pieces_.subspan(1);
      used_ = 0;
    }
    return piece;
  }

 private:
  std::span<const Piece> pieces_;
  std::uint32_t used_ = 0;  // bytes of the first one
};

bool is_space(char byte) {
  return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r';
}

bool is_kept(char byte, TextEdit edit) {
  return edit == TextEdit::kKeepSpaces ? is_space(byte) : byte != '\0';
}

}  // namespace

void align(std::string_view text, std::string_view source, std::uint32_t begin,
           std::span<const Reference> references, std::vector<Piece>& pieces) {
  pieces.clear();
  const auto size = static_cast<std::uint32_t>(text.size());
  if (begin <= source.size() && Aligner(text, source, begin, references, pieces).run()) return;
  pieces.assign(1, {size, 0, 0, Kind::kSynthetic});
}

std::vector<Piece> cut(std::span<const Piece> pieces, std::uint32_t begin, std::uint32_t end) {
  std::vector<Piece> found;
  PieceReader reader(pieces);
  reader.skip(begin);
  reader.copy(end - begin, found);
  return found;
}

EditedText edited(std::string_view text, std::span<const Piece> pieces, TextEdit edit) {
  EditedText out;
  PieceReader reader(pieces);
  for (std::size_t at = 0; at < text.size();) {
    const auto odd =
        std::find_if(text.begin() + at, text.end(), [&](char byte) { return !is_kept(byte, edit); });
    const std::size_t end = odd - text.begin();
    out.text += text.substr(at, end - at);
    reader.copy(static_cast<std::uint32_t>(end - at), out.pieces);
    at = end + 1;
    if (end == text.size()) break;
    Piece piece = reader.next(1);
    if (edit != TextEdit::kReplaceNuls) continue;
    out.text += kReplacement;
    piece.text_size = static_cast<std::uint32_t>(kReplacement.size());
    if (piece.kind == Kind::kCopied) piece.kind = Kind::kReplaced;
    append(out.pieces, piece);
  }
  return out;
}

}  // namespace diurna::html
