#include "statements/plain/standing_quotes.h"

#include <algorithm>
#include <map>
#include <set>

namespace diurna::statements::plain {
namespace {

constexpr std::uint32_t kMaxSpeaker = 10;
constexpr std::uint32_t kMaxTurnSpeaker = 5;
constexpr std::uint32_t kMinQuote = 3;
// Between two halves of a quotation stand a verb, a source with its title, perhaps where it was said.
constexpr std::uint32_t kMaxBetween = 12;

// The first colon outside of quotations, among the first words; the end of the block if there is none.
std::uint32_t opening_colon(const Block& block, std::uint32_t reach) {
  const auto size = static_cast<std::uint32_t>(block.prose.words.size());
  for (std::uint32_t i = 0; i < std::min(size, reach + 1); ++i) {
    if (block.prose.is_colon(i) && block.prose.words[i].quote < 0) return i;
  }
  return size;
}

bool is_dash(char32_t mark) {
  return mark == U'-' || mark == U'\u2013' || mark == U'\u2014';
}

class StandingQuotes {
 public:
  StandingQuotes(const std::vector<Block>& blocks, std::vector<Draft>& drafts)
      : blocks_(blocks), drafts_(drafts) {
    for (const Draft& draft : drafts) claim(draft);
  }

  void add() {
    std::vector<Draft> all;
    std::size_t next = 0;
    for (std::uint32_t b = 0; b < blocks_.size(); ++b) {
      for (const Words sentence : blocks_[b].prose.sentences) {
        while (next < drafts_.size() && comes_before(drafts_[next], b, sentence.end)) {
          all.push_back(std::move(drafts_[next++]));
        }
        read(b, sentence, all);
      }
    }
    for (; next < drafts_.size(); ++next) all.push_back(std::move(drafts_[next]));
    drafts_ = std::move(all);
  }

 private:
  static bool comes_before(const Draft& draft, std::uint32_t block, std::uint32_t end) {
    return draft.block < block || (draft.block == block && draft.evidence.begin < end);
  }

  bool is_claimed(ByteSpan quote) const {
    const auto after = claimed_.upper_bound(ByteSpan{quote.begin, UINT32_MAX});
    return after != claimed_.begin() && std::prev(after)->contains(quote);
  }

  void read(std::uint32_t b, Words sentence, std::vector<Draft>& all) {
    const Block& block = blocks_[b];
    const Words whole = block.prose.trimmed(sentence);
    if (whole.empty()) return;
    const Quote* quote = block.headline ? last_quote(block, whole) : block.prose.quote_at(whole.begin);
    if (quote == nullptr || is_claimed(quote->outer) || block.prose.count(quote->words) < kMinQuote) return;
    if (quote->words.end < whole.end && !block.headline) {
      read_signed(b, *quote, sentence, all);
      return;
    }
    if (!block.headline && continues_last(b, *quote, all)) return;
    Draft draft;
    draft.rule = "plain-standing";
    draft.block = b;
    draft.evidence = sentence;
    add_quotation(blocks_, b, *quote, draft);
    claim(draft);
    all.push_back(std::move(draft));
  }

  // The quotation that ends a headline behind a mark, or opens it before one.
  static const Quote* last_quote(const Block& block, Words whole) {
    const Quote* first = block.prose.quote_at(whole.begin);
    if (first != nullptr && first->words.end < whole.end && !block.is_word(first->words.end)) return first;
    if (block.prose.words[whole.end - 1].quote < 0) return nullptr;
    const Quote& quote = block.prose.quotes[static_cast<std::size_t>(block.prose.words[whole.end - 1].quote)];
    const bool marked =
        quote.words.begin == whole.begin || block.prose.words[quote.words.begin - 1].mark != 0;
    return marked ? &quote : nullptr;
  }

