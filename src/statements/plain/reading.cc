#include "statements/plain/reading.h"

#include <algorithm>

namespace diurna::statements::plain {
namespace {

// Of one quotation; more paragraphs are taken for damage.
constexpr std::size_t kMaxPieces = 60;
// A dateline is no longer: place, date, agency.
constexpr std::uint32_t kDatelineWords = 14;

bool is_dash(char32_t mark) {
  return mark == U'-' || mark == U'\u2013' || mark == U'\u2014';
}

}  // namespace

const Quote* quotation_before(const Block& block, Words sentence, const std::vector<Draft>& drafts) {
  const auto& sentences = block.prose.sentences;
  const auto place = std::lower_bound(sentences.begin(), sentences.end(), sentence);
  if (place == sentences.begin() || place == sentences.end()) return nullptr;
  const Words before = *(place - 1);
  const Quote* quote = block.prose.quote_at(before.begin);
  if (quote == nullptr || quote->words.end < block.prose.trimmed(before).end) return nullptr;
  return drafts.empty() || drafts.back().evidence.end <= before.begin ? quote : nullptr;
}

void add_quotation(const std::vector<Block>& blocks, std::uint32_t block, const Quote& quote, Draft& draft) {
  draft.content.push_back(quote.outer);
  const Quote* last = &quote;
  while (last->continues && draft.content.size() < kMaxPieces && block + 1 < blocks.size() &&
         !blocks[block + 1].prose.quotes.empty()) {
    last = &blocks[++block].prose.quotes.front();
    draft.content.push_back(last->outer);
  }
}

std::vector<SentenceCues> cues_by_sentence(const Block& block) {
  std::vector<SentenceCues> found;
  const std::span<const CueMatch> cues = block.cues;
  std::size_t cue = 0;
  for (const Words sentence : block.prose.sentences) {
    std::size_t end = cue;
    while (end < cues.size() && cues[end].words.begin < sentence.end) ++end;
    found.push_back({sentence, cues.subspan(cue, end - cue)});
    cue = end;
  }
  return found;
}

Draft draft_of(const CueMatch& cue, std::uint32_t block, Words sentence) {
  Draft draft;
  draft.block = block;
  draft.act = cue.row->act;
  draft.lemma = cue.row->lemma;
  draft.cue = cue.words;
  draft.evidence = sentence;
  if (cue.sense == Sense::kNegative && !cue.row->silence) draft.polarity = Polarity::kNegative;
  return draft;
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
