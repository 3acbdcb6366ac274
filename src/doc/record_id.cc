#include "doc/record_id.h"

#include <fmt/format.h>

#include "base/sha256.h"

namespace diurna::doc {

void identify(std::string_view payload, Article& article) {
  constexpr std::size_t kIdDigits = 32;  // the first 128 bits
  article.sha256 = base::sha256_hex(payload);
  article.id = "d:" + article.sha256.substr(0, kIdDigits);
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

}  // namespace diurna::doc
