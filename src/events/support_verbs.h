// Verbs that do or undergo what their object names: "launched an attack", "came under attack"
// (data/events/support_verbs.tsv).
//
// Thread-safety: const after loading.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "diurna/status.h"
#include "text/string_id.h"

namespace diurna::events {

enum class Support : std::uint8_t { kDoes, kUndergoes };

class SupportVerbs {
 public:
  // Errors: kBadData with the row's byte.
  static Result<SupportVerbs> load(const std::string& data_folder);
  // By the verb's lemma.
  std::optional<Support> of(text::StringId lemma) const;

 private:
  std::unordered_map<text::StringId, Support> verbs_;
};

}  // namespace diurna::events
