#include "nlp/image/string_table.h"

#include "nlp/image/string_set.h"

namespace diurna::nlp {

void StringTable::write(ImageWriter& writer, std::vector<std::string_view> strings) {
  strings = StringSet::in_order(std::move(strings));
  std::vector<IdMap::Entry> index_of;
  for (std::size_t i = 0; i < strings.size(); ++i) {
    index_of.emplace_back(text::string_id(strings[i]), static_cast<std::uint32_t>(i));
  }
  StringList::write(writer, strings);
  IdMap::write(writer, index_of);
}

StringTable StringTable::read(ImageReader& reader) {
  StringTable table;
  table.strings_ = StringList::read(reader);
  table.index_of_ = IdMap::read(reader, table.strings_.size());
  return reader.ok() ? table : StringTable();
}

}  // namespace diurna::nlp
