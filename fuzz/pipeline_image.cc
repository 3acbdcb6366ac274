// The loader of model images: a small pipeline in which some bytes are changed, with checksums that fit, is
// refused or analyses a text without harm.
//
// The input is a list of changes, five bytes each: where (u32, little-endian) and the new byte.
#include <string>

#include "base/check.h"
#include "entry.h"
#include "nlp/pipeline/pipeline.h"
#include "reseal.h"
#include "tiny_pipeline.h"

namespace {

using diurna::nlp::Image;
using diurna::nlp::Pipeline;

constexpr std::string_view kText = "Mx. Per saw geese. The ferry\u2019s crew, per Ms.Oy  left";

std::string changed(std::string file, std::string_view changes) {
  constexpr std::size_t kChange = 5;
  for (; changes.size() >= kChange; changes.remove_prefix(kChange)) {
    const auto where = diurna::nlp::image_format::load<std::uint32_t>(changes.data());
    file[where % file.size()] = changes[kChange - 1];
  }
  return file;
}

void analyse(const Pipeline& pipeline) {
  diurna::doc::Tokens tokens = pipeline.new_tokens();
  Pipeline::Workspace workspace;
  pipeline.analyse({{kText, 0, &tokens}, {"", 0, &tokens}, {kText, 100, &tokens}}, workspace);
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    CHECK(tokens.head[i] < tokens.size(), "a head that is no token");
    CHECK(tokens.left_edge[i] <= i && i <= tokens.right_edge[i], "a subtree without its root");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const std::string kWhole = diurna::fuzz::TinyPipeline().bytes();
  const std::string file = diurna::fuzz::resealed(changed(kWhole, diurna::fuzz::as_text(data, size)));
  const auto image = Image::from_bytes(file, "fuzz");
  if (!image) return 0;
  const auto pipeline = Pipeline::from(*image);
  if (pipeline) {
    analyse(*pipeline);
  } else {
    CHECK(size > 0, "the pipeline without changes must be read");
  }
  return 0;
}
