#include "statements/plain/reading.h"

namespace diurna::statements::plain {
namespace {

// A dateline is no longer: place, date, agency.
constexpr std::uint32_t kDatelineWords = 14;

bool is_dash(char32_t mark) {
  return mark == U'-' || mark == U'\u2013' || mark == U'\u2014';
}

}  // namespace

Words skip_marks(const Block& block, Words span) {
  return block.prose.trimmed(span);
}

void add_quotation(const std::vector<Block>& blocks, std::uint32_t block, const Quote& quote, Draft& draft) {
  draft.content.push_back(quote.outer);
  const Quote* last = &quote;
  while (last->continues && block + 1 < blocks.size() && !blocks[block + 1].prose.quotes.empty()) {
    last = &blocks[++block].prose.quotes.front();
    draft.content.push_back(last->outer);
  }
}

std::uint32_t after_dateline(const Block& block, Words sentence) {
  constexpr std::uint32_t kAgencyWords = 5;
  std::uint32_t begin = sentence.begin;
  std::uint32_t reach = std::min(sentence.end, sentence.begin + kDatelineWords);
  for (std::uint32_t i = sentence.begin; i < reach; ++i) {
    const Word& word = block.prose.words[i];
    if (word.quote >= 0) continue;
    const bool spaced = is_dash(word.mark) && i > sentence.begin && i + 1 < sentence.end &&
                        block.prose.words[i - 1].span.end < word.span.begin;
    // "CITY - AGENCY - ...", "CITY - AGENCY: ..."
    const bool closes_agency = begin != sentence.begin && word.mark == U':';
    if (!spaced && !closes_agency) continue;
    begin = i + 1;
    reach = std::min(sentence.end, begin + kAgencyWords);
    if (closes_agency) break;
  }
  return begin;
}

}  // namespace diurna::statements::plain
