// Posts of social platforms that an article shows in full: which blocks belong to one, and what its parts
// are.
//
// A post is known by its signature (signature.h), or, without one, by a line before it that announces it
// and names the platform, and by its script. Blocks before the signature belong to the post if they are in
// another script or language than the article or are quoted (">"); to a signature that stands alone belongs
// the one paragraph before it, as the embedding markup has it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/languages.h"
#include "article/rules.h"
#include "diurna/article.h"

namespace diurna::article {

// Finds the posts, makes their blocks kEmbeddedPost and gives these their index and language.
std::vector<Post> find_posts(std::string_view text, const Rules& rules, const Languages& languages,
                             std::vector<Block>& blocks);

}  // namespace diurna::article
