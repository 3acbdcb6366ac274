// The whole pipeline against spaCy: tests/parity/expected holds spaCy's analysis of tests/parity/texts
// (tools/make_parity), every column of which must be met exactly.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "nlp/pipeline/pipeline.h"

namespace diurna::nlp {
namespace {

const std::filesystem::path kFolder = std::filesystem::path(DIURNA_SOURCE_DIR) / "tests/parity";
constexpr const char* kColumns[] = {"index", "begin", "end",   "form", "space", "norm",           "tag",
                                    "pos",   "morph", "lemma", "head", "dep",   "sentence_start", "entity"};

std::string read(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  EXPECT_TRUE(stream) << path;
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string json_string(std::string_view text) {
  return boost::json::serialize(boost::json::string(text));
}

std::string entity_of(const doc::Tokens& tokens, std::uint32_t i) {
  if (tokens.entity_tag[i] == doc::EntityTag::kOutside) return "O";
  const char* tag = tokens.entity_tag[i] == doc::EntityTag::kBegin ? "B-" : "I-";
  return tag + std::string(tokens.strings.get(tokens.entity_label[i]));
}

std::vector<std::string> row_of(const doc::Tokens& tokens, std::uint32_t i) {
  const auto name = [&](text::StringId id) { return std::string(tokens.strings.get(id)); };
  return {std::to_string(i),
          std::to_string(tokens.span[i].begin),
          std::to_string(tokens.span[i].end),
          json_string(tokens.form(i)),
          std::to_string(tokens.space_after[i]),
          json_string(name(tokens.norm[i])),
          name(tokens.tag[i]),
          name(tokens.pos[i]),
          name(tokens.morph[i]),
          json_string(tokens.lemma_text(i)),
          std::to_string(tokens.head[i]),
          name(tokens.dep[i]),
          std::to_string(tokens.sentence_start[i]),
          entity_of(tokens, i)};
}

// The rows of an expected analysis, without comments and header.
std::vector<std::vector<std::string>> expected_rows(const std::filesystem::path& path) {
  std::vector<std::vector<std::string>> rows;
  for (const std::string& line : split(read(path), '\n')) {
    if (!line.empty() && !line.starts_with("# ")) rows.push_back(split(line, '\t'));
  }
  EXPECT_FALSE(rows.empty()) << path;
  if (!rows.empty()) {
    EXPECT_THAT(rows.front(), testing::ElementsAreArray(kColumns));
    rows.erase(rows.begin());
  }
  return rows;
}

std::string with_neighbours(const doc::Tokens& tokens, std::uint32_t at) {
  std::string text;
  for (std::uint32_t i = at < 6 ? 0 : at - 6; i < tokens.size() && i < at + 6; ++i) {
    text += (i == at ? ">>" : "") + json_string(tokens.form(i)) + ' ';
  }
  return text;
}

// The first difference in words; empty if there is none.
std::string first_difference(const doc::Tokens& tokens,
                             const std::vector<std::vector<std::string>>& expected) {
  for (std::uint32_t i = 0; i < tokens.size() && i < expected.size(); ++i) {
    const std::vector<std::string> ours = row_of(tokens, i);
    if (expected[i].size() != ours.size()) return "row " + std::to_string(i) + " has another number of cells";
    for (std::size_t column = 0; column < ours.size(); ++column) {
      if (ours[column] == expected[i][column]) continue;
      return "token " + std::to_string(i) + ", " + kColumns[column] + ": ours '" + ours[column] +
             "', spaCy's '" + expected[i][column] + "', near " + with_neighbours(tokens, i);
    }
  }
  if (tokens.size() == expected.size()) return "";
  return std::to_string(tokens.size()) + " tokens, spaCy has " + std::to_string(expected.size());
}

std::vector<std::string> text_names() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder / "texts")) {
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

class Parity : public testing::TestWithParam<std::string> {
 protected:
  static const Result<Pipeline>& pipeline() {
    static const Result<Pipeline> kOpened = Pipeline::open(std::string(DIURNA_MODEL_DIR) + "/en-core-web-sm");
    return kOpened;
  }
};

TEST_P(Parity, DecidesAsSpacyDoes) {
  ASSERT_TRUE(pipeline()) << pipeline().error().to_string();
  const std::string text = read(kFolder / "texts" / (GetParam() + ".txt"));
  doc::Tokens tokens = pipeline()->new_tokens();
  Pipeline::Workspace workspace;
  pipeline()->analyse({{text, 0, &tokens}}, workspace);
  EXPECT_EQ(first_difference(tokens, expected_rows(kFolder / "expected" / (GetParam() + ".tsv"))), "");
}

INSTANTIATE_TEST_SUITE_P(Texts, Parity, testing::ValuesIn(text_names()),
                         [](const auto& text) { return text.param; });

}  // namespace
}  // namespace diurna::nlp
