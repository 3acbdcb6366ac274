// The statements of an article: whatever its words and their analysis, each span lies in the text, pieces and
// statements stand in order, and what encloses a statement is there. Persian and Arabic are read as they are,
// the others by an analysis that is made up.
//
// The first byte chooses the language and how the words hang together; the rest is the article. Its first
// paragraph is also read as a pattern of words.
#include <algorithm>
#include <optional>
#include <string>

#include "article/reader.h"
#include "base/check.h"
#include "entry.h"
#include "made_up_analysis.h"
#include "spans.h"
#include "stages.h"
#include "statements/extractor.h"
#include "statements/non_answers.h"
#include "statements/quotations.h"
#include "statements/word_pattern.h"

namespace {

using diurna::Article;
using diurna::ByteSpan;
using diurna::Statement;
using diurna::fuzz::is_whole;
using diurna::fuzz::kLanguages;
using diurna::fuzz::opened;
namespace statements = diurna::statements;

void check_quotations(const Article& article) {
  std::vector<statements::QuotedBlock> blocks;
  for (const diurna::Block& block : article.blocks) {
    blocks.push_back({block.span, static_cast<std::uint32_t>(blocks.size())});
  }
  std::uint32_t begin = 0;
  for (const statements::Quotation& q : statements::find_quotations(article.text, blocks)) {
    CHECK(is_whole(article.text, q.outer) && is_whole(article.text, q.inner), "a quotation cuts a character");
    CHECK(q.outer.contains(q.inner), "a quotation without its marks is longer");
    CHECK(q.block < blocks.size() && blocks[q.block].span.contains(q.outer), "a quotation leaves its block");
    CHECK(q.outer.begin >= begin, "quotations out of order");
    begin = q.outer.begin;
  }
}

void check_pattern(std::string_view pattern) {
  constexpr std::size_t kLongest = 512;
  constexpr std::size_t kMostSequences = 4096;
  const auto sequences = statements::expand_pattern(pattern.substr(0, kLongest));
  CHECK(sequences.size() <= kMostSequences, "a pattern of too many sequences");
  for (const std::vector<std::string>& words : sequences) {
    CHECK(!words.empty(), "a pattern that nothing matches");
    CHECK(std::ranges::find(words, "") == words.end(), "a pattern with an empty word");
  }
}

void check_pieces(const Article& article, const std::vector<ByteSpan>& pieces) {
  std::uint32_t end = 0;
  for (const ByteSpan piece : pieces) {
    CHECK(is_whole(article.text, piece) && !piece.empty(), "a piece outside the text");
    CHECK(piece.begin >= end, "pieces out of order");
    end = piece.end;
  }
}

void check_span(const Article& article, std::optional<ByteSpan> span, const char* otherwise) {
  CHECK(!span || (is_whole(article.text, *span) && !span->empty()), otherwise);
}

void check_statement(const Article& article, const Statement& s) {
  check_pieces(article, s.content);
  for (const ByteSpan sentence : s.evidence) check_span(article, sentence, "evidence outside the text");
  if (s.cue) check_span(article, s.cue->span, "a cue outside the text");
  if (s.source) check_span(article, s.source->span, "a source outside the text");
  if (s.addressee) check_span(article, s.addressee->span, "an addressee outside the text");
  for (const auto& mention : {s.channel, s.occasion, s.place, s.about}) {
    if (mention) check_span(article, mention->span, "a mention outside the text");
  }
  if (s.time) check_span(article, s.time->span, "a time outside the text");
  CHECK(s.cue || s.source || !s.content.empty(), "a statement of no words");
  CHECK(s.confidence >= 0 && s.confidence <= 1, "a confidence that is no share");
  CHECK(!s.id.empty() && !s.made_by.rule.empty(), "a statement without origin");
}

std::uint32_t first_byte(const Statement& s) {
  std::uint32_t first = UINT32_MAX;
  if (s.cue) first = std::min(first, s.cue->span.begin);
  if (s.source) first = std::min(first, s.source->span.begin);
  return s.content.empty() ? first : std::min(first, s.content.front().begin);
}

void check_statements(const Article& article, std::string_view language, std::uint32_t salt) {
  static const auto kExtractor = statements::Extractor::load("");
  const auto tokens = diurna::fuzz::MadeUpAnalysis(article, salt).tokens();
  const auto found = opened(kExtractor).extract(article, {{language, &tokens}}, {});
  std::uint32_t first = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    check_statement(article, found[i]);
    CHECK(first_byte(found[i]) >= first, "statements out of order");
    CHECK(!found[i].inside || (*found[i].inside < found.size() && *found[i].inside != i),
          "inside of no other statement");
    first = first_byte(found[i]);
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto kReader = diurna::article::ArticleReader::open("");
  if (size == 0) return 0;
  auto article = opened(kReader).read(diurna::fuzz::as_text(data + 1, size - 1), {.uri = "fuzz"});
  if (!article) return 0;
  const std::string_view language = kLanguages[data[0] % std::size(kLanguages)];
  for (diurna::Block& block : article->blocks) block.language = language;
  article->language = language;
  check_quotations(*article);
  if (!article->blocks.empty()) check_pattern(slice(article->text, article->blocks.front().span));
  check_statements(*article, language, data[0] / std::size(kLanguages));
  return 0;
}
