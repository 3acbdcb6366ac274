#include <fmt/format.h>

#include <boost/json.hpp>
#include <vector>

#include "diurna/explain.h"
#include "export/page_excerpt.h"

namespace diurna {
namespace {

namespace json = boost::json;

std::string text_of(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  const json::string* text = value != nullptr ? value->if_string() : nullptr;
  return text != nullptr ? std::string(*text) : std::string();
}

// The row and the document that it belongs to.
struct Row {
  json::object row;
  json::object document;
};

Result<json::object> parse_line(const std::string& line, std::size_t number) {
  json::error_code failed;
  json::value value = json::parse(line, failed);
  if (failed || !value.is_object()) {
    return Status(ErrorCode::kNotText, fmt::format("line {} is no JSON object", number));
  }
  return std::move(value.as_object());
}

// A document's line stands before those of its rows.
Result<Row> find_row(std::istream& records, std::string_view id) {
  const std::string wanted = fmt::format("\"id\":\"{}\"", id);
  std::string document;
  std::string line;
  for (std::size_t number = 1; std::getline(records, line); ++number) {
    if (line.starts_with("{\"type\":\"document\"")) document = line;
    if (line.find(wanted) == std::string::npos) continue;
    Result<json::object> row = parse_line(line, number);
    if (!row) return row.error();
    if (text_of(*row, "id") != id) continue;
    if (document.empty()) return Row{*std::move(row), {}};
    Result<json::object> owner = parse_line(document, number);
    if (!owner) return owner.error();
    return Row{*std::move(row), *std::move(owner)};
  }
  return Status(ErrorCode::kNotFound, fmt::format("no row has the id {}", id));
}

std::vector<SourceSpan> ranges_of(const json::object& field) {
  std::vector<SourceSpan> ranges;
  const json::value* bytes = field.if_contains("bytes");
  if (bytes == nullptr || !bytes->is_array()) return ranges;
  for (const json::value& range : bytes->as_array()) {
    const json::array* pair = range.if_array();
    if (pair == nullptr || pair->size() != 2) continue;
    json::error_code failed;
    const auto begin = (*pair)[0].to_number<std::uint64_t>(failed);
    const auto end = (*pair)[1].to_number<std::uint64_t>(failed);
    if (!failed && begin <= end) ranges.push_back({begin, end});
  }
  return ranges;
}

class Account {
 public:
  Account(const Row& row, const std::optional<std::string>& page) : row_(row), page_(page) {}

  std::string write() {
    write_opening();
    if (const std::vector<SourceSpan> own = ranges_of(row_.row); !own.empty())
      write_place("words", row_.row, own);
    for (const auto& [name, value] : row_.row) write_field(name, value);
    write_empty_fields();
    return std::move(out_);
  }

 private:
  void write_opening() {
    out_ += fmt::format("{}  {}", text_of(row_.row, "id"), text_of(row_.row, "type"));
    for (const std::string_view key : {"kind", "act", "timex", "value", "mention", "name", "feature",
                                       "plover", "mode", "modality", "cameo"}) {
      if (const std::string value = text_of(row_.row, key); !value.empty()) out_ += " \u00b7 " + value;
    }
    if (const json::value* confidence = row_.row.if_contains("confidence");
        confidence != nullptr && confidence->is_number()) {
      out_ += fmt::format(" \u00b7 confidence {:.2f}", confidence->to_number<double>());
    }
    out_ += '\n';
    if (const json::value* made_by = row_.row.if_contains("made_by");
        made_by != nullptr && made_by->is_object()) {
      const json::object& origin = made_by->as_object();
      out_ += fmt::format("made by the rule {} of {}, {}\n", text_of(origin, "rule"),
                          text_of(origin, "stage"), text_of(origin, "model"));
    }
    if (!row_.document.empty()) {
      out_ += fmt::format("in {} ({})\n", text_of(row_.document, "uri"), text_of(row_.document, "id"));
    }
  }

  void write_field(std::string_view name, const json::value& value) {
    if (const json::array* list = value.if_array()) {
      for (const json::value& one : *list) write_field(name, one);
      return;
    }
    const json::object* field = value.if_object();
    const std::vector<SourceSpan> ranges = field != nullptr ? ranges_of(*field) : std::vector<SourceSpan>();
    if (!ranges.empty()) write_place(name, *field, ranges);
    if (ranges.empty() && field != nullptr) write_parts(name, *field);
  }

  // What is no place in the text itself may have such parts: the words of a date, the single counts.
  void write_parts(std::string_view name, const json::object& field) {
    for (const auto& [part, value] : field) {
      const json::object* words = value.if_object();
      const std::vector<SourceSpan> ranges = words != nullptr ? ranges_of(*words) : std::vector<SourceSpan>();
      if (!ranges.empty()) write_place(part == "words" ? name : std::string_view(part), *words, ranges);
    }
  }

  void write_place(std::string_view name, const json::object& field, const std::vector<SourceSpan>& ranges) {
    const std::string words = text_of(field, field.contains("exact") ? "exact" : "text");
    out_ += fmt::format("\n{:<11} {}\n", name, exporting::printable(words));
    std::string where;
    for (const SourceSpan range : ranges) {
      where += fmt::format("{}{}\u2013{}", where.empty() ? "" : ", ", range.begin, range.end);
    }
    out_ += fmt::format("{:<11} bytes {}\n", "", where);
    if (page_) out_ += fmt::format("{:<11} {}\n", "", exporting::page_excerpt(*page_, ranges));
  }

  void write_empty_fields() {
    const json::value* reasons = row_.row.if_contains("why_null");
    if (reasons == nullptr || !reasons->is_object() || reasons->as_object().empty()) return;
    out_ += "\nempty\n";
    for (const auto& [name, why] : reasons->as_object()) {
      if (why.is_string())
        out_ += fmt::format("  {:<14} {}\n", std::string_view(name), std::string_view(why.as_string()));
    }
  }

  const Row& row_;
  const std::optional<std::string>& page_;
  std::string out_;
};

}  // namespace

Result<std::string> explain(std::istream& records, std::string_view id, const FindReceived& find_received) {
  if (id.find(':') == std::string_view::npos || id.find('"') != std::string_view::npos) {
    return Status(ErrorCode::kBadOption,
                  fmt::format("'{}' is no id (such as s:ad0f9a4408ddb8d07fdc2996)", id));
  }
  const Result<Row> row = find_row(records, id);
  if (!row) return row.error();
  std::optional<std::string> received;
  if (find_received && !row->document.empty()) {
    received = find_received(text_of(row->document, "id"));
    if (!received)
      return Status(ErrorCode::kBadOption,
                    "the record was made from something else: no SHA-256 there is the same");
  }
  return Account(*row, received).write();
}

}  // namespace diurna
