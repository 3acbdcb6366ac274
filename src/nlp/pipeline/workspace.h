// Scratch memory of a pipeline, kept between texts. What it holds has no influence on any result.
#pragma once

#include <cstdint>
#include <vector>

#include "nlp/attribute_ruler/attribute_ruler.h"
#include "nlp/kernels/decisions.h"
#include "nlp/morphologizer/morphologizer.h"
#include "nlp/ner/entity_recognizer.h"
#include "nlp/parser/parser.h"
#include "nlp/pipeline/component_clock.h"
#include "nlp/pipeline/lexeme_columns.h"
#include "nlp/senter/senter.h"
#include "nlp/tagger/tagger.h"
#include "nlp/tok2vec/tok2vec.h"

namespace diurna::nlp {

struct PipelineWorkspace {
  // The vectors of a component that has a network of its own.
  struct OwnVectors {
    Tok2Vec::Scratch network;
    std::vector<float> vectors;
  };

  std::vector<BatchText> batch;
  std::vector<std::uint32_t> lengths;
  LexemeColumns lexemes;
  std::vector<std::uint64_t> ids;

  OwnVectors tok2vec;
  OwnVectors tagger_vectors;
  Tagger::Scratch tagger;
  OwnVectors morphologizer_vectors;
  Morphologizer::Scratch morphologizer;
  OwnVectors senter_vectors;
  Senter::Scratch senter;
  OwnVectors parser_vectors;
  Parser::Scratch parser;
  AttributeRuler::Scratch ruler;
  OwnVectors ner_vectors;
  EntityRecognizer::Scratch ner;

  Decisions* decisions = nullptr;   // if set, components append to it
  ComponentClock* clock = nullptr;  // if set, it is told which component is at work

  // Floating-point operations of the networks' matrix products so far.
  std::uint64_t operations() const {
    std::uint64_t sum = parser.network.operations + ner.network.operations;
    for (const OwnVectors* own : {&tok2vec, &tagger_vectors, &morphologizer_vectors, &parser_vectors,
                                  &senter_vectors, &ner_vectors}) {
      sum += own->network.operations + own->network.words.operations;
    }
    return sum;
  }
};

}  // namespace diurna::nlp
