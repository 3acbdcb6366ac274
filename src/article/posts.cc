#include "article/posts.h"

#include <algorithm>
#include <optional>

#include "article/lines.h"
#include "article/signature.h"
#include "article/wording.h"
#include "text/utf8.h"

namespace diurna::article {
namespace {

// A paragraph before a signature that stands alone is the post if it is no longer than this: the markup
// shows at most 280 characters and links.
constexpr std::size_t kMaxLonePost = 600;
// No post has more blocks than this.
constexpr std::size_t kMaxPostBlocks = 200;
// From this day on Twitter's name was X.
constexpr std::string_view kRenamedToX = "2023-07-23";

bool is_link(std::string_view word) {
  return word.starts_with("https://") || word.starts_with("http://") ||
         word.starts_with("pic.twitter.com/") || word.starts_with("t.co/");
}

// Ends in an ellipsis, links behind it aside.
bool is_truncated(std::string_view content) {
  content = trimmed(content);
  for (;;) {
    if (content.ends_with("\u2026") || content.ends_with("...")) return true;
    const std::size_t blank = content.find_last_of(" \n");
    if (blank == std::string_view::npos || !is_link(content.substr(blank + 1))) return false;
    content = trimmed(content.substr(0, blank));
  }
}

// The platform mentions that stand nearest to a block, looked up in constant time.
class NearestMention {
 public:
  NearestMention(std::string_view text, const Rules& rules, const std::vector<Block>& blocks) {
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    const std::size_t count = blocks.size();
    first_.resize(count);
    last_.resize(count);
    before_.assign(count + 1, kNone);
    after_.assign(count + 1, kNone);
    for (std::size_t i = 0; i < count; ++i) {
      if (blocks[i].kind != BlockKind::kEmbeddedPost) add_block(text, rules, blocks[i].span, i);
      before_[i + 1] = last_[i] ? i : before_[i];
    }
    for (std::size_t i = count; i > 0; --i) after_[i - 1] = first_[i - 1] ? i - 1 : after_[i];
  }

  // For a post over the blocks [begin, end): the block right before it, the one right behind it, then the
  // nearest one before, then the nearest behind.
  const PlatformMention* of(std::size_t begin, std::size_t end) const {
    if (begin > 0 && last_[begin - 1]) return &*last_[begin - 1];
    if (end < first_.size() && first_[end]) return &*first_[end];
    if (before_[begin] < last_.size()) return &*last_[before_[begin]];
    if (end < after_.size() && after_[end] < first_.size()) return &*first_[after_[end]];
    return nullptr;
  }

  const PlatformMention* last_in(std::size_t block) const { return last_[block] ? &*last_[block] : nullptr; }

 private:
  void add_block(std::string_view text, const Rules& rules, ByteSpan span, std::size_t i) {
    std::vector<PlatformMention> mentions = rules.platforms.find(slice(text, span));
    if (mentions.empty()) return;
    for (PlatformMention& mention : mentions) {
      mention.span = {mention.span.begin + span.begin, mention.span.end + span.begin};
    }
    first_[i] = mentions.front();
    last_[i] = mentions.back();
  }

  std::vector<std::optional<PlatformMention>> first_, last_;  // by block
  std::vector<std::size_t> before_;  // [i]: the last block before i that has a mention
  std::vector<std::size_t> after_;   // [i]: the first block from i on that has one
};

class PostFinder {
 public:
  PostFinder(std::string_view text, const Rules& rules, const Languages& languages,
             std::vector<Block>& blocks)
      : text_(text), rules_(rules), languages_(languages), blocks_(blocks) {}

  std::vector<Post> run() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (!is_running_text(i)) continue;
      if (auto signature = find_signature(text_, blocks_[i].span, rules_.months)) add_signed(i, *signature);
    }
    if (found_.empty() && !has_foreign_script()) return {};
    const NearestMention mentions(text_, rules_, blocks_);
    for (Found& found : found_) name_platform(found, mentions);
    add_announced(mentions);
    return number_posts();
  }

 private:
  struct Found {
    Post post;
    std::size_t begin;  // blocks
    std::size_t end;
  };

  bool is_running_text(std::size_t i) const {
    const BlockKind kind = blocks_[i].kind;
    return kind == BlockKind::kParagraph || kind == BlockKind::kQuote || kind == BlockKind::kListItem;
  }

  // The first block of the post that the signature in block `i` closes; `i` + 1 if there is none.
  std::size_t first_block(std::size_t i, const Signature& signature) const {
    const bool has_own_words = !own_words(i, signature).empty();
    const bool quoted = blocks_[i].kind == BlockKind::kQuote || !has_own_words;
    std::size_t first = i;
    const std::size_t limit = i > kMaxPostBlocks ? i - kMaxPostBlocks : 0;
    for (std::size_t k = i; k > limit && is_running_text(k - 1) && !is_signed(k - 1); --k) {
      const bool belongs =
          languages_.is_foreign_language(k - 1) || (quoted && blocks_[k - 1].kind == BlockKind::kQuote);
      if (belongs) {
        first = k - 1;
      } else if (languages_.blocks[k - 1].script.script != text::Script::kOther) {
        break;
      }
    }
    if (first < i || has_own_words) return first;
    // Without a date it may be the author's line under a column.
    return !signature.date.empty() && is_lone_post(i) ? i - 1 : i + 1;
  }

