#include "nlp/tokenizer/special_cases.h"

#include <algorithm>

#include "text/unicode.h"

namespace diurna::nlp {

SpecialCases::SpecialCases(const std::vector<TokenizerException>& exceptions, const Vocab& vocab) {
  cases_.reserve(exceptions.size());
  for (const TokenizerException& exception : exceptions) {
    SpecialCase tokens;
    for (const ExceptionToken& token : exception.tokens) {
      const std::string norm = token.norm.empty() ? vocab.norm(token.orth) : token.norm;
      tokens.push_back({static_cast<std::uint32_t>(token.orth.size()), strings_.add(token.orth),
                        strings_.add(norm), strings_.add(text::lower(token.orth))});
    }
    longest_ = std::max(longest_, exception.form.size());
    cases_.insert_or_assign(exception.form, std::move(tokens));
  }
}

const SpecialCase* SpecialCases::find(std::string_view form) const {
  if (form.size() > longest_) return nullptr;
  const auto found = cases_.find(form);
  return found == cases_.end() ? nullptr : &found->second;
}

}  // namespace diurna::nlp
