#include "html/page/tag.h"

#include <lexbor/ns/const.h>
#include <lexbor/tag/const.h>

#include <array>

#include "html/page/lexbor_tag.h"

namespace diurna::html {
namespace {

struct Row {
  Tag tag;
  lxb_tag_id_t id;
  std::string_view name;
};

constexpr Row kRows[] = {
    {Tag::kA, LXB_TAG_A, "a"},
    {Tag::kAbbr, LXB_TAG_ABBR, "abbr"},
    {Tag::kAddress, LXB_TAG_ADDRESS, "address"},
    {Tag::kArea, LXB_TAG_AREA, "area"},
    {Tag::kArticle, LXB_TAG_ARTICLE, "article"},
    {Tag::kAside, LXB_TAG_ASIDE, "aside"},
    {Tag::kAudio, LXB_TAG_AUDIO, "audio"},
    {Tag::kB, LXB_TAG_B, "b"},
    {Tag::kBase, LXB_TAG_BASE, "base"},
    {Tag::kBdi, LXB_TAG_BDI, "bdi"},
    {Tag::kBdo, LXB_TAG_BDO, "bdo"},
    {Tag::kBig, LXB_TAG_BIG, "big"},
    {Tag::kBlockquote, LXB_TAG_BLOCKQUOTE, "blockquote"},
    {Tag::kBody, LXB_TAG_BODY, "body"},
    {Tag::kBr, LXB_TAG_BR, "br"},
    {Tag::kButton, LXB_TAG_BUTTON, "button"},
    {Tag::kCanvas, LXB_TAG_CANVAS, "canvas"},
    {Tag::kCaption, LXB_TAG_CAPTION, "caption"},
    {Tag::kCenter, LXB_TAG_CENTER, "center"},
    {Tag::kCite, LXB_TAG_CITE, "cite"},
    {Tag::kCode, LXB_TAG_CODE, "code"},
    {Tag::kCol, LXB_TAG_COL, "col"},
    {Tag::kColgroup, LXB_TAG_COLGROUP, "colgroup"},
    {Tag::kData, LXB_TAG_DATA, "data"},
    {Tag::kDatalist, LXB_TAG_DATALIST, "datalist"},
    {Tag::kDd, LXB_TAG_DD, "dd"},
    {Tag::kDel, LXB_TAG_DEL, "del"},
    {Tag::kDetails, LXB_TAG_DETAILS, "details"},
    {Tag::kDfn, LXB_TAG_DFN, "dfn"},
    {Tag::kDialog, LXB_TAG_DIALOG, "dialog"},
    {Tag::kDir, LXB_TAG_DIR, "dir"},
    {Tag::kDiv, LXB_TAG_DIV, "div"},
    {Tag::kDl, LXB_TAG_DL, "dl"},
    {Tag::kDt, LXB_TAG_DT, "dt"},
    {Tag::kEm, LXB_TAG_EM, "em"},
    {Tag::kEmbed, LXB_TAG_EMBED, "embed"},
    {Tag::kFieldset, LXB_TAG_FIELDSET, "fieldset"},
    {Tag::kFigcaption, LXB_TAG_FIGCAPTION, "figcaption"},
    {Tag::kFigure, LXB_TAG_FIGURE, "figure"},
    {Tag::kFont, LXB_TAG_FONT, "font"},
    {Tag::kFooter, LXB_TAG_FOOTER, "footer"},
    {Tag::kForm, LXB_TAG_FORM, "form"},
    {Tag::kFrame, LXB_TAG_FRAME, "frame"},
    {Tag::kFrameset, LXB_TAG_FRAMESET, "frameset"},
    {Tag::kH1, LXB_TAG_H1, "h1"},
    {Tag::kH2, LXB_TAG_H2, "h2"},
    {Tag::kH3, LXB_TAG_H3, "h3"},
    {Tag::kH4, LXB_TAG_H4, "h4"},
    {Tag::kH5, LXB_TAG_H5, "h5"},
    {Tag::kH6, LXB_TAG_H6, "h6"},
    {Tag::kHead, LXB_TAG_HEAD, "head"},
    {Tag::kHeader, LXB_TAG_HEADER, "header"},
    {Tag::kHgroup, LXB_TAG_HGROUP, "hgroup"},
    {Tag::kHr, LXB_TAG_HR, "hr"},
    {Tag::kHtml, LXB_TAG_HTML, "html"},
    {Tag::kI, LXB_TAG_I, "i"},
    {Tag::kIframe, LXB_TAG_IFRAME, "iframe"},
    {Tag::kImg, LXB_TAG_IMG, "img"},
    {Tag::kInput, LXB_TAG_INPUT, "input"},
    {Tag::kIns, LXB_TAG_INS, "ins"},
    {Tag::kKbd, LXB_TAG_KBD, "kbd"},
    {Tag::kLabel, LXB_TAG_LABEL, "label"},
    {Tag::kLegend, LXB_TAG_LEGEND, "legend"},
    {Tag::kLi, LXB_TAG_LI, "li"},
    {Tag::kLink, LXB_TAG_LINK, "link"},
    {Tag::kMain, LXB_TAG_MAIN, "main"},
    {Tag::kMap, LXB_TAG_MAP, "map"},
    {Tag::kMark, LXB_TAG_MARK, "mark"},
    {Tag::kMarquee, LXB_TAG_MARQUEE, "marquee"},
    {Tag::kMenu, LXB_TAG_MENU, "menu"},
    {Tag::kMeta, LXB_TAG_META, "meta"},
    {Tag::kMeter, LXB_TAG_METER, "meter"},
    {Tag::kNav, LXB_TAG_NAV, "nav"},
    {Tag::kNobr, LXB_TAG_NOBR, "nobr"},
    {Tag::kNoembed, LXB_TAG_NOEMBED, "noembed"},
    {Tag::kNoframes, LXB_TAG_NOFRAMES, "noframes"},
    {Tag::kNoscript, LXB_TAG_NOSCRIPT, "noscript"},
    {Tag::kObject, LXB_TAG_OBJECT, "object"},
    {Tag::kOl, LXB_TAG_OL, "ol"},
    {Tag::kOptgroup, LXB_TAG_OPTGROUP, "optgroup"},
    {Tag::kOption, LXB_TAG_OPTION, "option"},
    {Tag::kOutput, LXB_TAG_OUTPUT, "output"},
    {Tag::kP, LXB_TAG_P, "p"},
    {Tag::kParam, LXB_TAG_PARAM, "param"},
    {Tag::kPicture, LXB_TAG_PICTURE, "picture"},
    {Tag::kPlaintext, LXB_TAG_PLAINTEXT, "plaintext"},
    {Tag::kPre, LXB_TAG_PRE, "pre"},
    {Tag::kProgress, LXB_TAG_PROGRESS, "progress"},
    {Tag::kQ, LXB_TAG_Q, "q"},
    {Tag::kRb, LXB_TAG_RB, "rb"},
    {Tag::kRp, LXB_TAG_RP, "rp"},
    {Tag::kRt, LXB_TAG_RT, "rt"},
    {Tag::kRtc, LXB_TAG_RTC, "rtc"},
    {Tag::kRuby, LXB_TAG_RUBY, "ruby"},
    {Tag::kS, LXB_TAG_S, "s"},
    {Tag::kSamp, LXB_TAG_SAMP, "samp"},
    {Tag::kScript, LXB_TAG_SCRIPT, "script"},
    {Tag::kSearch, LXB_TAG_SEARCH, "search"},
    {Tag::kSection, LXB_TAG_SECTION, "section"},
    {Tag::kSelect, LXB_TAG_SELECT, "select"},
    {Tag::kSlot, LXB_TAG_SLOT, "slot"},
    {Tag::kSmall, LXB_TAG_SMALL, "small"},
    {Tag::kSource, LXB_TAG_SOURCE, "source"},
    {Tag::kSpan, LXB_TAG_SPAN, "span"},
    {Tag::kStrike, LXB_TAG_STRIKE, "strike"},
    {Tag::kStrong, LXB_TAG_STRONG, "strong"},
    {Tag::kStyle, LXB_TAG_STYLE, "style"},
    {Tag::kSub, LXB_TAG_SUB, "sub"},
    {Tag::kSummary, LXB_TAG_SUMMARY, "summary"},
    {Tag::kSup, LXB_TAG_SUP, "sup"},
    {Tag::kTable, LXB_TAG_TABLE, "table"},
    {Tag::kTbody, LXB_TAG_TBODY, "tbody"},
    {Tag::kTd, LXB_TAG_TD, "td"},
    {Tag::kTemplate, LXB_TAG_TEMPLATE, "template"},
    {Tag::kTextarea, LXB_TAG_TEXTAREA, "textarea"},
    {Tag::kTfoot, LXB_TAG_TFOOT, "tfoot"},
    {Tag::kTh, LXB_TAG_TH, "th"},
    {Tag::kThead, LXB_TAG_THEAD, "thead"},
    {Tag::kTime, LXB_TAG_TIME, "time"},
    {Tag::kTitle, LXB_TAG_TITLE, "title"},
    {Tag::kTr, LXB_TAG_TR, "tr"},
    {Tag::kTrack, LXB_TAG_TRACK, "track"},
    {Tag::kTt, LXB_TAG_TT, "tt"},
    {Tag::kU, LXB_TAG_U, "u"},
    {Tag::kUl, LXB_TAG_UL, "ul"},
    {Tag::kVar, LXB_TAG_VAR, "var"},
    {Tag::kVideo, LXB_TAG_VIDEO, "video"},
    {Tag::kWbr, LXB_TAG_WBR, "wbr"},
    {Tag::kXmp, LXB_TAG_XMP, "xmp"},
    {Tag::kSvg, LXB_TAG_SVG, "svg"},
    {Tag::kMath, LXB_TAG_MATH, "math"},
};

constexpr auto kNames = [] {
  std::array<std::string_view, static_cast<std::size_t>(Tag::kMath) + 1> names{};
  for (const Row& row : kRows) names[static_cast<std::size_t>(row.tag)] = row.name;
  return names;
}();

constexpr auto kTags = [] {
  std::array<Tag, LXB_TAG__LAST_ENTRY> tags{};
  tags.fill(Tag::kOther);
  for (const Row& row : kRows) tags[row.id] = row.tag;
  return tags;
}();

bool has_namespace_of(Tag tag, lxb_ns_id_t ns) {
  if (tag == Tag::kSvg) return ns == LXB_NS_SVG;
  if (tag == Tag::kMath) return ns == LXB_NS_MATH;
  return ns == LXB_NS_HTML;
}

}  // namespace

std::string_view name_of(Tag tag) {
  return kNames[static_cast<std::size_t>(tag)];
}

Tag tag_of(lxb_tag_id_t id, lxb_ns_id_t ns) {
  const Tag tag = id < kTags.size() ? kTags[id] : Tag::kOther;
  return has_namespace_of(tag, ns) ? tag : Tag::kOther;
}

}  // namespace diurna::html
