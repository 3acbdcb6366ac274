#include "html/posts/passages.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::html {
namespace {

// No post has more: what stands behind is not looked at, so that posts within posts that were never closed
// take no more time than others.
constexpr std::uint32_t kMaxNodes = 4096;

bool is_block(Tag tag) {
  switch (tag) {
    case Tag::kAddress:
    case Tag::kArticle:
    case Tag::kAside:
    case Tag::kBlockquote:
    case Tag::kCenter:
    case Tag::kDd:
    case Tag::kDetails:
    case Tag::kDiv:
    case Tag::kDl:
    case Tag::kDt:
    case Tag::kFigcaption:
    case Tag::kFigure:
    case Tag::kFooter:
    case Tag::kForm:
    case Tag::kH1:
    case Tag::kH2:
    case Tag::kH3:
    case Tag::kH4:
    case Tag::kH5:
    case Tag::kH6:
    case Tag::kHeader:
    case Tag::kHr:
    case Tag::kLi:
    case Tag::kMain:
    case Tag::kNav:
    case Tag::kOl:
    case Tag::kP:
    case Tag::kPre:
    case Tag::kSection:
    case Tag::kSummary:
    case Tag::kTable:
    case Tag::kTbody:
    case Tag::kTd:
    case Tag::kTh:
    case Tag::kTr:
    case Tag::kUl:
      return true;
    default:
      return false;
  }
}

bool has_no_words(Tag tag) {
  switch (tag) {
    case Tag::kAudio:
    case Tag::kButton:
    case Tag::kCanvas:
    case Tag::kEmbed:
    case Tag::kIframe:
    case Tag::kNoscript:
    case Tag::kObject:
    case Tag::kScript:
    case Tag::kSelect:
    case Tag::kStyle:
    case Tag::kSvg:
    case Tag::kTemplate:
    case Tag::kTextarea:
    case Tag::kTitle:
    case Tag::kVideo:
      return true;
    default:
      return false;
  }
}

class PassageCutter {
 public:
  PassageCutter(const Page& page, std::uint32_t node, const PlatformMarkup& markup,
                const std::function<bool(std::uint32_t)>& is_post)
      : page_(page), node_(node), markup_(markup), is_post_(is_post) {}

  std::vector<Passage> run() {
    const std::uint32_t last = std::min(page_.end(node_), node_ + kMaxNodes);
    for (std::uint32_t i = node_ + 1; i < last;) {
      close_blocks(i);
      if (page_.is_text(i)) {
        add_text(i++);
      } else if (is_skipped(i)) {
        i = page_.end(i);
      } else {
        open(i++);
      }
    }
    flush();
    if (words_end_ == 0 && markup_.are_words_optional) {
      for (Passage& passage : passages_) passage.in_words = true;
    }
    return std::move(passages_);
  }

 private:
  struct Block {
    std::uint32_t end;
    bool is_holder;
  };

  bool is_skipped(std::uint32_t node) const {
    return has_no_words(page_.tag(node)) || page_.attribute(node, "hidden") ||
           matches_any(markup_.skipped, page_, node);
  }

  void close_blocks(std::uint32_t node) {
    while (!blocks_.empty() && blocks_.back().end <= node) {
      flush();
      blocks_.pop_back();
    }
  }

  void open(std::uint32_t node) {
    const std::uint32_t end = page_.end(node);
    const bool is_post = is_post_(node);
    const bool holds_words = matches_any(markup_.words, page_, node);
    if (is_block(page_.tag(node)) || is_post || holds_words) {
      flush();
      blocks_.push_back({end, is_post});
    }
    if (is_post) nested_end_ = std::max(nested_end_, end);
    if (holds_words) words_end_ = std::max(words_end_, end);
    if (page_.tag(node) == Tag::kBr) return add_break(node);
    if (page_.tag(node) == Tag::kA) link_ = node;
  }

  void add_break(std::uint32_t node) {
    if (after_break_) return flush();
    if (current_.pieces.empty()) return;
    after_break_ = true;
    current_.pieces.push_back({{node, {}}, Page::kNoNode});
  }

  void add_text(std::uint32_t node) {
    const bool blank = is_blank(page_.text_within(node));
    if (blank && current_.pieces.empty()) return;
    if (!blank) after_break_ = false;
    if (current_.pieces.empty()) {
      current_.in_words = markup_.words.empty() || node < words_end_;
      current_.is_direct = blocks_.empty() || blocks_.back().is_holder;
      current_.is_nested = node < nested_end_;
    }
    const bool in_link = link_ != Page::kNoNode && node < page_.end(link_);
    current_.pieces.push_back({{node, page_.text_range(node)}, in_link ? link_ : Page::kNoNode});
  }

  void flush() {
    auto& pieces = current_.pieces;
    while (!pieces.empty() && is_blank(page_.slice(pieces.back().piece.text))) pieces.pop_back();
    if (!pieces.empty()) passages_.push_back(std::move(current_));
    current_ = {};
    after_break_ = false;
  }

  const Page& page_;
  std::uint32_t node_;
  const PlatformMarkup& markup_;
  const std::function<bool(std::uint32_t)>& is_post_;
  std::vector<Passage> passages_;
  Passage current_;
  std::vector<Block> blocks_;
  bool after_break_ = false;
  std::uint32_t link_ = Page::kNoNode;  // the last <a> that was opened
  std::uint32_t words_end_ = 0;
  std::uint32_t nested_end_ = 0;
};

}  // namespace

std::vector<Passage> passages_within(const Page& page, std::uint32_t node, const PlatformMarkup& markup,
                                     const std::function<bool(std::uint32_t)>& is_post) {
  return PassageCutter(page, node, markup, is_post).run();
}

PassageText::PassageText(const Page& page, const Passage& passage) {
  for (const auto& [piece, link] : passage.pieces) {
    if (piece.is_break()) {
      text += '\n';
      places.push_back(places.empty() ? 0 : places.back() + 1);
      continue;
    }
    text += page.slice(piece.text);
    for (std::uint32_t at = piece.text.begin; at < piece.text.end; ++at) places.push_back(at);
  }
}

TextRange PassageText::range(std::size_t begin, std::size_t end) const {
  if (begin >= end || end > places.size()) return {};
  return {places[begin], places[end - 1] + 1};
}

Passage passage_before(const Passage& passage, std::uint32_t place) {
  Passage before = passage;
  before.pieces.clear();
  for (Passage::Piece piece : passage.pieces) {
    if (!piece.piece.is_break()) {
      if (piece.piece.text.begin >= place) break;
      piece.piece.text.end = std::min(piece.piece.text.end, place);
    }
    before.pieces.push_back(piece);
  }
  return before;
}

Passage passage_from(const Passage& passage, std::uint32_t place) {
  Passage after = passage;
  after.pieces.clear();
  for (Passage::Piece piece : passage.pieces) {
    if (piece.piece.is_break() ? after.pieces.empty() : piece.piece.text.end <= place) continue;
    piece.piece.text.begin = std::max(piece.piece.text.begin, piece.piece.is_break() ? 0 : place);
    after.pieces.push_back(piece);
  }
  return after;
}

PostParagraph paragraph_of(const Passage& passage) {
  PostParagraph paragraph;
  for (const auto& [piece, link] : passage.pieces) paragraph.push_back(piece);
  return paragraph;
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    if (!text::is_space(point.value)) return false;
    at += point.size;
  }
  return true;
}

std::string collapsed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint point = text::code_point_at(text, at);
    if (!text::is_space(point.value)) {
      out += text.substr(at, point.size);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
    at += point.size;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

}  // namespace diurna::html
