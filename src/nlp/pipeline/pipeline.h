// A spaCy v3 pipeline: words, tags, trees, lemmas and entities of a text, decided as spaCy 3.8 decides them
// (tests/parity).
//
//   auto pipeline = Pipeline::open("var/models/en-core-web-sm.diurna");
//   if (!pipeline) return pipeline.error();
//   doc::Tokens tokens = pipeline->new_tokens();
//   Pipeline::Workspace workspace;
//   pipeline->analyse({{text, 0, &tokens}}, workspace);
//
// Thread-safety: a const Pipeline may be used by many threads at once, each with its own Workspace.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "doc/tokens.h"
#include "nlp/image/image.h"
#include "nlp/kernels/kernels.h"
#include "nlp/pipeline/workspace.h"

namespace diurna::nlp {

// A text to be analysed by itself. `offset` is added to all byte positions.
struct InputText {
  std::string_view text;  // well-formed UTF-8
  std::uint32_t offset;
  doc::Tokens* tokens;  // from Pipeline::new_tokens(); the text's are appended
};

class Pipeline {
 public:
  using Workspace = PipelineWorkspace;

  // Opens a model image; or converts, in memory, the pipeline folder or wheel at `path`. `kernels` must
  // outlive the pipeline. Errors: kModelMissing, kModelBroken, naming the file; also, by its name, for a
  // component that cannot be run.
  static Result<Pipeline> open(const std::string& path, const Kernels& kernels = best_kernels());
  // From an image that is open already. Errors: kModelBroken.
  static Result<Pipeline> from(const Image& image, const Kernels& kernels = best_kernels());

  // No tokens, with a store of strings that knows the pipeline's own. The pipeline must outlive it.
  doc::Tokens new_tokens() const;

  // Analyses each text and appends its tokens, and their range, to its tokens. What is found in a text does
  // not depend on the others; many at a time are analysed faster than one.
  void analyse(std::span<const InputText> texts, Workspace& workspace) const;
  void analyse(std::initializer_list<InputText> texts, Workspace& workspace) const {
    analyse(std::span(texts.begin(), texts.size()), workspace);
  }

  // Its name and version: "en-core-web-sm@3.8.0".
  const std::string& name() const;
  // As in config.cfg: "en".
  const std::string& language() const;

 private:
  struct Model;
  explicit Pipeline(std::shared_ptr<const Model> model) : model_(std::move(model)) {}

  std::shared_ptr<const Model> model_;
};

}  // namespace diurna::nlp
