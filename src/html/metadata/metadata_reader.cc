#include "html/metadata/metadata_reader.h"

#include <algorithm>
#include <optional>

#include "html/metadata/body_clues.h"
#include "html/metadata/byline.h"
#include "html/metadata/headline.h"
#include "html/metadata/json_ld.h"
#include "html/metadata/language_tag.h"
#include "html/metadata/page_clues.h"
#include "html/metadata/plain_text.h"
#include "html/metadata/publication_dates.h"
#include "html/metadata/rights.h"
#include "html/metadata/standfirst.h"
#include "html/metadata/web_address.h"
#include "text/utf8.h"

namespace diurna::html {
namespace {

constexpr std::size_t kLongestStandfirst = 1000;  // bytes
constexpr std::size_t kLongestName = 200;         // bytes of a publisher or section

// One reading of one page; the functions fill one field each.
class Reading {
 public:
  Reading(const Page& page, const MetadataHints& hints, const MetadataLexicon& lexicon)
      : page_(page),
        hints_(hints),
        lexicon_(lexicon),
        clues_(find_clues(page, lexicon)),
        json_ld_(read_json_ld(page, clues_, lexicon)) {
    if (!text::is_well_formed(hints_.uri)) hints_.uri = {};
    if (!text::is_well_formed(hints_.fetched)) hints_.fetched = {};
    if (!text::is_well_formed(hints_.last_modified)) hints_.last_modified = {};
  }

  Metadata read() {
    read_language();
    read_addresses();
    read_publisher();
    read_section();
    read_headline();
    read_standfirst();
    read_byline();
    read_dates();
    read_rights();
    result_.article_body = std::move(json_ld_.article_body);
    result_.is_live_blog = json_ld_.is_live_blog;
    return std::move(result_);
  }

 private:
  std::string named(MetaField field) const {
    const std::string_view value = clues_.first(field);
    return value.size() > 4 * kLongestName ? std::string() : plain_text(value);
  }

  const std::vector<BodyClue>& body(BodyExtent extent) {
    auto& clues = extent == BodyExtent::kWhole ? whole_body_ : beside_headline_;
    if (!clues) clues = find_body_clues(page_, headline_in_body(), extent, lexicon_);
    return *clues;
  }

  BodyClueSource body_source() {
    return [this](BodyExtent extent) -> const std::vector<BodyClue>& { return body(extent); };
  }

  std::uint32_t headline_in_body() const {
    const std::uint32_t node = result_.headline_node;
    return node != Page::kNoNode && page_.tag(node) == Tag::kTitle ? Page::kNoNode : node;
  }

  void read_language() {
    result_.language = language_tag(clues_.language);
    for (const MetaValue& value : clues_.of(MetaField::kLanguage)) {
      const std::string tag = language_tag(value.content);
      // A tag with a region says more of the same language.
      if (result_.language.empty() || tag.starts_with(result_.language + "-")) result_.language = tag;
    }
    if (result_.language.empty()) result_.language = language_tag(json_ld_.language);
  }

  void read_addresses() {
    const std::string base = clues_.base.empty() ? std::string(hints_.uri) : resolve(hints_.uri, clues_.base);
    result_.canonical = resolve(base, clues_.canonical);
    for (const MetaValue& value : clues_.of(MetaField::kCanonical)) {
      if (result_.canonical.empty()) result_.canonical = resolve(base, value.content);
    }
    if (result_.canonical.empty()) result_.canonical = resolve(base, json_ld_.address);
    host_ = host_of(hints_.uri);
    if (host_.empty()) host_ = host_of(result_.canonical);
  }

  void read_publisher() {
    const std::string site = named(MetaField::kSite);
    result_.publisher = json_ld_.publisher;
    for (const std::string& name : {site, json_ld_.site, named(MetaField::kPublisher)}) {
      if (result_.publisher.empty() && name.find("://") == std::string::npos) result_.publisher = name;
    }
    if (result_.publisher.size() > kLongestName) result_.publisher.clear();
    for (const std::string& name : {result_.publisher, site, json_ld_.site}) {
      if (!name.empty()) furniture_.site_names.push_back(name);
    }
    if (host_.empty()) return;
    furniture_.site_names.push_back(host_);
    const std::string_view domain = std::string_view(host_).substr(0, host_.rfind('.'));
    furniture_.site_names.emplace_back(domain.substr(domain.rfind('.') + 1));
  }

