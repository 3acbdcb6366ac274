#include "statements/plain/plain_extractor.h"

#include <algorithm>
#include <utility>

#include "doc/blocks.h"
#include "statements/plain/arabic.h"
#include "statements/plain/completion.h"
#include "statements/plain/persian.h"
#include "statements/plain/persian_phrases.h"
#include "statements/plain/signed_posts.h"
#include "statements/plain/standing_quotes.h"

namespace diurna::statements::plain {
namespace {

bool is_persian(std::string_view language) {
  return language == "fa" || language.starts_with("fa-") || language == "prs";
}

bool is_arabic(std::string_view language) {
  return language == "ar" || language.starts_with("ar-");
}

// The language that a block is read in: a headline may be too short to tell its own.
std::string_view language_of(const Article& article, const diurna::Block& block) {
  return block.language == "und" ? article.language : block.language;
}

bool is_read(const Article& article, const diurna::Block& block) {
  return is_prose(block) && reads(language_of(article, block));
}

struct Quoted {
  std::vector<QuotedBlock> blocks;
  std::vector<Quotation> quotations;
};

Quoted quoted_blocks(const Article& article) {
  Quoted quoted;
  for (std::uint32_t i = 0; i < article.blocks.size(); ++i) {
    const diurna::Block& block = article.blocks[i];
    if (is_read(article, block)) quoted.blocks.push_back({block.span, i});
  }
  quoted.quotations = find_quotations(article.text, quoted.blocks);
  return quoted;
}

}  // namespace

bool reads(std::string_view language) {
  return is_persian(language) || is_arabic(language);
}

bool reads(const Article& article) {
  return std::any_of(article.blocks.begin(), article.blocks.end(),
                     [&](const diurna::Block& block) { return is_read(article, block); });
}

bool is_plain(const Statement& statement) {
  return statement.made_by.rule.starts_with("plain-");
}

Result<PlainExtractor::Lexicon> PlainExtractor::load_lexicon(const std::string& data_folder,
                                                             const std::string& language) {
  auto vocabulary = Vocabulary::load(data_folder, language);
  if (!vocabulary) return vocabulary.error();
  auto cues = Cues::load(data_folder, language);
  if (!cues) return cues.error();
  return Lexicon{std::move(*vocabulary), std::move(*cues)};
}

Result<PlainExtractor> PlainExtractor::load(const std::string& data_folder) {
  auto persian = load_lexicon(data_folder, "fa");
  if (!persian) return persian.error();
  auto arabic = load_lexicon(data_folder, "ar");
  if (!arabic) return arabic.error();
  return PlainExtractor(std::move(*persian), std::move(*arabic));
}

std::vector<Statement> PlainExtractor::extract(const Article& article,
                                               const RuleConfidence& confidence) const {
  const Quoted quoted = quoted_blocks(article);
  std::vector<Block> blocks;
  auto quotation = quoted.quotations.begin();
  for (const QuotedBlock& of : quoted.blocks) {
    const auto end = std::find_if(quotation, quoted.quotations.end(),
                                  [&](const Quotation& q) { return q.block != of.index; });
    Block block;
    block.arabic = is_arabic(language_of(article, article.blocks[of.index]));
    block.headline = article.blocks[of.index].kind == BlockKind::kHeadline;
    block.prose = read_prose(article.text, of, {quotation, end});
    const Lexicon& lexicon = block.arabic ? arabic_ : persian_;
    block.entries = lexicon.vocabulary.classify(block.prose);
    block.cues = lexicon.cues.find(block.prose, block.entries);
    blocks.push_back(std::move(block));
    quotation = end;
  }
  mark_turns(blocks);
  const std::vector<Introduction> introductions = persian_introductions(blocks);
  const KnownNames names = persian_names(blocks, introductions);
  std::vector<Draft> drafts;
  for (std::uint32_t b = 0; b < blocks.size(); ++b) {
    if (auto post = signed_post(blocks, b)) {
      drafts.push_back(std::move(*post));
      continue;
    }
    if (auto said = colon_statement(blocks, b)) {
      drafts.push_back(std::move(*said));
      continue;
    }
    for (Draft& draft :
         blocks[b].arabic ? arabic_statements(blocks, b) : persian_statements(blocks, b, names)) {
      drafts.push_back(std::move(draft));
    }
  }
  add_standing_quotes(blocks, drafts);
  return complete(article, {blocks, names, introductions}, drafts, confidence);
}

}  // namespace diurna::statements::plain
