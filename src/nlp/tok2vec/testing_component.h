// For tests: components imported alone, and the vectors of the sample by the English network.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "nlp/image/image.h"
#include "nlp/tok2vec/component_import.h"
#include "nlp/tok2vec/sample_text.h"
#include "nlp/tok2vec/tok2vec.h"
#include "nlp/tok2vec/vector_source.h"

namespace diurna::nlp {

using ImportFunction = Result<std::size_t> (*)(const ThincModel&, std::size_t, const ComponentImport&);

// An image with the section "component": where its vectors come from, then what `import` writes. It may
// listen to a component named "tok2vec" of width `shared`.
inline Result<Image> imported_component(const PipelineFiles& files, const PipelineConfig& config,
                                        const std::string& name, std::size_t shared, ImportFunction import,
                                        std::set<std::string>& strings) {
  const Result<ThincModel> model = ThincModel::read(files, name + "/model");
  if (!model) return model.error();
  ImageWriter writer;
  writer.begin_section("component");
  const ComponentImport component{files, config, name, 0, {"tok2vec", shared}, writer, strings};
  const Result<std::size_t> width = import_vector_source(*model, component);
  if (!width) return width.error();
  const Result<std::size_t> written = import(*model, *width, component);
  if (!written) return written.error();
  return Image::from_bytes(std::move(writer).finish(), "component.model");
}

// The vectors that `network` has for the sample.
inline std::vector<float> vectors_of_sample(const Tok2Vec& network) {
  Tok2Vec::Scratch scratch;
  std::vector<float> vectors;
  const std::vector<std::uint32_t> lengths = {sample::kSampleSize};
  network.encode(sample::sample_ids(network.attributes()), lengths, scratch, vectors);
  return vectors;
}

}  // namespace diurna::nlp
