#include "nlp/tokenizer/chunk_splitter.h"

#include "text/utf8.h"

namespace diurna::nlp {
namespace {

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// The bytes of the first `count` code points of `form`.
std::size_t size_of_first(std::string_view form, std::size_t count) {
  std::size_t size = 0;
  for (; count > 0; --count) size += text::code_point_at(form, size).size;
  return size;
}

// The bytes of the last `count` code points of `form`.
std::size_t size_of_last(std::string_view form, std::size_t count) {
  std::size_t begin = form.size();
  for (; count > 0; --count) begin -= text::code_point_before(form, begin).size;
  return form.size() - begin;
}

std::size_t code_points_in(std::string_view form, RegexMatch match) {
  return text::count_code_points(form.substr(match.begin, match.end - match.begin));
}

}  // namespace

const SpecialCase* ChunkSplitter::special(std::string_view form) const {
  return special_cases_ == nullptr ? nullptr : special_cases_->find(form);
}

// spaCy takes only the length of a match and cuts that much off the end, wherever the match was: expressions
// that are not tied to the end behave as there.
std::size_t ChunkSplitter::prefix_size(std::string_view form) {
  if (!rules_.prefix) return 0;
  const std::optional<RegexMatch> match = rules_.prefix->find(form, scratch_);
  if (!match) return 0;
  return match->begin == 0 ? match->end : size_of_first(form, code_points_in(form, *match));
}

std::optional<RegexMatch> ChunkSplitter::find_suffix(std::string_view form) {
  if (form.size() <= kWholeSearch) return rules_.suffix->find(form, scratch_);
  for (std::size_t window = kSuffixWindow; window < form.size(); window *= 2) {
    std::size_t from = form.size() - window;
    while (is_continuation(form[from])) --from;
    const std::optional<RegexMatch> match = rules_.suffix->find(form, scratch_, from);
    if (!match || match->begin > from) return match;
  }
  return rules_.suffix->find(form, scratch_);
}

std::size_t ChunkSplitter::suffix_size(std::string_view form) {
  if (!rules_.suffix) return 0;
  const std::optional<RegexMatch> match = find_suffix(form);
  if (!match) return 0;
  if (match->end == form.size()) return match->end - match->begin;
  return size_of_last(form, code_points_in(form, *match));
}

bool ChunkSplitter::is_whole(std::string_view form) {
  return rules_.token_match && rules_.token_match->matches(form, scratch_);
}

std::string_view ChunkSplitter::take_affixes(std::string_view rest, std::vector<ChunkPart>& parts) {
  std::size_t last_size = 0;
  while (!rest.empty() && rest.size() != last_size) {
    if (is_whole(rest) || special(rest) != nullptr) break;
    last_size = rest.size();
    const std::size_t prefix = prefix_size(rest);
    const std::string_view behind_prefix = rest.substr(prefix);
    if (prefix > 0 && special(behind_prefix) != nullptr) {
      parts.push_back({rest.substr(0, prefix)});
      return behind_prefix;
    }
    const std::size_t suffix = suffix_size(behind_prefix);
    const std::string_view before_suffix = rest.substr(0, rest.size() - suffix);
    if (suffix > 0) suffixes_.push_back(rest.substr(before_suffix.size()));
    if (suffix > 0 && special(before_suffix) != nullptr) return before_suffix;
    if (prefix > 0) parts.push_back({rest.substr(0, prefix)});
    rest = rest.substr(prefix, rest.size() - prefix - suffix);
  }
  return rest;
}

void ChunkSplitter::split_at_infixes(std::string_view core, std::vector<ChunkPart>& parts) {
  std::size_t begin = 0;
  std::size_t from = 0;
  RegexEmptyMatch empty = RegexEmptyMatch::kAllowed;
  while (const std::optional<RegexMatch> match = rules_.infix->find(core, scratch_, from, empty)) {
    from = match->end;
    empty = match->begin == match->end ? RegexEmptyMatch::kNotAtBegin : RegexEmptyMatch::kAllowed;
    // An infix at the very beginning stays with what follows it.
    if (match->begin == 0) continue;
    if (match->begin != begin) parts.push_back({core.substr(begin, match->begin - begin)});
    if (match->begin != match->end) parts.push_back({core.substr(match->begin, match->end - match->begin)});
    begin = match->end;
  }
  if (begin < core.size()) parts.push_back({core.substr(begin)});
}

void ChunkSplitter::split_core(std::string_view core, std::vector<ChunkPart>& parts) {
  if (const SpecialCase* tokens = special(core)) return parts.push_back({core, tokens});
  const bool one_token = is_whole(core) || (rules_.url_match && rules_.url_match->matches(core, scratch_));
  if (one_token || !rules_.infix) return parts.push_back({core});
  split_at_infixes(core, parts);
}

void ChunkSplitter::split(std::string_view chunk, std::vector<ChunkPart>& parts) {
  suffixes_.clear();
  const std::string_view core = take_affixes(chunk, parts);
  if (!core.empty()) split_core(core, parts);
  for (auto suffix = suffixes_.rbegin(); suffix != suffixes_.rend(); ++suffix) parts.push_back({*suffix});
}

bool ChunkSplitter::has_affix(std::string_view form) {
  if (prefix_size(form) > 0 || suffix_size(form) > 0) return true;
  return rules_.infix && rules_.infix->matches(form, scratch_);
}

}  // namespace diurna::nlp
