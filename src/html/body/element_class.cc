#include "html/body/element_class.h"

#include <array>
#include <cstddef>

namespace diurna::html {
namespace {

constexpr Tag kSkipped[] = {Tag::kHead,   Tag::kScript,   Tag::kStyle,    Tag::kTitle,    Tag::kTextarea,
                            Tag::kSelect, Tag::kDatalist, Tag::kOption,   Tag::kOptgroup, Tag::kIframe,
                            Tag::kObject, Tag::kAudio,    Tag::kVideo,    Tag::kCanvas,   Tag::kSvg,
                            Tag::kMath,   Tag::kMeter,    Tag::kProgress, Tag::kNoembed,  Tag::kNoframes,
                            Tag::kRp,     Tag::kMap};

constexpr Tag kFlow[] = {
    Tag::kAddress,  Tag::kArticle, Tag::kAside,  Tag::kBlockquote, Tag::kBody,       Tag::kButton,
    Tag::kCaption,  Tag::kCenter,  Tag::kDd,     Tag::kDetails,    Tag::kDialog,     Tag::kDir,
    Tag::kDiv,      Tag::kDl,      Tag::kDt,     Tag::kFieldset,   Tag::kFigcaption, Tag::kFigure,
    Tag::kFooter,   Tag::kForm,    Tag::kH1,     Tag::kH2,         Tag::kH3,         Tag::kH4,
    Tag::kH5,       Tag::kH6,      Tag::kHeader, Tag::kHgroup,     Tag::kHr,         Tag::kHtml,
    Tag::kLegend,   Tag::kLi,      Tag::kMain,   Tag::kMarquee,    Tag::kMenu,       Tag::kNav,
    Tag::kNoscript, Tag::kOl,      Tag::kP,      Tag::kPlaintext,  Tag::kPre,        Tag::kSearch,
    Tag::kSection,  Tag::kSummary, Tag::kTable,  Tag::kTbody,      Tag::kTemplate,   Tag::kTfoot,
    Tag::kThead,    Tag::kTr,      Tag::kUl,     Tag::kXmp};

constexpr std::size_t kTags = static_cast<std::size_t>(Tag::kMath) + 1;

constexpr std::array<Layout, kTags> make_layouts() {
  std::array<Layout, kTags> layouts{};
  for (const Tag tag : kSkipped) layouts[static_cast<std::size_t>(tag)] = Layout::kSkipped;
  for (const Tag tag : kFlow) layouts[static_cast<std::size_t>(tag)] = Layout::kFlow;
  for (const Tag tag : {Tag::kTd, Tag::kTh}) layouts[static_cast<std::size_t>(tag)] = Layout::kCell;
  layouts[static_cast<std::size_t>(Tag::kBr)] = Layout::kBreak;
  return layouts;
}

constexpr std::array<Layout, kTags> kLayouts = make_layouts();

}  // namespace

Layout layout_of(Tag tag) {
  return kLayouts[static_cast<std::size_t>(tag)];
}

}  // namespace diurna::html
