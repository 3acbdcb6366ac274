#include "values.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <thread>

namespace diurna::cli {
namespace {

constexpr std::uint64_t kMaxSize = std::uint64_t{2} << 30;  // spans are 32 bits wide

// The power of two that a unit stands for.
std::optional<unsigned int> shift_of(std::string_view unit) {
  if (unit.empty()) return 0;
  if (unit.size() > 1 && unit.substr(1) != "iB") return std::nullopt;
  switch (unit.front()) {
    case 'K':
      return 10;
    case 'M':
      return 20;
    case 'G':
      return 30;
    default:
      return std::nullopt;
  }
}

// The number that all of `digits` spell, or -1.
int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) {
    if (digit < '0' || digit > '9') return -1;
    value = value * 10 + (digit - '0');
  }
  return value;
}

}  // namespace

std::optional<std::uint64_t> parse_size(std::string_view text) {
  std::uint64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || value == 0 || value > kMaxSize) return std::nullopt;
  const auto shift = shift_of({rest, static_cast<std::size_t>(end - rest)});
  if (!shift || value > (kMaxSize >> *shift)) return std::nullopt;
  return value << *shift;
}

std::optional<unsigned> parse_count(std::string_view text, unsigned most) {
  unsigned value = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value);
  if (error != std::errc() || rest != end || value == 0 || value > most) return std::nullopt;
  return value;
}

std::optional<unsigned> parse_threads(std::string_view text) {
  constexpr unsigned kMaxThreads = 1024;
  if (text == "0") return std::max(1u, std::thread::hardware_concurrency());
  return parse_count(text, kMaxThreads);
}

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const int year = number(text.substr(0, 4));
  const int month = number(text.substr(5, 2));
  const int day = number(text.substr(8, 2));
  if (year < 0 || month < 0 || day < 0) return false;
  return std::chrono::year_month_day(std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

}  // namespace diurna::cli
