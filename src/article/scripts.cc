#include "article/scripts.h"

#include "text/utf8.h"

namespace diurna::article {

using text::Script;

Script script_family(char32_t c) {
  const Script script = text::script_of(c);
  return script == Script::kKana ? Script::kHan : script;
}

void ScriptCounts::add(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) {
      letters_[static_cast<std::size_t>(Script::kLatin)] += (byte | 0x20u) - 'a' < 26 ? 1 : 0;
      ++at;
      continue;
    }
    const text::CodePoint point = text::code_point_at(text, at);
    ++letters_[static_cast<std::size_t>(script_family(point.value))];
    at += point.size;
  }
}

void ScriptCounts::add(const ScriptCounts& other) {
  for (std::size_t i = 0; i < letters_.size(); ++i) letters_[i] += other.letters_[i];
}

ScriptCount ScriptCounts::most() const {
  ScriptCount most;
  for (std::size_t i = 0; i < letters_.size(); ++i) {
    const Script script = static_cast<Script>(i);
    if (script != Script::kOther && letters_[i] > most.letters) most = {script, letters_[i]};
  }
  return most;
}

ScriptCount main_script(std::string_view text) {
  ScriptCounts counts;
  counts.add(text);
  return counts.most();
}

}  // namespace diurna::article
