#include "html/metadata/publication_dates.h"

#include <algorithm>
#include <vector>

#include "html/metadata/plain_text.h"
#include "html/metadata/web_address.h"
#include "text/unicode.h"
#include "text/utf8.h"

namespace diurna::html {
namespace {

using dates::Timestamp;

constexpr std::size_t kLongestLine = 240;  // bytes of an element that is there for a date
constexpr long kFirstDay = 7305;           // 1990-01-01
constexpr int kFirstYearOfArchives = 1700;

// What is believed first.
enum Rank : int {
  kJsonLd = 0,
  kMeta = 10,  // to 19
  kMicrodata = 20,
  kLabelledNear = 30,
  kAddress = 33,  // it keeps the day of the first publication
  kTimeNear = 35,
  kClassNear = 36,
  kTextNear = 37,
  kDirectlyInFront = 38,
  kInFront = 39,  // of the headline: there the day of the fetch may stand
  kLabelled = 45,
  kTime = 55,
  kOtherMeta = 60,
  kHeader = 90,
};
constexpr int kShownFirst = kLabelledNear;  // what readers see: the address, and what is beside the headline
constexpr int kShownLast = kDirectlyInFront;

struct Choice {
  Timestamp stamp;
  std::string from;
  int rank;
};

struct LineDate {
  Timestamp stamp;
  std::optional<DateLabel> label;
  bool alone = false;  // the line holds little else
};

bool starts_word(std::string_view line, std::size_t at) {
  if (at == 0) return true;
  const text::CodePoint before = text::code_point_before(line, at);
  return !text::is_alpha(before.value) && !text::is_digit(before.value);
}

// The label nearest to the end of `words`.
std::optional<DateLabel> label_at_end(std::string_view words, const MetadataLexicon& lexicon) {
  constexpr std::size_t kFarthest = 80;  // bytes
  constexpr std::size_t kMostWords = 4;
  if (words.size() > kFarthest) {
    std::size_t cut = words.size() - kFarthest;
    while ((static_cast<unsigned char>(words[cut]) & 0xC0) == 0x80) ++cut;
    words.remove_prefix(cut);
  }
  const std::string lower = text::lower(words);
  std::vector<std::string_view> list;
  for (std::size_t at = 0; at < lower.size();) {
    const std::size_t begin = lower.find_first_not_of(" ,:;.|-()[]\n\t", at);
    if (begin == std::string::npos) break;
    const std::size_t end = std::min(lower.find_first_of(" ,:;.|-()[]\n\t", begin), lower.size());
    list.push_back(std::string_view(lower).substr(begin, end - begin));
    at = end;
  }
  for (std::size_t last = list.size(); last > 0; --last) {
    if (list[last - 1].find_first_of("0123456789") != std::string_view::npos) break;  // of another date
    for (std::size_t count = std::min(kMostWords, last); count > 0; --count) {
      const std::string_view begin = list[last - count];
      const std::string_view end = list[last - 1];
      const std::string_view phrase(begin.data(),
                                    static_cast<std::size_t>(end.data() + end.size() - begin.data()));
      const auto known = lexicon.date_labels.find(phrase);
      if (known != lexicon.date_labels.end()) return known->second;
    }
  }
  return std::nullopt;
}

class DateFinder {
 public:
  DateFinder(const DateSources& sources, const MetadataLexicon& lexicon)
      : sources_(sources), lexicon_(lexicon) {
    const auto fetched = lexicon.timestamps.read_value(sources.hints.fetched, dates::DateOrder::kUnknown);
    if (fetched) last_day_ = fetched->day_number() + 1;  // the page's zone may be ahead
  }

  void add_head() {
    offer(published_, sources_.json_ld.published, "json-ld datePublished", kJsonLd);
    offer(modified_, sources_.json_ld.modified, "json-ld dateModified", kJsonLd);
    for (const MetaValue& value : sources_.clues.of(MetaField::kPublished)) {
      offer(published_, value.content, "meta " + std::string(value.name), kMeta + value.rank);
    }
    for (const MetaValue& value : sources_.clues.of(MetaField::kModified)) {
      offer(modified_, value.content, "meta " + std::string(value.name), kMeta + value.rank);
    }
    for (const MetaValue& value : sources_.clues.of(MetaField::kDate)) {
      offer(published_, value.content, "meta " + std::string(value.name), kOtherMeta + value.rank);
    }
    if (const auto stamp = date_in_path(sources_.hints.uri, lexicon_.timestamps.months())) {
      take(published_, *stamp, "url", kAddress);
    }
  }

