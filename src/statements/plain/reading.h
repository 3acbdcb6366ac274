// What the finders of statements read and what they give: a block with its words, classes and cues; drafts.
//
// Thread-safety: plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "diurna/record.h"
#include "statements/plain/cues.h"
#include "statements/plain/prose.h"
#include "statements/plain/vocabulary.h"

namespace diurna::statements::plain {

struct Block {
  Prose prose;
  std::vector<Vocabulary::Entry> entries;
  std::vector<CueMatch> cues;
  bool headline = false;
  bool arabic = false;  // else Persian
  bool turn = false;    // begins with a speaker and a colon, as in an interview

  bool is(std::uint32_t at, WordClass c) const { return at < entries.size() && entries[at].is(c); }
  bool is_word(std::uint32_t at) const { return at < prose.words.size() && prose.words[at].mark == 0; }
};

// A statement in the making, in the words of one block.
struct Draft {
  std::string_view rule;    // static storage
  std::uint32_t block = 0;  // index into the blocks that are read
  Act act = Act::kSay;
  Polarity polarity = Polarity::kPositive;
  Words cue;  // empty: none
  std::string lemma;
  Words source;         // empty: not named in the clause
  bool nobody = false;  // a passive: no source is to be looked for
  std::vector<ByteSpan> content;
  ByteSpan addressee;  // empty: none
  ByteSpan channel;
  Words evidence;
  bool silence = false;
  bool plural = false;    // the verb says that the source is more than one
  bool prefixed = false;  // Arabic: a preposition is written together with the source
};

// The words that are known to name people in this article, in their normal form.
using KnownNames = std::unordered_set<std::string>;

// A source that was found in a clause.
struct FoundSource {
  Words words;             // empty: the clause names nobody
  std::uint32_t next = 0;  // the word after it, its apposition and its relative clause
};

// Shared by the finders of both languages.
// The quotation that fills the sentence before `sentence`, if one does and no draft of `drafts` is of that
// sentence.
const Quote* quotation_before(const Block& block, Words sentence, const std::vector<Draft>& drafts);
// The pieces of a quotation that goes on over the next blocks.
void add_quotation(const std::vector<Block>& blocks, std::uint32_t block, const Quote& quote, Draft& draft);
// The cues of each sentence of a block, in order.
struct SentenceCues {
  Words sentence;
  std::span<const CueMatch> cues;
};
std::vector<SentenceCues> cues_by_sentence(const Block& block);
// What a cue says by itself: act, polarity, lemma, and where it stands.
Draft draft_of(const CueMatch& cue, std::uint32_t block, Words sentence);
// Where the running text begins in a sentence: after a dateline's dash, if it has one.
std::uint32_t after_dateline(const Block& block, Words sentence);

}  // namespace diurna::statements::plain
