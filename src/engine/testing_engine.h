// The engine with the models of this checkout, opened once for a test program.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <string>

#include "diurna/engine.h"

namespace diurna::testing_engine {

inline EngineOptions options() {
  EngineOptions made;
  made.models = DIURNA_MODEL_DIR;
  return made;
}

inline const Engine& engine() {
  static const Engine kEngine = [] {
    Result<Engine> opened = Engine::open(options());
    if (!opened) {
      std::cerr << opened.error().to_string() << '\n';
      std::exit(1);
    }
    return std::move(*opened);
  }();
  return kEngine;
}

inline Record read(const std::string& text, const Engine& with = engine()) {
  Result<Record> record = with.read(text, {.uri = "test"});
  EXPECT_TRUE(record) << record.error().to_string();
  return record ? std::move(*record) : Record();
}

inline std::string words(const Record& record, ByteSpan span) {
  return std::string(slice(record.article.text, span));
}

// The pieces of a statement's content, " | " between them.
inline std::string content(const Record& record, const Statement& statement) {
  std::string joined;
  for (const ByteSpan piece : statement.content)
    joined += (joined.empty() ? "" : " | ") + words(record, piece);
  return joined;
}

}  // namespace diurna::testing_engine
