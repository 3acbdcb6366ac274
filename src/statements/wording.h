// Words of the article as fields of a source: without articles, possessives and what only hangs on.
#pragma once

#include <string>

#include "statements/context.h"
#include "statements/role_nouns.h"

namespace diurna::statements {

std::string words_of(const Context& context, TokenSpan span);

bool is_article(const Context& context, std::uint32_t token);
bool is_capitalised(const Context& context, std::uint32_t token);
// his, her, its, their, my, our, your
bool is_possessive_pronoun(const Context& context, std::uint32_t token);

// A noun in the plural, or a noun phrase counted with more than one.
bool is_plural(const Context& context, std::uint32_t head);

// The description that a noun phrase gives: from its first word but the article to the first comma, dash,
// bracket or relative clause behind its head.
TokenSpan description_span(const Context& context, TokenSpan phrase, std::uint32_t head);

// What kind of source a token names, by its lemma or its form.
std::optional<RoleKind> role_kind(const Context& context, const RoleNouns& nouns, std::uint32_t token);

}  // namespace diurna::statements