  // The last block of a post already found.
  bool is_signed(std::size_t i) const { return !found_.empty() && found_.back().end > i; }

  bool is_lone_post(std::size_t i) const {
    if (i == 0 || blocks_[i - 1].kind != BlockKind::kParagraph || is_signed(i - 1)) return false;
    // The first block of a longer text is its headline or its lead.
    if (i == 1 && blocks_.size() > 2) return false;
    return text::count_code_points(slice(text_, blocks_[i - 1].span)) <= kMaxLonePost;
  }

  ByteSpan without_quote_marks(ByteSpan span) const {
    while (!span.empty() && is_quoted(slice(text_, span))) span = trimmed(text_, {span.begin + 1, span.end});
    return span;
  }

  // What block `i` has before the dash.
  ByteSpan own_words(std::size_t i, const Signature& signature) const {
    return without_quote_marks(trimmed(text_, {blocks_[i].span.begin, signature.dash}));
  }

  // From the first of the blocks [first, last) that has words to the last one, or to the `own` words of the
  // block with the signature.
  ByteSpan content_of(std::size_t first, std::size_t last, ByteSpan own) const {
    ByteSpan content = own;
    for (std::size_t k = last; k > first; --k) {
      const ByteSpan words = without_quote_marks(blocks_[k - 1].span);
      if (!words.empty()) content = {words.begin, content.empty() ? words.end : content.end};
    }
    return content;
  }

  void add_signed(std::size_t i, const Signature& signature) {
    const std::size_t first = first_block(i, signature);
    const ByteSpan own = own_words(i, signature);
    const bool set_off =
        first < i || blocks_[i].kind == BlockKind::kQuote || languages_.is_foreign_language(i);
    if (first > i || (signature.date.empty() && !set_off)) return;
    Found found;
    found.begin = first;
    found.end = i + 1;
    Post& post = found.post;
    post.content = content_of(first, i, own);
    if (post.content.empty()) return;  // nothing but quotation marks before the signature
    post.source = signature.source;
    post.author = author_of(slice(text_, signature.name), languages_.script);
    post.handle = signature.handle;
    post.date = signature.date;
    post.date_span = signature.date_span;
    add(std::move(found));
  }

  void add(Found found) {
    Post& post = found.post;
    const std::string_view content = slice(text_, post.content);
    post.truncated = is_truncated(content);
    post.language = languages_.language_of_post(content);
    for (std::size_t k = found.begin; k < found.end; ++k) blocks_[k].kind = BlockKind::kEmbeddedPost;
    found_.push_back(std::move(found));
  }

  bool has_foreign_script() const {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (languages_.is_foreign_script(i)) return true;
    }
    return false;
  }

  static void set_mention(Post& post, const PlatformMention& mention) {
    post.platform = mention.platform;
    post.platform_mention = mention.span;
  }

  void name_platform(Found& found, const NearestMention& mentions) const {
    Post& post = found.post;
    if (const PlatformMention* mention = mentions.of(found.begin, found.end)) {
      set_mention(post, *mention);
    } else if (!post.date.empty()) {
      post.platform = post.date >= kRenamedToX ? "X" : "Twitter";
    }
  }

  // Runs in another script behind a line such as "The ministry posted on Telegram:".
  void add_announced(const NearestMention& mentions) {
    for (std::size_t i = 1; i < blocks_.size(); ++i) {
      const PlatformMention* mention = mentions.last_in(i - 1);
      const bool announced = mention && end_mark(slice(text_, blocks_[i - 1].span)) == U':';
      if (!announced || !is_running_text(i) || !languages_.is_foreign_script(i)) continue;
      Found found;
      found.begin = i;
      while (i < blocks_.size() && is_running_text(i) && languages_.is_foreign_script(i)) ++i;
      found.end = i;
      found.post.content = without_quote_marks({blocks_[found.begin].span.begin, blocks_[i - 1].span.end});
      set_mention(found.post, *mention);
      add(std::move(found));
    }
  }

  std::vector<Post> number_posts() {
    std::sort(found_.begin(), found_.end(), [](const Found& a, const Found& b) { return a.begin < b.begin; });
    std::vector<Post> posts;
    for (Found& found : found_) {
      for (std::size_t k = found.begin; k < found.end; ++k) {
        blocks_[k].post = static_cast<std::uint32_t>(posts.size());
        blocks_[k].language = found.post.language;
      }
      posts.push_back(std::move(found.post));
    }
    return posts;
  }

  std::string_view text_;
  const Rules& rules_;
  const Languages& languages_;
  std::vector<Block>& blocks_;
  std::vector<Found> found_;
};

}  // namespace

std::vector<Post> find_posts(std::string_view text, const Rules& rules, const Languages& languages,
                             std::vector<Block>& blocks) {
  return PostFinder(text, rules, languages, blocks).run();
}

}  // namespace diurna::article
