#include "statements/plain/signed_posts.h"

#include <algorithm>

namespace diurna::statements::plain {
namespace {

constexpr std::uint32_t kMaxSignature = 18;
constexpr std::uint32_t kMaxName = 8;

bool is_digits(const std::string& form) {
  return !form.empty() && form.front() >= '0' && form.front() <= '9';
}

}  // namespace

std::optional<Draft> signed_post(const std::vector<Block>& blocks, std::uint32_t at) {
  const Block& block = blocks[at];
  const auto size = static_cast<std::uint32_t>(block.prose.words.size());
  if (size == 0 || size > kMaxSignature || at + 1 >= blocks.size() || block.headline || !block.cues.empty()) {
    return std::nullopt;
  }
  std::uint32_t name = 0;
  while (name < size && block.is_word(name)) ++name;
  if (name == 0 || name > kMaxName || name == size) return std::nullopt;
  Draft draft;
  bool handle = false;
  for (std::uint32_t i = name; i < size; ++i) {
    handle = handle || block.prose.is(i, U'@');
    if (draft.channel.empty() && block.is(i, WordClass::kPlatform)) {
      draft.channel = block.prose.bytes({i, block.entries[i].end});
    }
  }
  if (!handle && draft.channel.empty()) return std::nullopt;
  // A sentence that names a platform is no signature: that ends without a full stop, or with a year.
  const Word& last = block.prose.words.back();
  if (last.mark == U'.' || last.mark == U':' ||
      (last.mark == 0 && last.form.size() < 2 && !is_digits(last.form))) {
    return std::nullopt;
  }
  const auto& content = blocks[at + 1].prose.words;
  if (content.empty()) return std::nullopt;
  draft.rule = "plain-post";
  draft.block = at;
  draft.source = {0, name};
  draft.evidence = {0, size};
  draft.content = {{content.front().span.begin, content.back().span.end}};
  return draft;
}

}  // namespace diurna::statements::plain
