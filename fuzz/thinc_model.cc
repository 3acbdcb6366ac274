// The reader of thinc model files: each tensor has as many values as its shape says.
#include "nlp/model/thinc_model.h"

#include "base/check.h"
#include "entry.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto model = diurna::nlp::ThincModel::parse("fuzz", diurna::fuzz::as_text(data, size));
  if (!model) {
    CHECK(model.error().code() == diurna::ErrorCode::kModelBroken, "an error of another kind");
    CHECK(model.error().offset().value_or(0) <= size, "an error beyond the end");
    return 0;
  }
  for (const auto& node : model->nodes()) {
    for (const auto& [name, tensor] : node.params) {
      std::size_t values = 1;
      for (const std::size_t extent : tensor.shape) values *= extent;
      CHECK(values == tensor.values.size(), "a tensor that its shape does not describe");
      CHECK(node.param(name) == &tensor, "a tensor that is not found by its name");
    }
  }
  return 0;
}