  void add_body(const std::vector<BodyClue>& clues) {
    for (const BodyClue& clue : clues) add_clue(clue);
  }

  bool has_published() const { return !published_.empty(); }

  PublicationDates finish() {
    const Choice* published = choose_published();
    const Choice* modified = choose_modified(published);
    if (published == nullptr && modified == nullptr) {
      offer(modified_, sources_.hints.last_modified, "http last-modified", kHeader);
      modified = choose_modified(nullptr);
    }
    PublicationDates dates;
    if (published != nullptr) {
      dates.published = published->stamp.iso();
      dates.published_from = published->from;
    }
    if (modified != nullptr) {
      dates.modified = modified->stamp.iso();
      dates.modified_from = modified->from;
    }
    return dates;
  }

 private:
  // JSON-LD may date an article of an archive; the first day of 1970 is a machine's way to say nothing.
  bool is_possible(const Timestamp& stamp, int rank) const {
    const long day = stamp.day_number();
    const bool archived = rank == kJsonLd && stamp.year >= kFirstYearOfArchives && day != 0;
    return (day >= kFirstDay || archived) && (!last_day_ || day <= *last_day_);
  }

  void take(std::vector<Choice>& choices, const Timestamp& stamp, std::string from, int rank) const {
    constexpr std::size_t kMostChoices = 200;
    if (is_possible(stamp, rank) && choices.size() < kMostChoices)
      choices.push_back({stamp, std::move(from), rank});
  }

  void offer(std::vector<Choice>& choices, std::string_view value, std::string from, int rank) const {
    if (value.empty() || !text::is_well_formed(value)) return;
    const auto stamp = lexicon_.timestamps.read_value(value, sources_.order);
    if (stamp) take(choices, *stamp, std::move(from), rank);
  }

  static long day_of(const Choice& choice) { return choice.stamp.day_number(); }

  template <typename Condition>
  static const Choice* best(const std::vector<Choice>& choices, Condition condition) {
    const Choice* found = nullptr;
    for (const Choice& choice : choices) {
      if (condition(choice) && (found == nullptr || choice.rank < found->rank)) found = &choice;
    }
    return found;
  }

  // Of the same day, the one that has the time too; of the same minute, the one that has the zone.
  static const Choice* with_time(const std::vector<Choice>& choices, const Choice* choice) {
    if (choice == nullptr) return choice;
    const Choice* closer = best(choices, [&](const Choice& other) {
      if (day_of(other) != day_of(*choice) || other.rank > kInFront || !other.stamp.time) return false;
      return !choice->stamp.time || (!choice->stamp.time->offset && other.stamp.time->offset &&
                                     is_same_minute(*choice->stamp.time, *other.stamp.time));
    });
    return closer != nullptr ? closer : choice;
  }

  static bool is_same_minute(const dates::TimeOfDay& a, const dates::TimeOfDay& b) {
    return a.hour == b.hour && a.minute == b.minute;
  }

  static bool is_shown(const Choice& choice) {
    return kShownFirst <= choice.rank && choice.rank <= kShownLast;
  }

  // The day shown is the one before only for readers west of the machine's zone.
  static bool is_same_moment(const Choice& shown, const Choice& machine) {
    constexpr unsigned kNoon = 12;
    return day_of(shown) + 1 == day_of(machine) && machine.stamp.time && machine.stamp.time->hour < kNoon;
  }

