// Errors as values. Nothing in this library throws across a module or prints.
//
//   Result<Engine> engine = Engine::open(options);
//   if (!engine) return engine.error();      // Status: code, message, input, byte offset
//   use(*engine);
//
// "Nothing found" is not an error: it is an empty list or an empty optional.
// Thread-safety: plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace diurna {

// The names (see name_of) appear in failure records: they never change once released.
enum class ErrorCode : std::uint8_t {
  kEmpty,         // the input has no text
  kNotText,       // binary, or more than 1 % broken UTF-8
  kTooLarge,      // over a limit that the caller set
  kNotFound,      // no such file
  kUnreadable,    // exists, and cannot be read
  kModelMissing,  // a model directory or one of its files is not there
  kModelBroken,   // truncated, malformed or unsupported model file
  kBadData,       // a row of a lexicon or rule file is malformed
  kBadOption,     // an option's value makes no sense
  kUnwritable,    // a file or folder that cannot be written
  kTruncated,     // ends before it should: a file cut short
  kDamaged,       // its bytes contradict its format: a wrong checksum, length, header, escape
  kUnsupported,   // sound, and of a kind that is not read
};

std::string_view name_of(ErrorCode code);

// Why something could not be done, and where. `input` names the file or stream; `offset` is the
// first offending byte in it, where there is one.
class [[nodiscard]] Status {
 public:
  Status(ErrorCode code, std::string message, std::string input = {},
         std::optional<std::uint64_t> offset = std::nullopt)
      : code_(code), message_(std::move(message)), input_(std::move(input)), offset_(offset) {}

  ErrorCode code() const { return code_; }
  const std::string& message() const { return message_; }
  const std::string& input() const { return input_; }
  std::optional<std::uint64_t> offset() const { return offset_; }

  // The same error, named for the input that it came from.
  Status in(std::string input) const { return {code_, message_, std::move(input), offset_}; }
  // "input: byte 18333: message (code)", leaving out what is not known.
  std::string to_string() const;

 private:
  ErrorCode code_;
  std::string message_;
  std::string input_;
  std::optional<std::uint64_t> offset_;
};

// A value or the reason why there is none. Member names follow std::expected.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Status error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool has_value() const { return state_.index() == 0; }
  explicit operator bool() const { return has_value(); }
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  const Status& error() const { return std::get<1>(state_); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

 private:
  std::variant<T, Status> state_;
};

}  // namespace diurna
