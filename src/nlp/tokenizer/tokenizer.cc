#include "nlp/tokenizer/tokenizer.h"

#include <limits>
#include <unordered_map>

#include "base/check.h"
#include "nlp/tokenizer/chunk.h"
#include "nlp/tokenizer/chunk_splitter.h"
#include "nlp/tokenizer/phrase_index.h"
#include "nlp/tokenizer/special_cases.h"
#include "nlp/tokenizer/tokenizer_rules.h"
#include "text/unicode.h"

namespace diurna::nlp {

struct Tokenizer::Rules {
  TokenizerRules expressions;
  SpecialCases special_cases;
  PhraseIndex phrases;  // special cases that the affixes would take apart, as the words that then remain
  Vocab vocab;
};

namespace {

struct Word {
  ByteSpan span;  // of the text being tokenized
  StringId orth = 0;
  StringId norm = 0;
  StringId lower = 0;
  bool space_after = false;
};

// The words of one text, in the making.
class Words {
 public:
  Words(std::string_view text, const Vocab& vocab, const SpecialCases& special_cases,
        text::StringStore& strings)
      : text_(text), vocab_(vocab), special_cases_(special_cases), strings_(strings) {}

  void add_chunk(std::string_view chunk, ChunkSplitter& splitter) {
    const auto [known, is_new] = seen_.try_emplace(chunk, Range{words_.size(), 0});
    if (!is_new) return repeat(known->second, offset_of(chunk));
    parts_.clear();
    splitter.split(chunk, parts_);
    for (const ChunkPart& part : parts_) {
      if (part.special == nullptr) {
        add_form(part.form);
      } else {
        add_special(*part.special, offset_of(part.form), words_);
      }
    }
    known->second.count = words_.size() - known->second.first;
  }

  void mark_blank() { words_.back().space_after = true; }

  // Puts special cases where the words as cut up make one up again: "Mr.Smith" has "Mr.".
  void apply_phrases(const PhraseIndex& phrases) {
    std::vector<StringId> orths;
    orths.reserve(words_.size());
    for (const Word& word : words_) orths.push_back(word.orth);
    const std::vector<TokenSpan> found = phrases.find(orths);
    if (found.empty()) return;
    std::vector<Word> result;
    result.reserve(words_.size());
    std::size_t done = 0;
    for (const TokenSpan span : found) {
      const std::uint32_t begin = words_[span.begin].span.begin;
      const Word& last = words_[span.end - 1];
      // A phrase with blanks between its words is another text, and rarely a special case.
      const SpecialCase* special = special_cases_.find(text_.substr(begin, last.span.end - begin));
      if (special == nullptr) continue;
      result.insert(result.end(), words_.begin() + static_cast<std::ptrdiff_t>(done),
                    words_.begin() + span.begin);
      add_special(*special, begin, result);
      result.back().space_after = last.space_after;
      done = span.end;
    }
    result.insert(result.end(), words_.begin() + static_cast<std::ptrdiff_t>(done), words_.end());
    words_ = std::move(result);
  }

  const std::vector<Word>& get() const { return words_; }

 private:
  struct Range {
    std::size_t first;
    std::size_t count;
  };

  std::uint32_t offset_of(std::string_view part) const {
    return static_cast<std::uint32_t>(part.data() - text_.data());
  }

  void repeat(Range range, std::uint32_t begin) {
    const std::uint32_t old_begin = words_[range.first].span.begin;
    for (std::size_t i = range.first; i < range.first + range.count; ++i) {
      Word word = words_[i];
      word.span = {word.span.begin - old_begin + begin, word.span.end - old_begin + begin};
      word.space_after = false;
      words_.push_back(word);
    }
  }

  void add_form(std::string_view form) {
    const std::uint32_t begin = offset_of(form);
    Word word{{begin, begin + static_cast<std::uint32_t>(form.size())}};
    word.orth = strings_.add(form);
    word.lower = strings_.add(text::lower(form));
    word.norm = word.lower;
    if (const std::optional<StringId> norm = vocab_.table_norm(word.orth)) {
      word.norm = strings_.add(vocab_.strings().get(*norm));
    }
    words_.push_back(word);
  }

  void add_special(const SpecialCase& special, std::uint32_t begin, std::vector<Word>& words) {
    for (const SpecialToken& token : special) {
      for (const StringId id : {token.orth, token.norm, token.lower}) {
        strings_.add(special_cases_.strings().get(id));
      }
      words.push_back({{begin, begin + token.size}, token.orth, token.norm, token.lower, false});
      begin += token.size;
    }
  }

  std::string_view text_;
  const Vocab& vocab_;
  const SpecialCases& special_cases_;
  text::StringStore& strings_;
  std::vector<Word> words_;
  std::vector<ChunkPart> parts_;
  std::unordered_map<std::string_view, Range> seen_;  // chunk -> its words when it came first
};

// The words of a special case as they are without it, if the affixes touch it (spaCy's faster heuristics; an
// option of the file has them all). The chunks of the file's cases are cut without any special case.
PhraseIndex index_phrases(const TokenizerRules& expressions) {
  PhraseIndex phrases;
  ChunkSplitter splitter(expressions, nullptr);
  std::vector<ChunkPart> parts;
  std::vector<StringId> words;
  for (const TokenizerException& exception : expressions.exceptions) {
    const bool has_blank = exception.form.find(' ') != std::string::npos;
    if (expressions.faster_heuristics && !has_blank && !splitter.has_affix(exception.form)) continue;
    parts.clear();
    for (const Chunk& chunk : chunks_of(exception.form)) splitter.split(chunk.text, parts);
    words.clear();
    for (const ChunkPart& part : parts) words.push_back(text::string_id(part.form));
    phrases.add(words);
  }
  return phrases;
}

}  // namespace

Tokenizer::Tokenizer(std::shared_ptr<const Rules> rules) : rules_(std::move(rules)) {}

Result<Tokenizer> Tokenizer::from_bytes(std::string_view bytes, const std::string& path, const Vocab& vocab) {
  Result<TokenizerRules> expressions = read_tokenizer_rules(bytes, path);
  if (!expressions) return expressions.error();
  PhraseIndex phrases = index_phrases(*expressions);
  SpecialCases special_cases(expressions->exceptions, vocab);
  return Tokenizer(std::make_shared<const Rules>(
      Rules{*std::move(expressions), std::move(special_cases), std::move(phrases), vocab}));
}

void Tokenizer::tokenize(std::string_view text, std::uint32_t offset, doc::Tokens& tokens) const {
  CHECK(text.size() <= std::numeric_limits<std::uint32_t>::max() - offset, "spans have 32 bits");
  ChunkSplitter splitter(rules_->expressions, &rules_->special_cases);
  Words words(text, rules_->vocab, rules_->special_cases, tokens.strings);
  for (const Chunk& chunk : chunks_of(text)) {
    words.add_chunk(chunk.text, splitter);
    if (chunk.blank_follows) words.mark_blank();
  }
  words.apply_phrases(rules_->phrases);
  for (const Word& word : words.get()) {
    tokens.span.push_back({word.span.begin + offset, word.span.end + offset});
    tokens.space_after.push_back(word.space_after);
    tokens.orth.push_back(word.orth);
    tokens.norm.push_back(word.norm);
    tokens.lower.push_back(word.lower);
  }
}

}  // namespace diurna::nlp
