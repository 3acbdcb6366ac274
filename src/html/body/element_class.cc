#include "html/body/element_class.h"

namespace diurna::html {

Layout layout_of(Tag tag) {
  switch (tag) {
    case Tag::kBr:
      return Layout::kBreak;
    case Tag::kTd:
    case Tag::kTh:
      return Layout::kCell;
    case Tag::kHead:
    case Tag::kScript:
    case Tag::kStyle:
    case Tag::kTitle:
    case Tag::kTextarea:
    case Tag::kSelect:
    case Tag::kDatalist:
    case Tag::kOption:
    case Tag::kOptgroup:
    case Tag::kIframe:
    case Tag::kObject:
    case Tag::kAudio:
    case Tag::kVideo:
    case Tag::kCanvas:
    case Tag::kSvg:
    case Tag::kMath:
    case Tag::kMeter:
    case Tag::kProgress:
    case Tag::kNoembed:
    case Tag::kNoframes:
    case Tag::kRp:
    case Tag::kMap:
      return Layout::kSkipped;
    case Tag::kAddress:
    case Tag::kArticle:
    case Tag::kAside:
    case Tag::kBlockquote:
    case Tag::kBody:
    case Tag::kButton:
    case Tag::kCaption:
    case Tag::kCenter:
    case Tag::kDd:
    case Tag::kDetails:
    case Tag::kDialog:
    case Tag::kDir:
    case Tag::kDiv:
    case Tag::kDl:
    case Tag::kDt:
    case Tag::kFieldset:
    case Tag::kFigcaption:
    case Tag::kFigure:
    case Tag::kFooter:
    case Tag::kForm:
    case Tag::kH1:
    case Tag::kH2:
    case Tag::kH3:
    case Tag::kH4:
    case Tag::kH5:
    case Tag::kH6:
    case Tag::kHeader:
    case Tag::kHgroup:
    case Tag::kHr:
    case Tag::kHtml:
    case Tag::kLegend:
    case Tag::kLi:
    case Tag::kMain:
    case Tag::kMarquee:
    case Tag::kMenu:
    case Tag::kNav:
    case Tag::kNoscript:
    case Tag::kOl:
    case Tag::kP:
    case Tag::kPlaintext:
    case Tag::kPre:
    case Tag::kSearch:
    case Tag::kSection:
    case Tag::kSummary:
    case Tag::kTable:
    case Tag::kTbody:
    case Tag::kTemplate:
    case Tag::kTfoot:
    case Tag::kThead:
    case Tag::kTr:
    case Tag::kUl:
    case Tag::kXmp:
      return Layout::kFlow;
    default:
      return Layout::kInline;
  }
}

}  // namespace diurna::html
