// What the programs that print articles for training share: each article read and analysed as the engine
// does.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "statements/context.h"

namespace diurna {

// Calls `print` with each file's article, after a line "@ FILE". `pipeline` is the model's file. The exit
// status: 0, 1 if a file could not be read, 2 if the models could not.
int dump_articles(const std::string& pipeline, std::span<const char* const> files,
                  const std::function<void(const statements::Context&)>& print);

}  // namespace diurna
