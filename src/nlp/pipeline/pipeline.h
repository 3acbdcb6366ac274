// A spaCy v3 pipeline, run from its folder: words, tags, trees, lemmas and entities of a text, decided as
// spaCy 3.8 decides them (tests/parity).
//
//   auto pipeline = Pipeline::open("var/models/en-core-web-sm");
//   if (!pipeline) return pipeline.error();
//   doc::Tokens tokens = pipeline->new_tokens();
//   Pipeline::Workspace workspace;
//   pipeline->analyse(text, 0, tokens, workspace);
//
// Thread-safety: a const Pipeline may be used by many threads at once, each with its own Workspace.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "doc/tokens.h"
#include "nlp/attribute_ruler/attribute_ruler.h"
#include "nlp/kernels/workspace.h"
#include "nlp/pipeline/lexeme_columns.h"

namespace diurna::nlp {

class Pipeline {
 public:
  // Scratch memory, kept between texts. What it holds has no influence on any result.
  struct Workspace {
    nlp::Workspace networks;
    AttributeRuler::Scratch ruler;
    LexemeColumns lexemes;
    std::vector<std::uint64_t> ids;
    std::vector<float> vectors;
  };

  // Reads config.cfg and what the components in its list need, without those that are disabled.
  // Errors: kModelMissing, kModelBroken, naming the file; also, by its name, for a component that is not
  // supported.
  static Result<Pipeline> open(const std::string& directory);

  // No tokens, with a store of strings that knows the pipeline's own. The pipeline must outlive it.
  doc::Tokens new_tokens() const;

  // Analyses `text` as one text and appends its tokens, and their range to tokens.texts. `offset` is added
  // to all byte positions. Preconditions: `text` is well-formed UTF-8; `tokens` came from new_tokens().
  void analyse(std::string_view text, std::uint32_t offset, doc::Tokens& tokens, Workspace& workspace) const;

  // The folder's name and the version in meta.json: "en-core-web-sm@3.8.0".
  const std::string& name() const;

 private:
  struct Model;
  explicit Pipeline(std::shared_ptr<const Model> model) : model_(std::move(model)) {}

  std::shared_ptr<const Model> model_;
};

}  // namespace diurna::nlp
