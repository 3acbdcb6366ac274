// An article as the finder of places walks through it: the words of all its blocks, with their tokens and
// entities.
//
// Holds references to the article and its tokens, which must outlive it. Thread-safety: const after
// construction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/string_hash.h"
#include "diurna/article.h"
#include "doc/analysis.h"
#include "doc/tokens.h"
#include "places/words.h"

namespace diurna::places {

// What the recogniser of names calls it, in one set of labels for all pipelines.
enum class EntityKind : std::uint8_t { kNone, kPlace, kLandscape, kSite, kPerson, kBody, kPeople, kOther };
std::string_view name_of(EntityKind kind);

struct Entity {
  EntityKind kind = EntityKind::kNone;
  ByteSpan span;  // without "the" before it and "'s" behind it
  TokenSpan tokens;
};

struct SceneBlock {
  const Block* block = nullptr;
  std::uint32_t begin = 0;  // words
  std::uint32_t end = 0;
  const doc::Tokens* tokens = nullptr;  // none: no pipeline reads its language
  TokenSpan range;                      // of the block, in tokens
  std::vector<Entity> entities;
};

class Scene {
 public:
  Scene(const Article& article, const std::vector<doc::Analysis>& analyses);

  const Article& article() const { return article_; }
  std::string_view text() const { return article_.text; }
  const std::vector<SceneBlock>& blocks() const { return blocks_; }
  const std::vector<Word>& words() const { return words_; }
  // The token of the block that holds the byte.
  std::optional<std::uint32_t> token_at(const SceneBlock& block, std::uint32_t byte) const;
  // The entity of the block that overlaps `span`, if any.
  const Entity* entity_at(const SceneBlock& block, ByteSpan span) const;
  // Whether the word also stands somewhere without a capital letter.
  bool is_written_small(std::string_view key) const { return small_.contains(key); }
  // Whether the word is part of a longer name of a person somewhere.
  bool is_of_person(std::string_view key) const { return of_persons_.contains(key); }

 private:
  void add_block(const Block& block, const std::vector<doc::Analysis>& analyses);
  void add_entities(SceneBlock& block);
  void note_words();

  const Article& article_;
  std::vector<SceneBlock> blocks_;
  std::vector<Word> words_;
  using Words = std::unordered_set<std::string, base::StringHash, std::equal_to<>>;
  Words small_;
  Words of_persons_;
};

}  // namespace diurna::places
