// Values of options, from their spelling.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace diurna::cli {

// "16777216", "16M", "16MiB": bytes; K, M and G are powers of 1024. From 1 byte to 2 GiB.
std::optional<std::uint64_t> parse_size(std::string_view text);

// A number from 1 to `most`.
std::optional<unsigned> parse_count(std::string_view text, unsigned most);

// A number of threads, at most 1024; 0 is that of the cores. Nothing if it is no such number.
std::optional<unsigned> parse_threads(std::string_view text);

// Whether `text` is a day of the calendar as YYYY-MM-DD.
bool is_date(std::string_view text);

}  // namespace diurna::cli