  // Where a site was moved, its machines give the day of the move and its readers see the older one alone.
  const Choice* choose_published() const {
    const Choice* published =
        best(published_, [](const Choice& choice) { return day_of(choice) >= kFirstDay; });
    if (published == nullptr)
      return with_time(published_, best(published_, [](const Choice&) { return true; }));
    const Choice* shown = best(published_, [&](const Choice& choice) {
      return is_shown(choice) && day_of(choice) < day_of(*published) && !is_same_moment(choice, *published);
    });
    const Choice* confirmed = best(published_, [&](const Choice& choice) {
      return is_shown(choice) && day_of(choice) == day_of(*published);
    });
    if (published->rank < kShownFirst && shown != nullptr && confirmed == nullptr) published = shown;
    return with_time(published_, published);
  }

  // What readers are told comes before what machines write at every change; a change on the day of
  // publication says less than one on another day.
  const Choice* choose_modified(const Choice* published) const {
    const auto any = [](const Choice&) { return true; };
    if (published == nullptr) return with_time(modified_, best(modified_, any));
    const auto later = [&](const Choice& choice) { return day_of(choice) > day_of(*published); };
    const auto shown_later = [&](const Choice& choice) {
      return is_shown(choice) && choice.rank != kAddress && later(choice);
    };
    const Choice* modified = best(modified_, is_shown);
    if (modified == nullptr) modified = best(published_, shown_later);
    if (modified == nullptr) modified = best(modified_, later);
    if (modified == nullptr) modified = best(modified_, any);
    return with_time(modified_, modified);
  }

  void add_clue(const BodyClue& clue) {
    switch (clue.kind) {
      case BodyClueKind::kItemPublished:
        return add_item(published_, clue, "microdata datePublished");
      case BodyClueKind::kItemModified:
        return add_item(modified_, clue, "microdata dateModified");
      case BodyClueKind::kTime:
        return add_time(clue);
      case BodyClueKind::kDateClass:
      case BodyClueKind::kModifiedClass:
        return add_element(clue);
      case BodyClueKind::kDateText:
        return add_text(clue);
      default:
        return;
    }
  }

  std::string value_of(std::uint32_t node) const {
    for (const std::string_view name : {"content", "datetime", "title"}) {
      const auto value = sources_.page.attribute(node, name);
      if (value && lexicon_.timestamps.read_value(*value, sources_.order)) return std::string(*value);
    }
    return line_of(sources_.page, node, kLongestLine);
  }

  void add_item(std::vector<Choice>& choices, const BodyClue& clue, std::string from) {
    offer(choices, value_of(clue.node), std::move(from), kMicrodata);
  }

  // A label says more than the place.
  static int rank_of(const BodyClue& clue, bool labelled, Rank near, Rank far) {
    if (!clue.near) return far;
    if (labelled || clue.behind) return near;
    return clue.closest ? kDirectlyInFront : kInFront;
  }

  void add_time(const BodyClue& clue) {
    const std::uint32_t node = clue.node;
    const std::string value = value_of(node);
    const auto stamp = lexicon_.timestamps.read_value(value, sources_.order);
    if (!stamp) return;
    auto label = label_within(node);
    if (!label) label = label_of_class(node);
    if (!label) label = label_at_end(words_before(sources_.page, node, 60), lexicon_);
    add_labelled(*stamp, label, "time element", rank_of(clue, label.has_value(), kTimeNear, kTime));
  }

  // In front of the date that the element shows, or all that it shows: "Updated 5 March", "Updated".
  std::optional<DateLabel> label_within(std::uint32_t node) const {
    const std::string line = line_apart(sources_.page, node, kLongestLine);
    const std::vector<LineDate> dates = dates_in(line);
    return dates.empty() ? label_at_end(line, lexicon_) : dates.front().label;
  }

  std::optional<DateLabel> label_of_class(std::uint32_t node) const {
    for (const std::string_view name : {"class", "itemprop"}) {
      const auto value = sources_.page.attribute(node, name);
      if (!value) continue;
      if (class_word(*value, lexicon_) == ClassWord::kModified) return DateLabel::kModified;
    }
    return std::nullopt;
  }

  void add_labelled(const Timestamp& stamp, std::optional<DateLabel> label, std::string from, int rank) {
    if (label == DateLabel::kOther) return;
    take(label == DateLabel::kModified ? modified_ : published_, stamp, std::move(from), rank);
  }

