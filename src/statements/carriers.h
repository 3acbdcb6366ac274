// What carries words: whether a noun where it stands is a platform, a channel, an occasion or a paper's name.
#pragma once

#include <cstdint>
#include <optional>

#include "diurna/span.h"
#include "statements/channel_nouns.h"
#include "statements/context.h"

namespace diurna::statements {

class Carriers {
 public:
  using Kind = ChannelNouns::Kind;

  Carriers(const Context& context, const ChannelNouns& nouns) : context_(context), nouns_(nouns) {}

  // Of the object of a preposition. Nothing where the two are no way of saying: "in response", "under the
  // video".
  std::optional<Kind> kind(std::uint32_t preposition, std::uint32_t noun) const;
  std::optional<Kind> kind(std::uint32_t noun) const { return nouns_.kind_at(context_, noun); }
  // Something that words go through.
  bool is_channel(std::uint32_t noun) const;
  // Whether words go through what the preposition has as its object ("in", "via"), or are said then
  // ("after").
  static bool carries(StringId preposition);
  static bool dates(StringId preposition);

  // The name of a platform that ends at the token, or stands before it ("a Facebook post").
  std::optional<ByteSpan> platform(std::uint32_t token) const;
  std::optional<ByteSpan> platform_before(std::uint32_t noun) const;
  // "on Fox News", "on CNN's ...", "wrote in The Harbour Review": the name of the medium.
  std::optional<ByteSpan> medium(std::uint32_t preposition, std::uint32_t noun, std::uint32_t verb) const;

  // The noun with what stands before it; a name loses its article.
  ByteSpan own_words(std::uint32_t head) const;

 private:
  std::optional<ByteSpan> platform_in(ByteSpan words) const;
  bool is_medium_name(std::uint32_t noun) const;
  bool is_bare(std::uint32_t noun) const;

  const Context& context_;
  const ChannelNouns& nouns_;
};

}  // namespace diurna::statements
