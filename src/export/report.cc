#include <algorithm>

#include "export/report_parts.h"

namespace diurna {
namespace exporting {
namespace {

// Narrower pages could not hold the margins and a word beside them.
constexpr std::uint32_t kMinWidth = 40;

// Where the values of a kind of time expression are listed.
std::string_view heading_of(Timex timex) {
  switch (timex) {
    case Timex::kDate:
    case Timex::kTime:
      return "Dates";
    case Timex::kDuration:
      return "Durations";
    case Timex::kSet:
      return "Repeated";
  }
  return "";
}

// The value and the quoted words of each time, each pair of value and words once, in text order.
std::vector<std::string> listed_times(const Record& record, std::string_view heading) {
  std::vector<std::string> items;
  for (const TimeExpression& time : record.times) {
    if (time.value.empty() || heading_of(time.timex) != heading) continue;
    const std::string words(slice(record.article.text, time.span));
    std::string item = time.value + " \u201c" + words + "\u201d";
    if (std::find(items.begin(), items.end(), item) == items.end()) items.push_back(std::move(item));
  }
  return items;
}

}  // namespace

void Page::paragraph(const StyledText& margin, const StyledText& text) const {
  for (const StyledText& part :
       text.wrapped(options_.width - std::min(margin.columns(), options_.width - 1))) {
    StyledText whole = margin;
    whole.append(part);
    line(whole);
  }
}

void Page::list(std::string_view heading, const std::vector<std::string>& items) const {
  if (items.empty()) return;
  StyledText listed;
  for (const std::string& item : items) {
    if (!listed.empty()) listed.append(Style::kFaint, " \u00b7 ");
    listed.append_words(Style::kPlain, item);
  }
  StyledText title;
  title.append(Style::kTitle, heading);
  title.append(Style::kPlain, "  ");
  const std::vector<StyledText> lines = listed.wrapped(width() - title.columns());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    StyledText part;
    if (i == 0) part.append(title);
    part.pad_to(title.columns());
    part.append(lines[i]);
    line(part);
  }
}

void write_times(const Record& record, const Page& page) {
  for (const std::string_view heading : {"Dates", "Durations", "Repeated"}) {
    page.list(heading, listed_times(record, heading));
  }
}

}  // namespace exporting

void write_report(const Record& record, const ReportOptions& options, std::ostream& out) {
  ReportOptions usable = options;
  usable.width = std::max(options.width, exporting::kMinWidth);
  const exporting::Page page(usable, out);
  exporting::write_header(record, page);
  exporting::write_statements(record, page);
  exporting::write_events(record, page);
  exporting::write_times(record, page);
  exporting::write_places(record, page);
}

}  // namespace diurna
