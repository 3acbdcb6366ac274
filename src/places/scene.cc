#include "places/scene.h"

#include <algorithm>
#include <array>

#include "doc/tree.h"
#include "text/string_id.h"

namespace diurna::places {
namespace {

using text::operator""_id;

EntityKind kind_of(text::StringId label) {
  switch (label) {
    case "GPE"_id:
      return EntityKind::kPlace;
    case "LOC"_id:
      return EntityKind::kLandscape;
    case "FAC"_id:
      return EntityKind::kSite;
    case "PERSON"_id:
    case "PER"_id:
      return EntityKind::kPerson;
    case "ORG"_id:
      return EntityKind::kBody;
    case "NORP"_id:
      return EntityKind::kPeople;
    default:
      return EntityKind::kOther;
  }
}

// The pipelines of French and Spanish call all places LOC.
EntityKind kind_in(text::StringId label, std::string_view language) {
  const EntityKind kind = kind_of(label);
  return kind == EntityKind::kLandscape && !language.starts_with("en") ? EntityKind::kPlace : kind;
}

bool is_language(std::string_view block, std::string_view language) {
  return block == language ||
         (block.starts_with(language) && block.size() > language.size() && block[language.size()] == '-');
}

bool is_mark_of_possession(std::string_view form) {
  return form == "'s" || form == "\u2019s" || form == "'" || form == "\u2019";
}

bool is_article(std::string_view form) {
  static constexpr std::array<std::string_view, 9> kArticles = {"the", "The", "THE", "la", "La",
                                                                "le",  "el",  "El",  "les"};
  return std::find(kArticles.begin(), kArticles.end(), form) != kArticles.end();
}

}  // namespace

std::string_view name_of(EntityKind kind) {
  switch (kind) {
    case EntityKind::kNone:
      return "none";
    case EntityKind::kPlace:
      return "place";
    case EntityKind::kLandscape:
      return "landscape";
    case EntityKind::kSite:
      return "site";
    case EntityKind::kPerson:
      return "person";
    case EntityKind::kBody:
      return "body";
    case EntityKind::kPeople:
      return "people";
    case EntityKind::kOther:
      return "other";
  }
  return "none";
}

Scene::Scene(const Article& article, const std::vector<doc::Analysis>& analyses) : article_(article) {
  for (const Block& block : article.blocks) add_block(block, analyses);
  note_words();
}

void Scene::add_block(const Block& block, const std::vector<doc::Analysis>& analyses) {
  SceneBlock added;
  added.block = &block;
  added.begin = static_cast<std::uint32_t>(words_.size());
  std::vector<Word> words = words_of(article_.text, block.span);
  words_.insert(words_.end(), std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
  added.end = static_cast<std::uint32_t>(words_.size());
  for (const doc::Analysis& analysis : analyses) {
    if (!is_language(block.language, analysis.language)) continue;
    const TokenSpan range = doc::tokens_in(*analysis.tokens, block.span);
    if (range.empty()) continue;
    added.tokens = analysis.tokens;
    added.range = range;
    add_entities(added);
  }
  blocks_.push_back(std::move(added));
}

void Scene::add_entities(SceneBlock& block) {
  const doc::Tokens& tokens = *block.tokens;
  const auto first = std::partition_point(
      tokens.entities.begin(), tokens.entities.end(),
      [&](const doc::EntitySpan& entity) { return entity.tokens.begin < block.range.begin; });
  for (auto at = first; at != tokens.entities.end() && block.range.contains(at->tokens); ++at) {
    const doc::EntitySpan& entity = *at;
    TokenSpan span = entity.tokens;
    while (span.size() > 1 && is_article(tokens.form(span.begin))) ++span.begin;
    while (span.size() > 1 && is_mark_of_possession(tokens.form(span.end - 1))) --span.end;
    const ByteSpan bytes{tokens.span[span.begin].begin, tokens.span[span.end - 1].end};
    block.entities.push_back({kind_in(entity.label, block.block->language), bytes, span});
  }
}

void Scene::note_words() {
  for (const Word& word : words_) {
    if (word.cased && !word.capital) small_.insert(word.key);
  }
  for (const SceneBlock& block : blocks_) {
    for (const Entity& entity : block.entities) {
      if (entity.kind != EntityKind::kPerson || entity.tokens.size() < 2) continue;
      for (const Word& word : words_of(article_.text, entity.span)) of_persons_.insert(word.key);
    }
  }
}

std::optional<std::uint32_t> Scene::token_at(const SceneBlock& block, std::uint32_t byte) const {
  if (block.tokens == nullptr) return std::nullopt;
  const auto& spans = block.tokens->span;
  const auto begin = spans.begin() + block.range.begin;
  const auto end = spans.begin() + block.range.end;
  const auto behind = std::partition_point(begin, end, [&](ByteSpan token) { return token.end <= byte; });
  if (behind == end || !behind->contains(byte)) return std::nullopt;
  return static_cast<std::uint32_t>(behind - spans.begin());
}

const Entity* Scene::entity_at(const SceneBlock& block, ByteSpan span) const {
  const auto found =
      std::partition_point(block.entities.begin(), block.entities.end(),
                           [&](const Entity& entity) { return entity.span.end <= span.begin; });
  return found != block.entities.end() && found->span.overlaps(span) ? &*found : nullptr;
}

}  // namespace diurna::places
