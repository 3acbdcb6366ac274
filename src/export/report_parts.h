// The parts of the report for a terminal, in the order in which they are printed.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/output.h"
#include "export/styled_text.h"

namespace diurna::exporting {

// Writes lines of one width, with or without colours.
class Page {
 public:
  Page(const ReportOptions& options, std::ostream& out) : options_(options), out_(out) {}

  std::uint32_t width() const { return options_.width; }
  bool shows_evidence() const { return options_.detail == Detail::kEvidence; }

  // One line, cut to the width.
  void line(const StyledText& text) const {
    out_ << text.cut(options_.width).rendered(options_.colour) << '\n';
  }
  // As many lines as it takes; `margin` stands before each of them.
  void paragraph(const StyledText& margin, const StyledText& text) const;
  // A heading and its items, one behind the other; nothing if there are none.
  void list(std::string_view heading, const std::vector<std::string>& items) const;

 private:
  ReportOptions options_;
  std::ostream& out_;
};

// Title, languages, date, numbers of statements and events, warnings.
void write_header(const Record& record, const Page& page);
// The statements under their speakers.
void write_statements(const Record& record, const Page& page);
// The events, with date, parties and type.
void write_events(const Record& record, const Page& page);
// The times that the text names.
void write_times(const Record& record, const Page& page);
// The places that the text names and the engine knows.
void write_places(const Record& record, const Page& page);

}  // namespace diurna::exporting
