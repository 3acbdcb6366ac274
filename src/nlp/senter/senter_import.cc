#include "nlp/senter/senter_import.h"

#include "nlp/layers/linear_head.h"
#include "nlp/model/trained_settings.h"
#include "nlp/senter/labels.h"

namespace diurna::nlp {

Result<std::size_t> import_senter(const ThincModel& model, std::size_t width,
                                  const ComponentImport& component) {
  if (auto failed = unsupported_head(component)) return *failed;
  const Result<TrainedSettings> settings =
      TrainedSettings::read(component.files, component.name, component.config);
  if (!settings) return settings.error();
  const Result<bool> overwrite = settings->flag("overwrite", false);
  if (!overwrite) return overwrite.error();
  component.writer.flag(*overwrite);
  return import_linear_head(model, kSenterLabels, width, component.writer);
}

}  // namespace diurna::nlp
