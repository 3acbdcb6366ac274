// One line of JSON Lines.
#pragma once

#include <ostream>
#include <string>

#include "export/json_writer.h"

namespace diurna::exporting {

// Writes what `fill` puts into one line.
template <typename Fill>
void write_line(std::ostream& out, const Fill& fill) {
  std::string line;
  JsonWriter json(line);
  fill(json);
  line += '\n';
  out.write(line.data(), static_cast<std::streamsize>(line.size()));
}

}  // namespace diurna::exporting
