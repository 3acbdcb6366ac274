#include "article/languages.h"

#include <map>

#include "language/language.h"

namespace diurna::article {
namespace {

// Below this many letters the detector's word on a Latin line is not taken against the article's language:
// names and titles of works mislead it.
constexpr std::uint64_t kSureLetters = 60;
constexpr std::uint64_t kForeignLetters = 3;
// The first sentence of a block tells its language as well as all of them, and costs less. In other scripts a
// letter has two bytes or three.
constexpr std::size_t kTellingBytes = 112;
constexpr std::size_t kTellingBytesBeyondLatin = 384;

std::string most_letters(const std::vector<BlockProfile>& profiles) {
  std::map<std::string, std::uint64_t> letters;
  for (const BlockProfile& profile : profiles) {
    if (profile.language != language::kUndetermined) letters[profile.language] += profile.script.letters;
  }
  std::string best(language::kUndetermined);
  std::uint64_t most = 0;
  for (const auto& [name, count] : letters) {
    if (count > most) best = name, most = count;
  }
  return best;
}

}  // namespace

bool Languages::is_foreign_script(std::size_t block) const {
  const ScriptCount& own = blocks[block].script;
  return own.script != text::Script::kOther && own.script != script && own.letters >= kForeignLetters;
}

bool Languages::is_foreign_language(std::size_t block) const {
  if (is_foreign_script(block)) return true;
  const BlockProfile& own = blocks[block];
  return own.script.letters >= kSureLetters && own.language != language::kUndetermined &&
         own.language != language;
}

const std::string& Languages::language_of(std::size_t block) const {
  const BlockProfile& own = blocks[block];
  if (own.script.script != script && own.script.script != text::Script::kOther) return own.language;
  return is_foreign_language(block) ? own.language : language;
}

std::string Languages::language_of_post(std::string_view content) const {
  const std::string detected = language::detect_language(content);
  const bool is_open = detected == language::kUndetermined && main_script(content).script == script;
  return is_open ? language : detected;
}

Languages detect_languages(std::string_view text, const std::vector<Block>& blocks,
                           const language::TellingWords& telling_words) {
  Languages out;
  ScriptCounts counts;
  out.blocks.reserve(blocks.size());
  for (const Block& block : blocks) {
    ScriptCounts own;
    own.add(slice(text, block.span));
    out.blocks.push_back({own.most(), std::string(language::kUndetermined)});
    counts.add(own);
  }
  out.script = counts.most().script;
  std::string last(language::kUndetermined);  // of the last block that the detector was sure of
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    // A short block in the article's script is taken for the article's language, whatever the detector says.
    const ScriptCount& own = out.blocks[i].script;
    if (own.script == out.script && own.letters < kSureLetters) continue;
    const std::string_view words = slice(text, blocks[i].span);
    if (telling_words.vouch_for(last, words)) {
      out.blocks[i].language = last;
      continue;
    }
    const std::size_t most = own.script == text::Script::kLatin ? kTellingBytes : kTellingBytesBeyondLatin;
    out.blocks[i].language = language::detect_language(words, most);
    if (out.blocks[i].language != language::kUndetermined) last = out.blocks[i].language;
  }
  out.language = most_letters(out.blocks);
  if (out.language == language::kUndetermined) out.language = language::detect_language(text);
  return out;
}

}  // namespace diurna::article
