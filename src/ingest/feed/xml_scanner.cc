#include "ingest/feed/xml_scanner.h"

#include <fmt/format.h>

#include <algorithm>

#include "ingest/ascii.h"

namespace diurna::ingest {
namespace {

constexpr std::string_view kCdata = "<![CDATA[";
constexpr std::string_view kCdataEnd = "]]>";

// All beyond ASCII may stand in a name; what XML forbids there does no harm.
bool begins_name(char c) {
  return is_letter(c) || c == '_' || c == ':' || static_cast<unsigned char>(c) >= 0x80;
}
bool is_in_name(char c) {
  return begins_name(c) || is_digit(c) || c == '-' || c == '.';
}

}  // namespace

Result<XmlToken> XmlScanner::next() {
  while (at_ < document_.size()) {
    const std::string_view rest = document_.substr(at_);
    std::optional<Status> failure;
    if (!is_markup(at_)) {
      return read_text();
    } else if (rest.starts_with(kCdata)) {
      return read_cdata();
    } else if (rest.starts_with("<!--")) {
      failure = pass_over("-->");
    } else if (rest.starts_with("<?")) {
      failure = pass_over("?>");
    } else if (rest.starts_with("<!")) {
      failure = pass_over_doctype();
    } else {
      return read_tag();
    }
    if (failure) return *failure;
  }
  XmlToken end;
  end.begin = end.end = at_;
  return end;
}

bool XmlScanner::is_markup(std::size_t at) const {
  if (document_[at] != '<' || at + 1 == document_.size()) return document_[at] == '<';
  const char next = document_[at + 1];
  return next == '/' || next == '!' || next == '?' || begins_name(next);
}

XmlToken XmlScanner::read_text() {
  XmlToken token;
  token.kind = XmlToken::Kind::kText;
  token.begin = at_;
  do {
    at_ = std::min(document_.find('<', at_ + 1), document_.size());
  } while (at_ < document_.size() && !is_markup(at_));
  token.end = at_;
  token.content = document_.substr(token.begin, token.end - token.begin);
  return token;
}

Result<XmlToken> XmlScanner::read_cdata() {
  XmlToken token;
  token.kind = XmlToken::Kind::kCdata;
  token.begin = at_;
  const std::size_t content = at_ + kCdata.size();
  const std::size_t end = document_.find(kCdataEnd, content);
  if (end == std::string_view::npos) return cut_short(token.begin);
  token.content = document_.substr(content, end - content);
  token.end = at_ = end + kCdataEnd.size();
  return token;
}

Result<XmlToken> XmlScanner::read_tag() {
  XmlToken token;
  token.begin = at_++;
  const bool is_end = document_.substr(at_).starts_with('/');
  if (is_end) ++at_;
  token.kind = is_end ? XmlToken::Kind::kEnd : XmlToken::Kind::kStart;
  token.name = read_name();
  if (auto failure = read_attributes(token)) return *failure;
  if (at_ == document_.size()) return cut_short(token.begin);
  token.is_empty = document_[at_ - 1] == '/' && !is_end;
  token.end = ++at_;
  return token;
}

// Stops at the ">" of the tag, or at the end.
std::optional<Status> XmlScanner::read_attributes(XmlToken& token) {
  while (at_ < document_.size() && document_[at_] != '>') {
    if (!begins_name(document_[at_])) {
      ++at_;
      continue;
    }
    XmlAttribute attribute;
    attribute.name = read_name();
    pass_over_blanks();
    if (document_.substr(at_).starts_with('=')) {
      ++at_;
      pass_over_blanks();
      if (at_ == document_.size()) break;
      const char quote = document_[at_];
      if (quote == '"' || quote == '\'') {
        const std::size_t end = document_.find(quote, at_ + 1);
        if (end == std::string_view::npos) return cut_short(token.begin);
        attribute.value = document_.substr(at_ + 1, end - at_ - 1);
        at_ = end + 1;
      }
    }
    if (token.attributes.size() == max_attributes_) {
      return Status(ErrorCode::kTooLarge,
                    fmt::format("XML: a tag of more than {} attributes", max_attributes_), {}, token.begin);
    }
    token.attributes.push_back(attribute);
  }
  return std::nullopt;
}

std::string_view XmlScanner::read_name() {
  const std::size_t begin = at_;
  while (at_ < document_.size() && is_in_name(document_[at_])) ++at_;
  return document_.substr(begin, at_ - begin);
}

void XmlScanner::pass_over_blanks() {
  while (at_ < document_.size() && is_blank(document_[at_])) ++at_;
}

std::optional<Status> XmlScanner::pass_over(std::string_view ending) {
  const std::size_t end = document_.find(ending, at_ + 2);
  if (end == std::string_view::npos) return cut_short(at_);
  at_ = end + ending.size();
  return std::nullopt;
}

// With its internal subset, of which nothing is used.
std::optional<Status> XmlScanner::pass_over_doctype() {
  std::size_t end = document_.find_first_of("[>", at_);
  if (end != std::string_view::npos && document_[end] == '[') end = document_.find(']', end);
  if (end != std::string_view::npos) end = document_.find('>', end);
  if (end == std::string_view::npos) return cut_short(at_);
  at_ = end + 1;
  return std::nullopt;
}

Status XmlScanner::cut_short(std::size_t begin) const {
  return {ErrorCode::kTruncated, "XML: the document ends within a tag or a section", {}, begin};
}

}  // namespace diurna::ingest
