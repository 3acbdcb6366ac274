// The inputs that the command line names: files, folders, standard input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "diurna/input_source.h"
#include "diurna/status.h"
#include "options.h"

namespace diurna::cli {

// The inputs named on the command line and by --files-from; standard input if there are none and somebody has
// put something there; else none. Errors: those of the file of names.
Result<std::vector<std::string>> named_inputs(const Options& options);

// The articles of all the inputs, one after the other.
class InputStream {
 public:
  InputStream(std::vector<std::string> names, const Options& options);

  // The next few, to be read together; nothing at the end. More than one only where nobody waits for it:
  // what comes through a pipe is read as it comes.
  std::optional<std::vector<Result<Input>>> next_group();
  // How many articles and failures there were so far.
  std::size_t count() const { return count_; }

 private:
  std::optional<Result<Input>> next();
  void add_hints(Input& input) const;

  std::vector<std::string> names_;
  const Options& options_;
  bool waits_ = false;     // the inputs come through a pipe
  std::size_t named_ = 0;  // names whose source was opened
  std::optional<InputSource> source_;
  std::size_t count_ = 0;
};

}  // namespace diurna::cli
