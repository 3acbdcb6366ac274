#include "text/string_store.h"

namespace diurna::text {

StringId StringStore::add(std::string_view string) {
  const StringId id = string_id(string);
  if (id == 0 || !get(id).empty()) return id;
  strings_.emplace_back(string);
  by_id_.emplace(id, strings_.back());
  return id;
}

std::string_view StringStore::get(StringId id) const {
  if (base_ != nullptr) {
    const std::string_view known = base_->get(id);
    if (!known.empty()) return known;
  }
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? std::string_view() : found->second;
}

}  // namespace diurna::text