  bool continues_last(std::uint32_t b, const Quote& quote, std::vector<Draft>& all) {
    const Block& block = blocks_[b];
    if (all.empty() || all.back().block != b || all.back().content.empty()) return false;
    Draft& last = all.back();
    if (last.rule != "plain-quotation") return false;
    const ByteSpan before = last.content.back();
    const auto first = std::partition_point(block.prose.words.begin(), block.prose.words.end(),
                                            [&](const Word& w) { return w.span.begin < before.end; });
    const auto from = static_cast<std::uint32_t>(first - block.prose.words.begin());
    if (from > quote.words.begin) return false;
    for (std::uint32_t i = std::max(from, last.cue.end); i < quote.words.begin; ++i) {
      if (block.is(i, WordClass::kAnd) || block.is(i, WordClass::kRelative)) return false;
    }
    if (block.prose.count({from, quote.words.begin}) > kMaxBetween) return false;
    add_quotation(blocks_, b, quote, last);
    last.evidence.end = std::max(last.evidence.end, quote.words.end);
    claim(last);
    return true;
  }

  // "..." - Name, title
  void read_signed(std::uint32_t b, const Quote& quote, Words sentence, std::vector<Draft>& all) {
    const Block& block = blocks_[b];
    const std::uint32_t dash = quote.words.end;
    const Words source = block.prose.trimmed({std::min(dash + 1, sentence.end), sentence.end});
    if (!is_dash(block.prose.words[dash].mark) || source.empty() || source.size() > 2 * kMaxSpeaker) return;
    Draft draft;
    draft.rule = "plain-colon";
    draft.block = b;
    draft.cue = {dash, dash + 1};
    draft.source = source;
    draft.evidence = sentence;
    add_quotation(blocks_, b, quote, draft);
    all.push_back(std::move(draft));
  }

  void claim(const Draft& draft) { claimed_.insert(draft.content.begin(), draft.content.end()); }

  const std::vector<Block>& blocks_;
  std::vector<Draft>& drafts_;
  std::set<ByteSpan> claimed_;
};

}  // namespace

void mark_turns(std::vector<Block>& blocks) {
  std::map<std::vector<std::string>, std::vector<std::size_t>> by_speaker;
  for (std::size_t b = 0; b < blocks.size(); ++b) {
    const std::uint32_t colon = opening_colon(blocks[b], kMaxTurnSpeaker);
    if (blocks[b].headline || colon == 0 || colon >= blocks[b].prose.words.size()) continue;
    std::vector<std::string> speaker;
    for (std::uint32_t i = 0; i < colon; ++i) speaker.push_back(blocks[b].prose.words[i].form);
    by_speaker[speaker].push_back(b);
  }
  for (const auto& [speaker, turns] : by_speaker) {
    if (turns.size() < 2) continue;
    for (const std::size_t b : turns) blocks[b].turn = true;
  }
}

std::optional<Draft> colon_statement(const std::vector<Block>& blocks, std::uint32_t at) {
  const Block& block = blocks[at];
  if (!block.headline && !block.turn) return std::nullopt;
  const auto size = static_cast<std::uint32_t>(block.prose.words.size());
  const std::uint32_t colon = opening_colon(block, block.headline ? 2 * kMaxSpeaker : kMaxTurnSpeaker);
  if (colon == 0 || colon + 1 >= size) return std::nullopt;
  std::uint32_t begin = colon;
  while (begin > 0 && !(block.prose.words[begin - 1].quote < 0 && block.prose.words[begin - 1].mark != 0))
    --begin;
  const bool cue = std::any_of(block.cues.begin(), block.cues.end(), [&](const CueMatch& match) {
    return match.words.begin >= begin && match.words.end <= colon;
  });
  if (cue || begin == colon || colon - begin > kMaxSpeaker) return std::nullopt;
  Draft draft;
  draft.rule = block.headline ? "plain-headline" : "plain-turn";
  draft.block = at;
  draft.cue = {colon, colon + 1};
  draft.source = {begin, colon};
  draft.evidence = {0, size};
  const Words said = block.prose.trimmed({colon + 1, size});
  if (said.empty()) return std::nullopt;
  draft.content.push_back(block.prose.bytes(said));
  if (block.turn && block.prose.ends_question({colon + 1, size})) draft.act = Act::kAsk;
  return draft;
}

void add_standing_quotes(const std::vector<Block>& blocks, std::vector<Draft>& drafts) {
  StandingQuotes(blocks, drafts).add();
}

}  // namespace diurna::statements::plain
