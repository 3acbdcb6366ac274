// Which elements are posts of social platforms, and which of their parts are what
// (data/html/post_markup.tsv).
//
// Thread-safety: immutable once opened.
#pragma once

#include <bitset>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "html/posts/selector.h"

namespace diurna::html {

// An attribute that holds the address of a post, or a part of it: "https://t.me/{}".
struct AddressAttribute {
  std::string name;
  std::string address;  // "{}" stands for the value; empty: the value is the address
};

struct PlatformMarkup {
  std::string platform;
  std::vector<Selector> words;      // only what is within one of them is the post's words; empty: all is
  bool are_words_optional = false;  // all is its words as well if none of `words` is there
  std::vector<Selector> authors;
  std::vector<Selector> handles;
  std::vector<Selector> dates;  // the date is the value of the selector's attribute, or the text
  std::vector<Selector> skipped;
  std::vector<AddressAttribute> addresses;
  std::vector<std::string> openings;  // "Posted by": what stands before the author's name in a signature
};

bool matches_any(const std::vector<Selector>& selectors, const Page& page, std::uint32_t node);

// On what condition an element is one that holds a post.
enum class PostCondition : std::uint8_t {
  kNone,
  kAddressed,  // there is the address of a post in it
  kBare,       // its text is the address of a post and nothing else
};

class PostMarkup {
 public:
  struct Match {
    const PlatformMarkup* platform = nullptr;  // null: no post
    PostCondition condition = PostCondition::kNone;
  };

  // Errors: kBadData, kNotFound, kUnreadable.
  static Result<PostMarkup> open(const std::string& data_folder);

  // Whether the element is one that holds a post, or would on a condition.
  Match match(const Page& page, std::uint32_t node) const;
  // Whether it holds one, and its words, by its mark-up.
  bool holds_post(const Page& page, std::uint32_t node) const {
    const Match found = match(page, node);
    return found.platform && found.condition != PostCondition::kBare;
  }
  // Null if the tables have no mark-up of it.
  const PlatformMarkup* platform(std::string_view name) const;

 private:
  struct PostRule {
    Selector selector;
    std::size_t platform;
    PostCondition condition;
  };
  // The rules of a name. Nearly all names of a page have none, and most of these are told by their first
  // letter and length.
  class Rules {
   public:
    std::vector<PostRule>& of(const std::string& name) {
      if (!name.empty()) seen_.set(trait(name));
      return rules_[name];
    }
    const std::vector<PostRule>* find(std::string_view name) const {
      if (name.empty() || !seen_.test(trait(name))) return nullptr;
      const auto found = rules_.find(name);
      return found == rules_.end() ? nullptr : &found->second;
    }

   private:
    static std::size_t trait(std::string_view name) {
      return (name.size() & 31u) << 5 | (static_cast<unsigned char>(name.front()) & 31u);
    }

    std::bitset<1024> seen_;
    std::map<std::string, std::vector<PostRule>, std::less<>> rules_;
  };

  bool add(std::string_view part, const std::string& value, std::size_t platform);
  Match match_one_of(const Rules& rules, std::string_view key, const Page& page, std::uint32_t node) const;

  std::vector<PlatformMarkup> platforms_;
  Rules by_class_;
  Rules by_attribute_;  // those without a class
};

}  // namespace diurna::html
