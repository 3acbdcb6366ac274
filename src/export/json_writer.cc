#include "export/json_writer.h"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "base/check.h"
#include "text/utf8.h"

namespace diurna::exporting {
namespace {

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (static_cast<unsigned char>(c) < 0x20) {
    fmt::format_to(std::back_inserter(out), "\\u{:04x}", static_cast<unsigned int>(c));
  } else {
    out += c;
  }
}

}  // namespace

void JsonWriter::strings(const std::vector<std::string>& values) {
  begin_array();
  for (const std::string& value : values) string(value);
  end_array();
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
}

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

void JsonWriter::quote(std::string_view value) {
  out_ += '"';
  for (std::size_t at = 0; at < value.size();) {
    if (static_cast<unsigned char>(value[at]) < 0x80) {
      append_escaped(out_, value[at++]);
      continue;
    }
    const auto point = text::decode(value, at);
    text::append(out_, point ? point->value : text::kReplacement);
    at += point ? point->size : text::ill_formed_length(value, at);
  }
  out_ += '"';
}

void JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  out_ += ':';
  first_ = true;
}

void JsonWriter::string(std::string_view value) {
  separate();
  quote(value);
}

void JsonWriter::number(std::uint64_t value) {
  separate();
  fmt::format_to(std::back_inserter(out_), "{}", value);
}

void JsonWriter::hundredths(double value) {
  CHECK(std::isfinite(value), "JSON has no infinity and no NaN");
  separate();
  fmt::format_to(std::back_inserter(out_), "{:.2f}", value);
}

void JsonWriter::degrees(double value) {
  CHECK(std::isfinite(value), "JSON has no infinity and no NaN");
  separate();
  std::string digits = fmt::format("{:.5f}", value);
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.back() == '.') digits.pop_back();
  out_ += digits == "-0" ? "0" : digits;
}

void JsonWriter::boolean(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::string(std::string_view name, std::string_view value) {
  key(name);
  string(value);
}

void JsonWriter::string_or_null(std::string_view name, std::string_view value) {
  key(name);
  if (value.empty()) {
    null();
  } else {
    string(value);
  }
}

void JsonWriter::number(std::string_view name, std::uint64_t value) {
  key(name);
  number(value);
}

void JsonWriter::boolean(std::string_view name, bool value) {
  key(name);
  boolean(value);
}

void JsonWriter::null(std::string_view name) {
  key(name);
  null();
}

}  // namespace diurna::exporting
