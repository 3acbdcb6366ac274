#include "statements/carriers.h"

#include <algorithm>

namespace diurna::statements {
namespace {

bool is_pact(StringId lemma) {
  return lemma == "agreement"_id || lemma == "treaty"_id || lemma == "accord"_id || lemma == "deal"_id ||
         lemma == "contract"_id || lemma == "settlement"_id;
}

// "in response to", "in order to", "on file", "on the record"
bool is_idiom(StringId lemma) {
  return lemma == "response"_id || lemma == "reply"_id || lemma == "answer"_id || lemma == "order"_id ||
         lemma == "file"_id || lemma == "record"_id || lemma == "message"_id || lemma == "note"_id;
}

bool writes(StringId lemma) {
  return lemma == "write"_id || lemma == "report"_id || lemma == "publish"_id || lemma == "argue"_id;
}

}  // namespace

bool Carriers::carries(StringId preposition) {
  return preposition == "in"_id || preposition == "on"_id || preposition == "at"_id ||
         preposition == "via"_id || preposition == "by"_id || preposition == "through"_id ||
         preposition == "during"_id || preposition == "over"_id || preposition == "under"_id ||
         preposition == "within"_id || preposition == "throughout"_id;
}

bool Carriers::dates(StringId preposition) {
  return preposition == "after"_id || preposition == "before"_id || preposition == "following"_id ||
         preposition == "from"_id || preposition == "amid"_id || preposition == "since"_id ||
         preposition == "outside"_id || preposition == "inside"_id || preposition == "upon"_id ||
         preposition == "between"_id || preposition == "of"_id;
}

// One thing without words that say which.
bool Carriers::is_bare(std::uint32_t noun) const {
  if (context_.tokens.tag[noun] != "NN"_id ||
      context_.tree.child(noun, {"amod"_id, "compound"_id, "poss"_id}))
    return false;
  return context_.tokens.lemma[noun] == "record"_id || !context_.tree.child(noun, {"det"_id});
}

std::optional<ChannelNouns::Kind> Carriers::kind(std::uint32_t preposition, std::uint32_t noun) const {
  const auto found = kind(noun);
  const StringId lemma = context_.tokens.lemma[noun];
  if (found == Kind::kChannel) {
    const bool pact = is_pact(lemma) || is_pact(context_.tokens.lower[noun]);
    if (context_.tokens.lower[preposition] == "under"_id && !pact) return std::nullopt;
    if (is_idiom(lemma) && is_bare(noun)) return std::nullopt;
  }
  return found;
}

bool Carriers::is_channel(std::uint32_t noun) const {
  const auto found = kind(noun);
  return found == Kind::kChannel || found == Kind::kGathering || platform(noun);
}

// The name of a platform, without the full stop that an abbreviation keeps ("posted on X.").
std::optional<ByteSpan> Carriers::platform(std::uint32_t token) const {
  if (token > 0) {
    const ByteSpan two = doc::bytes_of(context_.tokens, {token - 1, token + 1});
    if (auto found = platform_in(two)) return found;  // "Truth Social"
  }
  return platform_in(context_.tokens.span[token]);
}

std::optional<ByteSpan> Carriers::platform_in(ByteSpan words) const {
  std::string_view form = slice(context_.article.text, words);
  if (!nouns_.is_platform(form) && form.ends_with('.')) form.remove_suffix(1);
  if (!nouns_.is_platform(form)) return std::nullopt;
  return ByteSpan{words.begin, words.begin + static_cast<std::uint32_t>(form.size())};
}

std::optional<ByteSpan> Carriers::platform_before(std::uint32_t noun) const {
  for (const std::uint32_t child : context_.tree.children(noun)) {
    const StringId dep = context_.tokens.dep[child];
    if (child > noun || (dep != "compound"_id && dep != "nmod"_id && dep != "amod"_id && dep != "poss"_id))
      continue;
    if (auto found = platform(child)) return found;
  }
  return std::nullopt;
}

// A name that is none of a person, a place or a day.
bool Carriers::is_medium_name(std::uint32_t noun) const {
  if (!context_.has_pos(noun, "PROPN"_id)) return false;
  const StringId label = context_.tokens.entity_label[noun];
  return label == "ORG"_id || label == "WORK_OF_ART"_id || label == "PRODUCT"_id;
}

std::optional<ByteSpan> Carriers::medium(std::uint32_t preposition, std::uint32_t noun,
                                         std::uint32_t verb) const {
  const StringId word = context_.tokens.lower[preposition];
  const bool titled = context_.has_pos(noun, "PROPN"_id) && kind(noun) == Kind::kMedium;
  if (word == "on"_id || titled) {
    const auto owner = context_.tree.child(noun, {"poss"_id});  // "CNN's State of the Union"
    if (word == "on"_id && owner && is_medium_name(*owner)) return own_words(*owner);
    if (titled || is_medium_name(noun)) return own_words(noun);
  }
  const bool article = context_.tree.child(noun, {"det"_id}).has_value();
  const bool paper = word == "in"_id && writes(context_.tokens.lemma[verb]) && article;
  return paper && is_medium_name(noun) ? std::optional(own_words(noun)) : std::nullopt;
}

ByteSpan Carriers::own_words(std::uint32_t head) const {
  TokenSpan span{std::min(context_.tree.subtree(head).begin, head), head + 1};
  const bool name = context_.has_pos(head, "PROPN"_id);
  if (name && span.size() > 1 && context_.has_pos(span.begin, "DET"_id)) ++span.begin;
  return doc::bytes_of(context_.tokens, context_.trimmed(span));
}

}  // namespace diurna::statements
