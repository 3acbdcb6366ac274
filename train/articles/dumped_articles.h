// What the programs that print articles for training share: each article read and analysed as the engine
// does.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "diurna/article.h"
#include "doc/tokens.h"

namespace diurna {

using PrintArticle = std::function<void(const Article&, const doc::Tokens&)>;

// Calls `print` with each file's article, after a line "@ FILE". `pipeline` is the model's file. The exit
// status: 0, 1 if a file could not be read, 2 if the models could not.
int dump_articles(const std::string& pipeline, std::span<const char* const> files, const PrintArticle& print);

// The main of such a program: its exit status, 2 after an exception, which is printed.
int run_guarded(const char* program, int argc, char** argv, int (*run)(int, char**));

}  // namespace diurna
