#include "doc/record_id.h"

#include <fmt/format.h>

#include "base/sha256.h"

namespace diurna {
namespace {

std::string id_of(std::string_view sha256) {
  constexpr std::size_t kIdDigits = 32;  // the first 128 bits
  return fmt::format("d:{}", sha256.substr(0, kIdDigits));
}

}  // namespace

std::string document_id(std::string_view received) {
  return id_of(base::sha256_hex(received));
}

namespace doc {

void identify(std::string_view received, Article& article) {
  article.sha256 = base::sha256_hex(received);
  article.id = id_of(article.sha256);
}

std::string record_id(std::string_view prefix, const Article& article, std::string_view type,
                      const std::vector<Part>& parts) {
  std::string key = fmt::format("{}\n{}\n", article.id, type);
  for (const Part& part : parts) {
    for (const ByteSpan span : part) {
      for (const SourceSpan range : article.source_map.to_source(span))
        key += fmt::format("{}-{},", range.begin, range.end);
    }
    key += '\n';
  }
  return fmt::format("{}:{}", prefix, base::sha256_hex(key).substr(0, 24));
}

}  // namespace doc
}  // namespace diurna
