// Invented sentences with what spaCy 3.8.18 makes of them with en_core_web_sm 3.8.0 before its attribute
// ruler. For tests only.
//
// The first sentence has a clause away from its noun ("relcl||nsubjpass"), the white space after it belongs
// to it, and "had" before "n't" has another norm than its form.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <vector>

#include "nlp/tok2vec/attribute.h"
#include "text/string_id.h"

namespace diurna::nlp::sample {

struct SampleToken {
  std::string_view form, norm, shape;
  bool space_after;
  std::string_view tag;
  std::uint32_t head;
  std::string_view dep;
  bool sentence_start;
  std::uint32_t left_edge, right_edge;
  std::string_view entity;  // "B-PERSON", "I-PERSON"; empty outside
};

// clang-format off
inline constexpr SampleToken kSample[] = {
    {"A", "a", "X", 1, "DT", 1, "det", 1, 0, 0, ""},
    {"report", "report", "xxxx", 1, "NN", 3, "nsubjpass", 0, 0, 12, ""},
    {"was", "was", "xxx", 1, "VBD", 3, "auxpass", 0, 2, 2, ""},
    {"published", "published", "xxxx", 1, "VBN", 3, "ROOT", 0, 0, 14, ""},
    {"yesterday", "yesterday", "xxxx", 1, "NN", 3, "npadvmod", 0, 4, 4, "B-DATE"},
    {"that", "that", "xxxx", 1, "WDT", 6, "nsubj", 0, 5, 5, ""},
    {"accuses", "accuses", "xxxx", 1, "VBZ", 1, "relcl", 0, 5, 12, ""},
    {"the", "the", "xxx", 1, "DT", 9, "det", 0, 7, 7, "B-ORG"},
    {"Harbour", "harbor", "Xxxxx", 1, "NNP", 9, "compound", 0, 8, 8, "I-ORG"},
    {"Board", "board", "Xxxxx", 1, "NNP", 6, "dobj", 0, 7, 9, "I-ORG"},
    {"of", "of", "xx", 1, "IN", 6, "prep", 0, 10, 12, ""},
    {"ignoring", "ignoring", "xxxx", 1, "VBG", 10, "pcomp", 0, 11, 12, ""},
    {"storms", "storms", "xxxx", 0, "NNS", 11, "dobj", 0, 12, 12, ""},
    {".", ".", ".", 1, ".", 3, "punct", 0, 13, 14, ""},
    {"\n", "\n", "\n", 0, "_SP", 13, "dep", 0, 14, 14, ""},
    {"Minister", "minister", "Xxxxx", 1, "NNP", 17, "compound", 1, 15, 15, ""},
    {"Elena", "elena", "Xxxxx", 1, "NNP", 17, "compound", 0, 16, 16, "B-PERSON"},
    {"Varga", "varga", "Xxxxx", 1, "NNP", 18, "nsubj", 0, 15, 17, "I-PERSON"},
    {"told", "told", "xxxx", 1, "VBD", 18, "ROOT", 0, 15, 32, ""},
    {"reporters", "reporters", "xxxx", 1, "NNS", 18, "dobj", 0, 19, 19, ""},
    {"in", "in", "xx", 1, "IN", 18, "prep", 0, 20, 21, ""},
    {"Lisbon", "lisbon", "Xxxxx", 1, "NNP", 20, "pobj", 0, 21, 21, "B-GPE"},
    {"on", "on", "xx", 1, "IN", 18, "prep", 0, 22, 23, ""},
    {"Tuesday", "tuesday", "Xxxxx", 1, "NNP", 22, "pobj", 0, 23, 23, "B-DATE"},
    {"that", "that", "xxxx", 1, "IN", 29, "mark", 0, 24, 24, ""},
    {"the", "the", "xxx", 1, "DT", 26, "det", 0, 25, 25, ""},
    {"ministry", "ministry", "xxxx", 1, "NN", 29, "nsubj", 0, 25, 26, ""},
    {"had", "have", "xxx", 0, "VBD", 29, "aux", 0, 27, 27, ""},
    {"n't", "not", "x'x", 1, "RB", 29, "neg", 0, 28, 28, ""},
    {"approved", "approved", "xxxx", 1, "VBN", 18, "ccomp", 0, 24, 31, ""},
    {"the", "the", "xxx", 1, "DT", 31, "det", 0, 30, 30, ""},
    {"plan", "plan", "xxxx", 0, "NN", 29, "dobj", 0, 30, 31, ""},
    {".", ".", ".", 1, ".", 18, "punct", 0, 32, 32, ""},
    {"\"", "\"", "\"", 0, "``", 39, "punct", 1, 33, 33, ""},
    {"We", "we", "Xx", 1, "PRP", 36, "nsubj", 0, 34, 34, ""},
    {"will", "will", "xxxx", 1, "MD", 36, "aux", 0, 35, 35, ""},
    {"appeal", "appeal", "xxxx", 0, "VB", 39, "ccomp", 0, 34, 36, ""},
    {",", ",", ",", 0, ",", 39, "punct", 0, 37, 37, ""},
    {"\"", "\"", "\"", 1, "''", 39, "punct", 0, 38, 38, ""},
    {"said", "said", "xxxx", 1, "VBD", 39, "ROOT", 0, 33, 57, ""},
    {"Tomas", "tomas", "Xxxxx", 1, "NNP", 41, "compound", 0, 40, 40, "B-PERSON"},
    {"Okafor", "okafor", "Xxxxx", 0, "NNP", 39, "nsubj", 0, 40, 56, "I-PERSON"},
    {",", ",", ",", 1, ",", 41, "punct", 0, 42, 42, ""},
    {"a", "a", "x", 1, "DT", 44, "det", 0, 43, 43, ""},
    {"lawyer", "lawyer", "xxxx", 1, "NN", 41, "appos", 0, 43, 56, ""},
    {"for", "for", "xxx", 1, "IN", 44, "prep", 0, 45, 56, ""},
    {"Brightwater", "brightwater", "Xxxxx", 1, "NNP", 47, "compound", 0, 46, 46, "B-ORG"},
    {"Energy", "energy", "Xxxxx", 0, "NNP", 45, "pobj", 0, 46, 56, "I-ORG"},
    {",", ",", ",", 1, ",", 47, "punct", 0, 48, 48, ""},
    {"which", "which", "xxxx", 1, "WDT", 50, "nsubj", 0, 49, 49, ""},
    {"lost", "lost", "xxxx", 1, "VBD", 47, "relcl", 0, 49, 56, ""},
    {"$", "$", "$", 0, "$", 53, "quantmod", 0, 51, 51, "B-MONEY"},
    {"4", "4", "d", 1, "CD", 53, "compound", 0, 52, 52, "I-MONEY"},
    {"million", "million", "xxxx", 1, "CD", 50, "dobj", 0, 51, 53, "I-MONEY"},
    {"in", "in", "xx", 1, "IN", 50, "prep", 0, 54, 56, ""},
    {"May", "may", "Xxx", 1, "NNP", 54, "pobj", 0, 55, 56, "B-DATE"},
    {"2023", "2023", "dddd", 0, "CD", 55, "nummod", 0, 56, 56, "I-DATE"},
    {".", ".", ".", 0, ".", 39, "punct", 0, 57, 57, ""},
};
// clang-format on

inline constexpr std::uint32_t kSampleSize = static_cast<std::uint32_t>(std::size(kSample));

inline std::uint64_t attribute_of(const SampleToken& token, Attribute attribute) {
  const std::string_view form = token.form;
  switch (attribute) {
    case Attribute::kNorm:
      return text::string_id(token.norm);
    case Attribute::kPrefix:
      return text::string_id(form.substr(0, 1));
    case Attribute::kSuffix:
      return text::string_id(form.substr(form.size() - std::min<std::size_t>(form.size(), 3)));
    case Attribute::kShape:
      return text::string_id(token.shape);
    case Attribute::kSpacy:
      return token.space_after ? 1 : 0;
    case Attribute::kIsSpace:
      return form == "\n" ? 1 : 0;
    default:
      return text::string_id(form);
  }
}

inline std::vector<std::uint64_t> sample_ids(const std::vector<Attribute>& attributes) {
  std::vector<std::uint64_t> ids;
  for (const SampleToken& token : kSample) {
    for (const Attribute attribute : attributes) ids.push_back(attribute_of(token, attribute));
  }
  return ids;
}

inline std::vector<std::uint8_t> sample_is_space() {
  std::vector<std::uint8_t> is_space;
  for (const SampleToken& token : kSample) is_space.push_back(token.form == "\n" ? 1 : 0);
  return is_space;
}

}  // namespace diurna::nlp::sample
