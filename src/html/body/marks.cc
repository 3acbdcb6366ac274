#include "html/body/marks.h"

#include <array>

namespace diurna::html {
namespace {

struct Opens {
  Tag tag;
  Scope scope;
};
constexpr Opens kOpens[] = {
    {Tag::kArticle, Scope::kArticle},
    {Tag::kMain, Scope::kMain},
    {Tag::kAside, Scope::kAside},
    {Tag::kNav, Scope::kNav},
    {Tag::kMenu, Scope::kNav},
    {Tag::kFooter, Scope::kFooter},
    {Tag::kHeader, Scope::kHeader},
    {Tag::kForm, Scope::kForm},
    {Tag::kFieldset, Scope::kForm},
    {Tag::kFigure, Scope::kFigure},
    {Tag::kFigcaption, Scope::kCaption},
    {Tag::kCaption, Scope::kCaption},
    {Tag::kUl, Scope::kList},
    {Tag::kOl, Scope::kList},
    {Tag::kLi, Scope::kItem},
    {Tag::kTable, Scope::kTable},
    {Tag::kBlockquote, Scope::kQuote},
    {Tag::kSection, Scope::kSection},
    {Tag::kA, Scope::kLink},
    {Tag::kButton, Scope::kButton},
    {Tag::kLabel, Scope::kButton},
    {Tag::kDetails, Scope::kDetails},
    {Tag::kDialog, Scope::kDialog},
    {Tag::kNoscript, Scope::kNoscript},
    {Tag::kTemplate, Scope::kTemplate},
    {Tag::kDl, Scope::kDefinition},
    {Tag::kDt, Scope::kDefinition},
    {Tag::kDd, Scope::kDefinition},
    {Tag::kH1, Scope::kHeading},
    {Tag::kH2, Scope::kHeading},
    {Tag::kH3, Scope::kHeading},
    {Tag::kH4, Scope::kHeading},
    {Tag::kH5, Scope::kHeading},
    {Tag::kH6, Scope::kHeading},
    {Tag::kP, Scope::kParagraph},
    {Tag::kPre, Scope::kPre},
};

constexpr std::size_t kTags = static_cast<std::size_t>(Tag::kMath) + 1;

constexpr std::array<Marks, kTags> make_scopes() {
  std::array<Marks, kTags> scopes{};
  for (const Opens& opens : kOpens) scopes[static_cast<std::size_t>(opens.tag)] = mark(opens.scope);
  return scopes;
}

constexpr std::array<Marks, kTags> kScopeOf = make_scopes();

}  // namespace

Marks scope_of(Tag tag) {
  return kScopeOf[static_cast<std::size_t>(tag)];
}

}  // namespace diurna::html
