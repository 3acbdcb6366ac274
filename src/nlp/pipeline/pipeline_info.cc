#include "nlp/pipeline/pipeline_info.h"

#include "nlp/pipeline/sections.h"

namespace diurna::nlp {
namespace {

constexpr std::uint32_t kMaxComponents = 64;

}  // namespace

Result<PipelineInfo> pipeline_info(const Image& image) {
  Result<ImageReader> names = image.section(kPipelineSection);
  if (!names) return names.error();
  PipelineInfo info;
  for (std::string* text :
       {&info.name, &info.version, &info.language, &info.licence, &info.spacy, &info.sha256}) {
    *text = names->string();
  }
  if (!names->ok()) return names->error();
  Result<ImageReader> list = image.section(kComponentsSection);
  if (!list) return list.error();
  const std::uint32_t count = list->u32();
  if (list->ok() && count > kMaxComponents) list->fail("an impossible number of components");
  for (std::uint32_t i = 0; i < count && list->ok(); ++i) {
    info.components.emplace_back(list->string());
    list->u32();
  }
  if (!list->ok()) return list->error();
  return info;
}

Result<PipelineInfo> read_pipeline_info(const std::string& path) {
  const Result<Image> image = Image::open(path);
  if (!image) return image.error();
  return pipeline_info(*image);
}

}  // namespace diurna::nlp
