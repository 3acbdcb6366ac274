// JSON (RFC 8259) as it is written, key after key, into a string.
//
// Keys keep the order in which they are written and numbers have one spelling, so that the same record is
// the same bytes everywhere. Strings are UTF-8 with no more escapes than JSON asks for; bytes that are not
// UTF-8 (the name of a file may have some) become U+FFFD. Commas are the writer's business; that objects
// and arrays are closed is the caller's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace diurna::exporting {

class JsonWriter {
 public:
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);

  void string(std::string_view value);
  void number(std::uint64_t value);
  void hundredths(double value);  // two decimals; precondition: finite
  void degrees(double value);     // at most five decimals; precondition: finite
  void boolean(bool value);
  void null();

  // A key with its value.
  void string(std::string_view name, std::string_view value);
  void string_or_null(std::string_view name, std::string_view value);  // null if `value` is empty
  void number(std::string_view name, std::uint64_t value);
  void boolean(std::string_view name, bool value);
  void null(std::string_view name);

  // A list.
  void strings(const std::vector<std::string>& values);

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();  // writes the comma before a value or key that is not the first
  void quote(std::string_view value);

  std::string& out_;
  bool first_ = true;  // nothing stands before the next value in its object, array or after its key
};

}  // namespace diurna::exporting
