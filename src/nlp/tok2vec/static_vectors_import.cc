#include "nlp/tok2vec/static_vectors_import.h"

#include <fmt/format.h>

#include <charconv>
#include <cstring>
#include <optional>
#include <utility>
#include <vector>

#include "nlp/image/id_map.h"
#include "nlp/model/msgpack.h"
#include "nlp/tok2vec/limits.h"

namespace diurna::nlp {
namespace {

constexpr const char* kTable = "vocab/vectors";
constexpr const char* kRows = "vocab/key2row";
constexpr const char* kConfig = "vocab/vectors.cfg";

struct Table {
  std::size_t rows = 0;
  std::size_t width = 0;
  std::vector<float> values;
};

// Takes a number and what follows up to the next digit off `text`.
std::optional<std::size_t> take_number(std::string_view& text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  while (!text.empty() && (text.front() < '0' || text.front() > '9')) text.remove_prefix(1);
  return value;
}

// Rows and width, from the header's Python dictionary; nothing if it is not a plain table of floats.
std::optional<std::pair<std::size_t, std::size_t>> shape_of(std::string_view header) {
  constexpr std::string_view kShape = "'shape': (";
  if (header.find("'descr': '<f4'") == std::string_view::npos) return std::nullopt;
  if (header.find("'fortran_order': False") == std::string_view::npos) return std::nullopt;
  const std::size_t at = header.find(kShape);
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view shape = header.substr(at + kShape.size());
  shape = shape.substr(0, shape.find(')'));
  const std::optional<std::size_t> rows = take_number(shape);
  const std::optional<std::size_t> width = rows ? take_number(shape) : std::nullopt;
  if (!width || !shape.empty()) return std::nullopt;
  return std::pair(*rows, *width);
}

// An .npy file of version 1 (numpy.lib.format): magic, version, length of the header, header, values.
Result<Table> read_table(const std::string& path, std::string_view bytes) {
  constexpr std::string_view kMagic("\x93NUMPY\x01\x00", 8);
  constexpr std::size_t kHeaderAt = 10;
  const auto broken = [&](const char* why, std::uint64_t offset) {
    return Status(ErrorCode::kModelBroken, why, path, offset);
  };
  if (!bytes.starts_with(kMagic) || bytes.size() < kHeaderAt)
    return broken("not an .npy file of version 1", 0);
  const auto length_byte = [&](std::size_t i) { return std::size_t{static_cast<unsigned char>(bytes[i])}; };
  const std::size_t values_at = kHeaderAt + length_byte(8) + (length_byte(9) << 8);
  if (bytes.size() < values_at) return broken("the file ends inside its header", bytes.size());
  const auto shape = shape_of(bytes.substr(kHeaderAt, values_at - kHeaderAt));
  if (!shape) return broken("not a table of 32-bit floats in C order", kHeaderAt);
  Table table{shape->first, shape->second, {}};
  const std::size_t size = bytes.size() - values_at;
  if (table.width > kMaxVectorWidth || table.rows > bytes.size() ||
      table.rows * table.width * sizeof(float) != size) {
    return broken("the values do not have the shape of the header", values_at);
  }
  table.values.resize(table.rows * table.width);
  if (size > 0) std::memcpy(table.values.data(), bytes.data() + values_at, size);
  return table;
}

Result<std::vector<IdMap::Entry>> read_rows(const std::string& path, std::string_view bytes,
                                            std::size_t limit) {
  MsgpackReader reader(bytes);
  std::vector<IdMap::Entry> rows;
  for (std::uint32_t n = reader.map(); n > 0 && reader.ok(); --n) {
    const std::uint64_t id = reader.unsigned_integer();
    const std::int64_t row = reader.integer();
    if (row >= static_cast<std::int64_t>(limit)) reader.fail("a row that the table does not have");
    if (row >= 0) rows.emplace_back(id, static_cast<std::uint32_t>(row));
  }
  if (!reader.ok()) return reader.error(path);
  return rows;
}

}  // namespace

Result<std::size_t> import_static_vectors(const PipelineFiles& files, ImageWriter& writer,
                                          std::string_view section) {
  if (!files.has(kTable)) return std::size_t{0};
  const Result<std::string> bytes = files.read(kTable);
  if (!bytes) return bytes.error();
  const Result<Table> table = read_table(files.path_of(kTable), *bytes);
  if (!table) return table.error();
  if (table->values.empty()) return std::size_t{0};
  if (files.has(kConfig)) {
    const Result<std::string> config = files.read(kConfig);
    if (!config) return config.error();
    if (config->find("\"floret\"") != std::string::npos) {
      return Status(ErrorCode::kModelBroken, "vectors of the mode floret are not supported",
                    files.path_of(kConfig));
    }
  }
  const Result<std::string> keys = files.read(kRows);
  if (!keys) return keys.error();
  const auto rows = read_rows(files.path_of(kRows), *keys, table->rows);
  if (!rows) return rows.error();
  writer.begin_section(section);
  writer.u32(static_cast<std::uint32_t>(table->width));
  IdMap::write(writer, *rows);
  writer.array(std::span<const float>(table->values));
  return table->width;
}

}  // namespace diurna::nlp
