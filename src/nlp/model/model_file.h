// The files of a pipeline directory.
#pragma once

#include <string>

#include "diurna/status.h"

namespace diurna::nlp {

// The bytes of `directory`/`name` ("parser/moves"), at most 1 GiB. Errors, naming the file: kModelMissing
// if it is not there (the message says how to fetch the models), kUnreadable, kTooLarge.
Result<std::string> read_model_file(const std::string& directory, const std::string& name);

}  // namespace diurna::nlp
