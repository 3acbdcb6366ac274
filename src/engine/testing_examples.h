// What the rows of a lexicon promise, for the tests that run each row's example through the engine.
#pragma once

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/table.h"
#include "engine/testing_engine.h"

namespace diurna::testing_engine {

// A paragraph that shows its language, which a sentence alone may not.
struct Opening {
  std::string language;
  std::string words;
};

inline const Opening kFrench{"fr",
                             "Il pleuvait depuis trois jours sur la vall\u00E9e et les chemins "
                             "\u00E9taient couverts de boue jusque devant les portes des maisons."};
inline const Opening kSpanish{"es",
                              "Llov\u00EDa desde hac\u00EDa tres d\u00EDas en el valle y los caminos estaban "
                              "cubiertos de barro hasta las puertas de las casas."};

struct Expected {
  std::string source, cue, content, act;
  friend bool operator==(const Expected&, const Expected&) = default;
};

inline void PrintTo(const Expected& e, std::ostream* out) {
  *out << e.act << ": [" << e.source << "] [" << e.cue << "] [" << e.content << "]";
}

inline base::Table table(const std::string& name, const std::vector<std::string>& columns) {
  Result<base::Table> loaded = base::load_table("", name, columns);
  EXPECT_TRUE(loaded) << loaded.error().to_string();
  return std::move(*loaded);
}

// The words of a field that a statement may lack: none are "".
template <typename Field>
std::string words_of(const Record& record, const std::optional<Field>& field) {
  const std::optional<ByteSpan> span = field ? std::optional<ByteSpan>(field->span) : std::nullopt;
  return span ? words(record, *span) : std::string();
}

inline std::vector<Expected> statements_of(const Record& record) {
  std::vector<Expected> found;
  for (const Statement& s : record.statements) {
    found.push_back({words_of(record, s.source), words_of(record, s.cue), content(record, s),
                     std::string(name_of(s.act))});
  }
  return found;
}

inline void expect_statement(const Record& record, const Expected& expected, const std::string& key) {
  EXPECT_THAT(statements_of(record), ::testing::Contains(expected)) << key << ": " << record.article.text;
}

// Some statement has this addressee; with "", some statement has none.
inline void expect_addressee(const Record& record, const std::string& expected) {
  std::vector<std::string> found;
  for (const Statement& s : record.statements) found.push_back(words_of(record, s.addressee));
  EXPECT_THAT(found, ::testing::Contains(expected)) << "addressee: " << record.article.text;
}

// `kind` is the cell of a table of channels. It names the field that the row fills: an occasion its own; a
// cue that says by itself through what has no words of a channel, so it fills the channel's name; all others
// fill the channel, but for a part of an event ("the keynote"), which fills either.
inline void expect_channel(const Record& record, std::string_view kind, const std::string& expected) {
  std::vector<std::string> found;
  for (const Statement& s : record.statements) {
    if (kind == "cue") {
      found.push_back(s.channel_name);
    } else {
      const bool event = kind == "occasion" || (kind == "part" && !s.channel);
      found.push_back(words_of(record, event ? s.occasion : s.channel));
    }
  }
  EXPECT_THAT(found, ::testing::Contains(expected)) << kind << ": " << record.article.text;
}

}  // namespace diurna::testing_engine
