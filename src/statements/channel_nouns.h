// The words that name channels and occasions (data/channels.tsv), and the platforms
// (data/article/platforms.tsv). Thread-safety: const after loading.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "diurna/status.h"
#include "statements/context.h"

namespace diurna::statements {

class ChannelNouns {
 public:
  enum class Kind : std::uint8_t {
    kChannel,    // "in a letter"
    kGathering,  // "at a news conference": a channel whose hearers are there, so that it can be told
                 // something
    kOccasion,   // "after the vote"
    kPart,       // "in a series of posts": what it is a part of carries the words
    kMedium,     // "in the Harbour Times": the last word of a paper's or programme's name
    kCue,        // "tweeted"
  };

  // Errors: kBadData with the row's byte.
  static Result<ChannelNouns> load(const std::string& data_folder);

  // The kind of a noun where it stands: "news conference" is another one than "conference".
  std::optional<Kind> kind_at(const Context& context, std::uint32_t noun) const;
  // The channel that a cue's verb goes through; empty if it does not say.
  std::string of_cue(StringId lemma) const;
  // Platforms are known by their exact form: "X" is one, "x" is not.
  bool is_platform(std::string_view form) const { return platforms_.contains(text::string_id(form)); }

 private:
  std::optional<Kind> kind_of(StringId words) const;

  std::unordered_map<StringId, Kind> nouns_;
  std::unordered_set<StringId> last_words_;  // of nouns of two words
  std::unordered_map<StringId, std::string> cues_;
  std::unordered_set<StringId> platforms_;
};

}  // namespace diurna::statements
