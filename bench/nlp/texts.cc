#include "nlp/texts.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cstdint>
#include <string_view>

#include "base/file.h"

namespace diurna::bench {
namespace {

constexpr std::uint64_t kMaxBytes = 256u << 20;

}  // namespace

Result<std::vector<std::string>> read_texts(const std::string& path) {
  const Result<std::string> bytes = base::read_file(path, kMaxBytes);
  if (!bytes) return bytes.error();
  std::vector<std::string> texts;
  for (std::size_t at = 0; at < bytes->size();) {
    const std::size_t end = std::min(bytes->find('\n', at), bytes->size());
    boost::system::error_code failed;
    const boost::json::value line = boost::json::parse(std::string_view(*bytes).substr(at, end - at), failed);
    const boost::json::object* object = failed ? nullptr : line.if_object();
    const boost::json::value* text = object == nullptr ? nullptr : object->if_contains("text");
    if (text == nullptr || !text->is_string()) {
      return Status(ErrorCode::kNotText, "the line is no JSON object with a string \"text\"", path, at);
    }
    texts.emplace_back(text->get_string());
    at = end + 1;
  }
  if (texts.empty()) return Status(ErrorCode::kEmpty, "there are no texts in it", path);
  return texts;
}

}  // namespace diurna::bench
