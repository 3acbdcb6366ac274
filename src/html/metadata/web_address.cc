#include "html/metadata/web_address.h"

#include <chrono>
#include <vector>

#include "dates/cursor.h"
#include "html/metadata/plain_text.h"
#include "text/utf8.h"

namespace diurna::html {
namespace {

constexpr std::size_t kLongestAddress = 4096;  // bytes

bool is_scheme(std::string_view word) {
  if (word.empty()) return false;
  for (const char c : word) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    const bool other = (c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.';
    if (!letter && !other) return false;
  }
  return true;
}

bool is_http(std::string_view scheme) {
  const std::string lower = ascii_lower(scheme);
  return lower == "http" || lower == "https";
}

// RFC 3986, 5.2.4.
std::string without_dots(std::string_view path) {
  std::vector<std::string_view> segments;
  bool open = false;  // the path ends in a slash
  for (std::size_t at = 0; at < path.size();) {
    std::size_t end = path.find('/', at + 1);
    if (end == std::string_view::npos) end = path.size();
    const std::string_view segment = path.substr(at, end - at);
    open = segment == "/." || segment == "/..";
    if (segment == "/.." && !segments.empty()) segments.pop_back();
    if (!open) segments.push_back(segment);
    at = end;
  }
  std::string clean;
  for (const std::string_view segment : segments) clean += segment;
  if (open) clean += '/';
  return clean;
}

bool set_day(std::optional<int> year, std::optional<unsigned> month, std::optional<int> day,
             dates::Timestamp& stamp) {
  using namespace std::chrono;
  constexpr int kFirstYear = 1990;
  if (!year || !month || !day || *year < kFirstYear) return false;
  stamp.year = *year;
  stamp.month = *month;
  stamp.day = static_cast<unsigned>(*day);
  return year_month_day{std::chrono::year(stamp.year), std::chrono::month(stamp.month),
                        std::chrono::day(stamp.day)}
      .ok();
}

// "2025/09/21", "2025-9-21", "2025/sep/21", "20250921", not followed by a digit.
bool read_day(std::string_view path, const dates::Months& months, dates::Timestamp& stamp) {
  constexpr std::size_t kCompact = 8;
  dates::Cursor cursor(path);
  const bool compact = cursor.digits() == kCompact;
  const auto year = compact ? cursor.fixed_number(4) : cursor.number(4, 4);
  const std::string_view mark = path.substr(cursor.at(), 1);
  if (!compact && mark != "/" && mark != "-" && mark != "_") return false;
  if (!compact) cursor.literal(mark);
  std::optional<unsigned> month;
  if (const auto number = compact ? cursor.fixed_number(2) : cursor.number(1, 2)) {
    month = static_cast<unsigned>(*number);
  } else {
    month = months.number(cursor.letters());
  }
  if (!compact && !cursor.literal(mark)) return false;
  return set_day(year, month, cursor.number(1, 2), stamp);
}

}  // namespace

WebAddress split_address(std::string_view address) {
  WebAddress parts;
  address = address.substr(0, address.find('#'));
  const std::size_t colon = address.find_first_of(":/?");
  if (colon != std::string_view::npos && address[colon] == ':' && is_scheme(address.substr(0, colon))) {
    parts.scheme = address.substr(0, colon);
    address.remove_prefix(colon + 1);
  }
  if (address.starts_with("//")) {
    const std::size_t end = std::min(address.find_first_of("/?", 2), address.size());
    parts.authority = address.substr(2, end - 2);
    parts.has_authority = true;
    address.remove_prefix(end);
  }
  const std::size_t query = std::min(address.find('?'), address.size());
  parts.path = address.substr(0, query);
  parts.query = address.substr(query);
  return parts;
}

std::string host_of(std::string_view address) {
  std::string_view host = split_address(address).authority;
  if (const std::size_t user = host.rfind('@'); user != std::string_view::npos) host.remove_prefix(user + 1);
  host = host.substr(0, host.find(':'));
  std::string lower = ascii_lower(host);
  return lower.starts_with("www.") ? lower.substr(4) : lower;
}

std::string resolve(std::string_view base, std::string_view reference) {
  reference = trimmed(reference);
  if (reference.empty() || reference.size() > kLongestAddress || base.size() > kLongestAddress) return {};
  const WebAddress to = split_address(reference);
  if (!to.scheme.empty()) return is_http(to.scheme) ? std::string(reference) : std::string();
  const WebAddress from = split_address(base);
  if (!is_http(from.scheme) || !from.has_authority) return std::string(reference);
  std::string resolved = std::string(from.scheme) + "://";
  if (to.has_authority) return resolved.append(to.authority).append(to.path).append(to.query);
  resolved += from.authority;
  if (to.path.empty()) {
    return resolved.append(from.path).append(to.query.empty() ? from.query : to.query);
  }
  if (to.path.starts_with('/')) return resolved + without_dots(to.path).append(to.query);
  const std::size_t slash = from.path.rfind('/');
  const std::string folder(slash == std::string_view::npos ? "/" : from.path.substr(0, slash + 1));
  return resolved + without_dots(folder + std::string(to.path)).append(to.query);
}

std::vector<std::string_view> parts_of_path(std::string_view address) {
  constexpr std::size_t kMostParts = 16;
  std::vector<std::string_view> parts;
  if (address.size() > kLongestAddress) return parts;
  const std::string_view path = split_address(address).path;
  for (std::size_t at = 0; at < path.size() && parts.size() < kMostParts;) {
    const std::size_t end = std::min(path.find('/', at), path.size());
    if (end > at) parts.push_back(path.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

std::optional<dates::Timestamp> date_in_path(std::string_view address, const dates::Months& months) {
  if (address.size() > kLongestAddress || !text::is_well_formed(address)) return std::nullopt;
  const WebAddress parts = split_address(address);
  if (!is_http(parts.scheme)) return std::nullopt;
  for (std::size_t at = 0; at + 1 < parts.path.size(); ++at) {
    const char before = parts.path[at];
    if (before != '/' && before != '-' && before != '_') continue;
    dates::Timestamp stamp;
    if (read_day(parts.path.substr(at + 1), months, stamp)) return stamp;
  }
  return std::nullopt;
}

}  // namespace diurna::html
