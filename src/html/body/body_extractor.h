// From a web page to the body of its article.
//
//   auto extractor = BodyExtractor::open("");
//   const Body body = extractor->extract(page, {.title = "Ferry pier closes"});
//   for (const BodyBlock& block : body.blocks) use(block, body.inlines);
//
// The page is cut into blocks; each is described by numbers, judged by a forest of decision trees, and judged
// again by what the first forest made of its surroundings. Nothing depends on the language but a few words of
// data/html. models/html-body/README.md says what the forests were trained on and how good they are.
// Time is linear in the page, but for the depth of its tree. Thread-safety: const after opening.
#pragma once

#include <string>
#include <string_view>

#include "diurna/status.h"
#include "html/body/body.h"
#include "html/body/body_model.h"
#include "html/body/names.h"
#include "html/body/witness.h"
#include "html/body/wording.h"
#include "html/page/page.h"

namespace diurna::html {

class BodyExtractor {
 public:
  // Lexicons from `data_folder`, or as compiled in if that is empty; the model compiled in, or `model`.
  // Errors: kBadData, kNotFound, kUnreadable, kModelMissing, kModelBroken.
  static Result<BodyExtractor> open(const std::string& data_folder, std::string_view model = {});

  Body extract(const Page& page, const BodyWitness& witness) const;

 private:
  BodyExtractor(Names names, Wording wording, BodyModel model)
      : names_(std::move(names)), wording_(std::move(wording)), model_(std::move(model)) {}

  Names names_;
  Wording wording_;
  BodyModel model_;
};

}  // namespace diurna::html