  void read_section() {
    result_.section = json_ld_.section.empty() ? named(MetaField::kSection) : json_ld_.section;
    if (result_.section.size() > kLongestName) result_.section.clear();
    furniture_.sections = lexicon_.title_labels;
    if (!result_.section.empty()) furniture_.sections.push_back(result_.section);
  }

  void read_headline() {
    constexpr std::size_t kFewestLetters = 20;  // fewer are in many titles
    std::vector<std::string_view> parts =
        parts_of_path(hints_.uri.empty() ? std::string_view(result_.canonical) : hints_.uri);
    std::string words;
    if (!parts.empty()) {
      words = folded(parts.back().substr(0, parts.back().rfind('.')));
      parts.pop_back();
    }
    if (words.size() < kFewestLetters) words.clear();
    for (const std::string_view part : parts) {
      if (part.find_first_not_of("0123456789") != std::string_view::npos)
        furniture_.folders.emplace_back(part);
    }
    Headline headline = find_headline(page_, clues_, json_ld_, furniture_, words);
    result_.title = std::move(headline.title);
    result_.headline = headline.range;
    result_.headline_node = headline.node;
  }

  void read_standfirst() {
    std::string text = json_ld_.alternative_headline;
    if (text.empty()) text = json_ld_.description;
    for (const MetaValue& value : clues_.of(MetaField::kStandfirst)) {
      if (text.empty() && value.content.size() <= 2 * kLongestStandfirst) text = plain_text(value.content);
    }
    if (text.size() > kLongestStandfirst || folded(text) == folded(result_.title)) text.clear();
    Standfirst standfirst = find_standfirst(page_, headline_in_body(), std::move(text), lexicon_);
    result_.standfirst = std::move(standfirst.text);
    result_.standfirst_node = standfirst.node;
  }

  void read_byline() {
    BylineNames names = find_byline(page_, clues_, json_ld_, furniture_.site_names, body_source(), lexicon_);
    result_.byline = std::move(names.persons);
    result_.agencies = std::move(names.agencies);
  }

  void read_dates() {
    const DateSources sources{page_, clues_, json_ld_, hints_, order_of(host_, result_.language, lexicon_)};
    PublicationDates dates = find_publication_dates(sources, body_source(), lexicon_);
    result_.published = std::move(dates.published);
    result_.published_from = std::move(dates.published_from);
    result_.modified = std::move(dates.modified);
    result_.modified_from = std::move(dates.modified_from);
  }

  void read_rights() {
    result_.rights = json_ld_.rights.empty() ? named(MetaField::kRights) : json_ld_.rights;
    if (result_.rights.empty()) result_.rights = find_copyright_line(page_);
    if (clues_.reserves_mining) result_.reservations.emplace_back("tdm-reservation");
    if (clues_.reserves_ai) result_.reservations.emplace_back("noai");
    if (clues_.reserves_images) result_.reservations.emplace_back("noimageai");
    if (clues_.is_locked || json_ld_.is_locked) result_.reservations.emplace_back("paywall");
  }

  const Page& page_;
  MetadataHints hints_;
  const MetadataLexicon& lexicon_;
  PageClues clues_;
  JsonLd json_ld_;
  std::string host_;
  TitleFurniture furniture_;
  std::optional<std::vector<BodyClue>> beside_headline_;
  std::optional<std::vector<BodyClue>> whole_body_;
  Metadata result_;
};

}  // namespace

Result<MetadataReader> MetadataReader::open(const std::string& data_folder) {
  auto lexicon = MetadataLexicon::open(data_folder);
  if (!lexicon) return lexicon.error();
  return MetadataReader(std::make_unique<const MetadataLexicon>(std::move(*lexicon)));
}

MetadataReader::MetadataReader(std::unique_ptr<const MetadataLexicon> lexicon)
    : lexicon_(std::move(lexicon)) {}
MetadataReader::MetadataReader(MetadataReader&&) noexcept = default;
MetadataReader& MetadataReader::operator=(MetadataReader&&) noexcept = default;
MetadataReader::~MetadataReader() = default;

Metadata MetadataReader::read(const Page& page, const MetadataHints& hints) const {
  return Reading(page, hints, *lexicon_).read();
}

}  // namespace diurna::html
