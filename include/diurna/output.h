// Writing records: JSON Lines (docs/formats/record.md) and the report for a terminal.
//
// Thread-safety: free functions without state.
#pragma once

#include <ostream>
#include <string>

#include "diurna/record.h"
#include "diurna/status.h"

namespace diurna {

enum class ArticleText : std::uint8_t { kLeaveOut, kInclude };

struct JsonlOptions {
  ArticleText text = ArticleText::kLeaveOut;  // left out unless asked for: rights
  std::string engine;                         // "diurna 0.1.0 en-core-web-sm@3.8.0"
};

// One line for the document, then one for each statement and each time expression.
void write_jsonl(const Record& record, const JsonlOptions& options, std::ostream& out);
// One line of type "failure".
void write_jsonl(const Status& failure, std::ostream& out);

enum class Colour : std::uint8_t { kOff, kOn };
enum class Detail : std::uint8_t { kBrief, kEvidence };

struct ReportOptions {
  Colour colour = Colour::kOff;
  Detail detail = Detail::kBrief;
  std::uint32_t width = 100;  // columns
};

// A readable account of the record.
void write_report(const Record& record, const ReportOptions& options, std::ostream& out);

}  // namespace diurna
