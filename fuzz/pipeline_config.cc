// The reader of pipeline configurations: look-ups of any value end, in a value or an error.
#include "nlp/model/pipeline_config.h"

#include "base/check.h"
#include "entry.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto config = diurna::nlp::PipelineConfig::parse("fuzz", diurna::fuzz::as_text(data, size));
  if (!config) {
    CHECK(config.error().code() == diurna::ErrorCode::kModelBroken, "an error of another kind");
    return 0;
  }
  (void)config->components();
  for (const char* section : {"nlp", "components.tagger", "training"}) {
    for (const char* key : {"lang", "width", "pipeline", "flag"}) {
      (void)config->string(section, key);
      (void)config->count(section, key);
      (void)config->flag(section, key);
      (void)config->strings(section, key);
      (void)config->counts(section, key);
    }
  }
  return 0;
}
