// The social platform that a sentence says something was published on.
//
// A platform's name alone is not enough ("Malcolm X", "a Telegram arrived"): it counts where it carries a
// post ("a Facebook post", "her Weibo account"), or where a word of publishing stands before it with a
// preposition between ("posted on X", "wrote on the social platform X"), or behind it ("On X, she wrote").
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "diurna/span.h"
#include "diurna/status.h"

namespace diurna::article {

struct PlatformMention {
  std::string platform;
  ByteSpan span;  // the name, in the text that was searched
};

class Platforms {
 public:
  // data/article/platforms.tsv and posting_words.tsv. Errors: kBadData, kNotFound, kUnreadable.
  static Result<Platforms> open(const std::string& data_folder);

  // All mentions in `text`, in order.
  std::vector<PlatformMention> find(std::string_view text) const;

 private:
  struct Form {
    std::string platform;
    std::vector<std::string> words;
  };
  struct Word {
    std::string_view form;  // without punctuation around it
    std::size_t begin;      // of form
    bool ends_clause;       // a sentence ends behind it
  };
  static std::vector<Word> words_of(std::string_view text);
  const Form* form_at(const std::vector<Word>& words, std::size_t i) const;
  bool is_carried(const std::vector<Word>& words, std::size_t after) const;
  bool is_published_on(const std::vector<Word>& words, std::size_t first, std::size_t after) const;
  bool has_act_before(const std::vector<Word>& words, std::size_t end) const;
  bool has_act_after(const std::vector<Word>& words, std::size_t begin) const;

  std::unordered_map<std::string, std::vector<Form>> forms_;  // by first word; the longest form first
  std::unordered_set<std::string> acts_, prepositions_, modifiers_, carriers_;
};

}  // namespace diurna::article
