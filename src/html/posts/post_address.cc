#include "html/posts/post_address.h"

#include <algorithm>

#include "base/table.h"

namespace diurna::html {
namespace {

constexpr std::size_t kMaxUrl = 4096;  // bytes; browsers and servers stop earlier
constexpr std::size_t kMaxSegments = 16;
constexpr std::size_t kMaxHandle = 80;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  const char small = lower(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escaped = text[i] == '%' && i + 2 < text.size();
    const int high = escaped ? hex_value(text[i + 1]) : -1;
    const int low = escaped ? hex_value(text[i + 2]) : -1;
    if (high < 0 || low < 0) {
      out += text[i];
    } else {
      out += static_cast<char>(high * 16 + low);
      i += 2;
    }
  }
  return out;
}

std::vector<std::string> split(std::string_view text, char mark) {
  std::vector<std::string> parts;
  while (!text.empty() && parts.size() <= kMaxSegments) {
    const std::size_t end = std::min(text.find(mark), text.size());
    if (end > 0) parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::string_view without_prefix(std::string_view text, std::string_view prefix) {
  return text.starts_with(prefix) ? text.substr(prefix.size()) : text;
}

bool is_handle(std::string_view text) {
  return !text.empty() && text.size() <= kMaxHandle && std::all_of(text.begin(), text.end(), [](char c) {
    const char small = lower(c);
    return (small >= 'a' && small <= 'z') || is_digit(c) || c == '_' || c == '.' || c == '-' || c == '@' ||
           c == ':';
  });
}

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

void replace(std::string& text, std::string_view name, std::string_view value) {
  const std::size_t at = text.find(name);
  if (at != std::string::npos) text.replace(at, name.size(), value);
}

}  // namespace

struct PostAddresses::Url {
  std::string_view given;
  std::string host;  // lower case, without "www."
  std::vector<std::string> path;
  std::string_view query;

  std::optional<std::string> parameter(std::string_view name) const {
    for (const std::string& pair : split(query, '&')) {
      const std::size_t equals = pair.find('=');
      if (equals != std::string::npos && std::string_view(pair).substr(0, equals) == name) {
        return percent_decoded(std::string_view(pair).substr(equals + 1));
      }
    }
    return std::nullopt;
  }
};

struct PostAddresses::Parts {
  std::string handle, page, id, href;

  // Reads `segment` by one segment of a row's path.
  bool take(std::string_view pattern, std::string_view segment) {
    if (pattern.starts_with('@')) {
      if (!segment.starts_with('@')) return false;
      pattern.remove_prefix(1);
      segment.remove_prefix(1);
    }
    if (pattern == "{handle}") return keep(handle, segment, is_handle(segment));
    if (pattern == "{page}") return keep(page, segment, !segment.empty());
    if (pattern == "{id}") return keep(id, segment, !segment.empty());
    if (pattern == "{number}") return keep(id, segment, is_number(segment));
    if (pattern == "{href}") return keep(href, segment, !segment.empty());
    return pattern == segment;
  }

 private:
  static bool keep(std::string& field, std::string_view value, bool valid) {
    field = value;
    return valid;
  }
};

Result<PostAddresses> PostAddresses::open(const std::string& data_folder) {
  auto table = base::load_table(data_folder, "html/post_addresses.tsv",
                                {"platform", "hosts", "path", "frame", "address", "example", "finds"});
  if (!table) return table.error();
  PostAddresses addresses;
  for (const auto& cells : table->rows()) {
    Row row;
    row.platform = cells.cells[0];
    row.hosts = split(cells.cells[1], ',');
    const std::string_view path = cells.cells[2];
    const std::size_t query = std::min(path.find('?'), path.size());
    row.path = split(path.substr(0, query), '/');
    const std::vector<std::string> pair = split(path.substr(std::min(query + 1, path.size())), '=');
    if (row.platform.empty() || row.hosts.empty() || row.path.empty() ||
        (!pair.empty() && pair.size() != 2)) {
      return table->error(cells, "a platform, hosts and a path are needed");
    }
    if (!pair.empty()) row.parameter = pair[0], row.value = pair[1];
    row.is_frame = cells.cells[3] == "yes";
    row.address = cells.cells[4];
    addresses.rows_.push_back(std::move(row));
  }
  return addresses;
}

// at://did:plc:abc/app.bsky.feed.post/1 has the host "at", since what follows is an account.
std::optional<PostAddresses::Url> PostAddresses::parse(std::string_view url) {
  if (url.size() > kMaxUrl) return std::nullopt;
  Url parsed;
  parsed.given = url;
  url = url.substr(0, std::min(url.find('#'), url.size()));
  if (const std::size_t query = url.find('?'); query != std::string_view::npos) {
    parsed.query = url.substr(query + 1);
    url = url.substr(0, query);
  }
  const bool is_at = url.starts_with("at://");
  for (const std::string_view scheme : {"https:", "http:", "at:"}) url = without_prefix(url, scheme);
  const bool has_host = url.starts_with("//");
  url = without_prefix(url, "//");
  parsed.path = split(url, '/');
  if (parsed.path.empty() || parsed.path.size() > kMaxSegments) return std::nullopt;
  if (is_at) {
    parsed.host = "at";
    return parsed;
  }
  if (!has_host && parsed.path[0].find('.') == std::string::npos) return std::nullopt;
  std::string host = std::move(parsed.path[0]);
  parsed.path.erase(parsed.path.begin());
  std::transform(host.begin(), host.end(), host.begin(), lower);
  parsed.host = without_prefix(host, "www.");
  return parsed;
}

std::optional<PostAddresses::Parts> PostAddresses::match(const Row& row, const Url& url) {
  const bool any_host = row.hosts.front() == "*";
  if (!any_host && std::find(row.hosts.begin(), row.hosts.end(), url.host) == row.hosts.end()) {
    return std::nullopt;
  }
  if (url.path.size() < row.path.size()) return std::nullopt;
  Parts parts;
  for (std::size_t i = 0; i < row.path.size(); ++i) {
    if (!parts.take(row.path[i], url.path[i])) return std::nullopt;
  }
  if (row.parameter.empty()) return parts;
  const auto value = url.parameter(row.parameter);
  if (!value || !parts.take(row.value, *value)) return std::nullopt;
  return parts;
}

std::string PostAddresses::written(const Row& row, const Url& url, const Parts& parts) {
  if (row.address.empty()) return std::string(url.given);
  std::string out = row.address;
  replace(out, "{host}", url.host);
  replace(out, "{handle}", parts.handle);
  replace(out, "{page}", parts.page);
  replace(out, "{id}", parts.id);
  return out;
}

std::optional<PostAddress> PostAddresses::address_of(const Row& row, const Url& url,
                                                     const Parts& parts) const {
  PostAddress found{row.platform, {}, {}, row.is_frame};
  if (!parts.href.empty()) {
    const auto target = parse(parts.href);
    if (!target) return std::nullopt;
    found.address = parts.href;
    for (const Row& other : rows_) {
      const auto inner =
          other.platform == row.platform && other.value != "{href}" ? match(other, *target) : std::nullopt;
      if (inner) {
        found.address = written(other, *target, *inner);
        break;
      }
    }
    return found;
  }
  found.address = written(row, url, parts);
  if (parts.handle.empty() || parts.handle.starts_with("did:")) return found;
  found.handle = "@" + parts.handle;
  const bool is_federated = row.hosts.front() == "*";
  if (is_federated && parts.handle.find('@') == std::string::npos) found.handle += "@" + url.host;
  return found;
}

std::optional<PostAddress> PostAddresses::read(std::string_view url, std::string_view platform) const {
  const auto parsed = parse(url);
  if (!parsed) return std::nullopt;
  for (const Row& row : rows_) {
    // Servers of any name are only trusted where the mark-up, or the form of a frame's address, names them.
    const bool any_host = row.hosts.front() == "*";
    if (platform.empty() ? any_host && !row.is_frame : row.platform != platform) continue;
    if (const auto parts = match(row, *parsed)) return address_of(row, *parsed, *parts);
  }
  return std::nullopt;
}

}  // namespace diurna::html
