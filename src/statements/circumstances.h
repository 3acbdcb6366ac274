// To whom, through what, where, when and on what occasion something was said: the adjuncts of a reporting
// clause.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "diurna/record.h"
#include "diurna/status.h"
#include "statements/context.h"
#include "statements/draft.h"
#include "statements/role_nouns.h"

namespace diurna::statements {

struct Circumstances {
  std::optional<Phrase> addressee;
  std::optional<Phrase> asker;  // whom it answers, where it has no addressee
  std::optional<ByteSpan> channel;
  std::string channel_name;  // where the cue says it without naming it: "tweeted"
  std::optional<ByteSpan> occasion;
  std::optional<ByteSpan> place;
  std::optional<TimeOfSaying> time;  // named in the reporting clause
};

// The nouns that name channels and occasions (data/channels.tsv), and the platforms
// (data/article/platforms.tsv). Thread-safety: const after loading.
class ChannelNouns {
 public:
  enum class Kind : std::uint8_t {
    kChannel,    // "in a letter"
    kGathering,  // "at a news conference": a channel whose hearers are there, so that it can be told
                 // something
    kOccasion,   // "after the vote"
    kCue,        // "tweeted"
  };

  // Errors: kBadData with the row's byte.
  static Result<ChannelNouns> load(const std::string& data_folder);

  std::optional<Kind> noun(StringId lemma) const;
  // The channel that a cue's verb goes through; empty if it does not say.
  std::string of_cue(StringId lemma) const;
  // Platforms are known by their exact form: "X" is one, "x" is not.
  bool is_platform(std::string_view form) const { return platforms_.contains(text::string_id(form)); }

 private:
  std::unordered_map<StringId, Kind> nouns_;
  std::unordered_map<StringId, std::string> cues_;
  std::unordered_set<StringId> platforms_;
};

struct Nouns {
  const ChannelNouns& channels;
  const RoleNouns& roles;
};

// Reads the words below the cue that are no part of the content. `times` is in text order.
Circumstances read_circumstances(const Context& context, const Nouns& nouns, const Draft& draft,
                                 const std::vector<TimeExpression>& times);

}  // namespace diurna::statements
