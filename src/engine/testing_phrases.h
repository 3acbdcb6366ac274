// Noun phrases that a test marks in a sentence, as the English pipeline reads them.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

#include "actors/actor_lexicon.h"
#include "doc/tokens.h"
#include "doc/tree.h"
#include "nlp/pipeline/pipeline.h"

namespace diurna::testing_engine {

// "[A The army] fell back.": a sentence without its marks, and what they enclose.
struct MarkedPhrase {
  std::string text;
  ByteSpan bytes;
};

inline MarkedPhrase marked(const std::string& sentence) {
  constexpr std::string_view kOpening = "[A ";
  const std::size_t open = sentence.find(kOpening);
  const std::size_t close = sentence.find(']', open);
  if (open == sentence.npos || close == sentence.npos) {
    ADD_FAILURE() << "no [A ...] in: " << sentence;
    return {sentence, {}};
  }
  const std::string phrase = sentence.substr(open + kOpening.size(), close - open - kOpening.size());
  return {sentence.substr(0, open) + phrase + sentence.substr(close + 1),
          {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(open + phrase.size())}};
}

inline const nlp::Pipeline& english() {
  static const nlp::Pipeline kPipeline = [] {
    auto opened = nlp::Pipeline::open(std::string(DIURNA_MODEL_DIR) + "/en-core-web-sm.diurna");
    if (!opened) {
      std::cerr << opened.error().to_string() << '\n';
      std::exit(1);
    }
    return std::move(*opened);
  }();
  return kPipeline;
}

inline const actors::ActorLexicon& actor_lexicon() {
  static const actors::ActorLexicon kLexicon = [] {
    auto loaded = actors::ActorLexicon::load("");
    if (!loaded) {
      std::cerr << loaded.error().to_string() << '\n';
      std::exit(1);
    }
    return std::move(*loaded);
  }();
  return kLexicon;
}

// A sentence with one phrase marked, read.
class ReadPhrase {
 public:
  explicit ReadPhrase(const std::string& sentence) : tokens_(english().new_tokens()) {
    const MarkedPhrase found = marked(sentence);
    nlp::Pipeline::Workspace workspace;
    english().analyse({{found.text, 0, &tokens_}}, workspace);
    tree_.emplace(tokens_);
    phrase_ = doc::tokens_in(tokens_, found.bytes);
    head_ = phrase_.begin;
    for (std::uint32_t i = phrase_.begin; i < phrase_.end; ++i) {
      if (!phrase_.contains(tokens_.head[i]) || tree_->is_root(i)) head_ = i;
    }
  }

  actors::ActorCode code(const actors::Occasion& occasion = {}) const {
    return actor_lexicon().code(tokens_, *tree_, phrase_, head_, occasion);
  }
  bool is_party() const { return actor_lexicon().is_party(tokens_, *tree_, phrase_, head_); }
  std::string head() const { return std::string(tokens_.form(head_)); }

 private:
  doc::Tokens tokens_;
  std::optional<doc::Tree> tree_;
  TokenSpan phrase_;
  std::uint32_t head_ = 0;
};

}  // namespace diurna::testing_engine