  void add_element(const BodyClue& clue) {
    const std::string line = line_apart(sources_.page, clue.node, kLongestLine);
    for (const LineDate& date : dates_in(line)) {
      auto label = date.label;
      if (!label && clue.kind == BodyClueKind::kModifiedClass) label = DateLabel::kModified;
      if (!label) label = label_at_end(words_before(sources_.page, clue.node, 60), lexicon_);
      const int rank = rank_of(clue, label.has_value(), kClassNear, kLabelled);
      if (label || clue.near) add_labelled(date.stamp, label, "text", rank);
    }
  }

  void add_text(const BodyClue& clue) {
    const std::uint32_t node = clue.node;
    const std::string line = squeezed(sources_.page.text_within(node));
    for (const LineDate& date : dates_in(line)) {
      auto label = date.label;
      if (!label) label = label_at_end(words_before(sources_.page, node, 60), lexicon_);
      if (label) {
        add_labelled(date.stamp, label, "text", clue.near ? kLabelledNear : kLabelled);
      } else if (clue.near && date.alone) {
        add_labelled(date.stamp, label, "text", rank_of(clue, false, kTextNear, kLabelled));
      }
    }
  }

  // Dates with their year in a line, and the label that stands in front of each.
  std::vector<LineDate> dates_in(std::string_view line) const {
    constexpr std::size_t kMostDates = 4;
    constexpr std::size_t kLittle = 40;  // bytes
    std::vector<LineDate> found;
    std::size_t behind = 0;  // the date before
    for (std::size_t at = 0; at < line.size() && found.size() < kMostDates;) {
      const text::CodePoint point = text::code_point_at(line, at);
      if (starts_word(line, at) && may_start_date(line.substr(at), point.value)) {
        if (const auto stamp = lexicon_.timestamps.read_at(line.substr(at), sources_.order)) {
          found.push_back({*stamp, label_at_end(line.substr(behind, at - behind), lexicon_),
                           line.size() - stamp->length <= kLittle});
          at += std::max<std::size_t>(stamp->length, 1);
          behind = at;
          continue;
        }
      }
      at += point.size;
    }
    return found;
  }

  bool may_start_date(std::string_view rest, char32_t first) const {
    if (first >= '0' && first <= '9') return true;
    if (!text::is_alpha(first)) return false;
    std::size_t end = 0;
    while (end < rest.size()) {
      const text::CodePoint point = text::code_point_at(rest, end);
      if (!text::is_alpha(point.value)) break;
      end += point.size;
    }
    const std::size_t next = rest.find_first_not_of(". ", end);
    if (next == std::string_view::npos || rest[next] < '0' || rest[next] > '9') return false;
    return lexicon_.timestamps.months().number(rest.substr(0, end)).has_value();
  }

  const DateSources& sources_;
  const MetadataLexicon& lexicon_;
  std::optional<long> last_day_;
  std::vector<Choice> published_;
  std::vector<Choice> modified_;
};

}  // namespace

PublicationDates find_publication_dates(const DateSources& sources, const BodyClueSource& body,
                                        const MetadataLexicon& lexicon) {
  DateFinder finder(sources, lexicon);
  finder.add_head();
  finder.add_body(body(BodyExtent::kBesideHeadline));
  if (!finder.has_published()) finder.add_body(body(BodyExtent::kWhole));
  return finder.finish();
}

dates::DateOrder order_of(std::string_view host, std::string_view language, const MetadataLexicon& lexicon) {
  const auto look_up = [&](std::string_view kind, std::string_view region) {
    const auto known = lexicon.date_orders.find(std::string(kind) + " " + ascii_lower(region));
    return known == lexicon.date_orders.end() ? dates::DateOrder::kUnknown : known->second;
  };
  dates::DateOrder order = look_up("domain", host.substr(host.rfind('.') + 1));
  const std::size_t hyphen = language.rfind('-');
  if (order == dates::DateOrder::kUnknown && hyphen != std::string_view::npos) {
    order = look_up("region", language.substr(hyphen + 1));
  }
  if (order == dates::DateOrder::kUnknown)
    order = look_up("language", language.substr(0, language.find('-')));
  return order;
}

}  // namespace diurna::html
