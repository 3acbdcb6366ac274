// The way back from string ids to strings (text/string_id.h), read-only, in a model image.
//
// Thread-safety: immutable. Points into its image, which must outlive it and the views.
#pragma once

#include <string_view>
#include <vector>

#include "nlp/image/id_map.h"
#include "nlp/image/string_list.h"
#include "text/string_id.h"

namespace diurna::nlp {

class StringTable {
 public:
  // In any order, each any number of times. Preconditions as for IdMap and StringList.
  static void write(ImageWriter& writer, std::vector<std::string_view> strings);
  // Errors stick to `reader`, and the table is empty.
  static StringTable read(ImageReader& reader);

  // The string of `id`; empty for 0 and for an id of no string of the table.
  std::string_view get(text::StringId id) const {
    const std::optional<std::uint32_t> index = index_of_.find(id);
    return index ? strings_[*index] : std::string_view();
  }

  // All of them, in the order of their bytes.
  const StringList& strings() const { return strings_; }

 private:
  IdMap index_of_;
  StringList strings_;
};

}  // namespace diurna::nlp
