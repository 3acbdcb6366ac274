#include "html/body/body_extractor.h"

#include <algorithm>

#include "base/embedded.h"
#include "html/body/context.h"
#include "html/body/decision.h"
#include "html/body/features.h"
#include "html/body/kinds.h"
#include "html/body/segmentation.h"

namespace diurna::html {
namespace {

constexpr std::string_view kModel = "models/html-body/model.tsv";

std::string_view embedded_model() {
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path == kModel) return file.bytes;
  }
  return {};
}

}  // namespace

Result<BodyExtractor> BodyExtractor::open(const std::string& data_folder, std::string_view model) {
  auto names = Names::open(data_folder);
  if (!names) return names.error();
  auto wording = Wording::open(data_folder);
  if (!wording) return wording.error();
  const std::string_view bytes = model.empty() ? embedded_model() : model;
  if (bytes.empty()) return Status(ErrorCode::kModelMissing, "not compiled in", std::string(kModel));
  auto parsed = BodyModel::parse(bytes);
  if (!parsed) return parsed.error();
  return BodyExtractor(std::move(*names), std::move(*wording), std::move(*parsed));
}

Body BodyExtractor::extract(const Page& page, const BodyWitness& witness) const {
  Segmentation blocks = segment(page, names_, witness.posts);
  const forest::FeatureTable features = compute_features(page, blocks, wording_, witness);
  std::vector<std::uint8_t> chances = model_.first_chances(features);
  const std::vector<std::uint8_t> second = model_.second_chances(compute_context(page, blocks, chances));
  for (std::size_t i = 0; i < chances.size(); ++i) {
    chances[i] = static_cast<std::uint8_t>((chances[i] + second[i]) / 2);
  }
  const BlockKinds kinds(page, blocks, wording_, witness);
  std::vector<BlockKind> kind_of;
  kind_of.reserve(blocks.segments.size());
  for (const Segment& block : blocks.segments) kind_of.push_back(kinds.of(block));
  const std::vector<bool> kept = choose({blocks.segments, kind_of, chances}, model_.threshold());
  Body body;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (!kept[i]) continue;
    const Segment& block = blocks.segments[i];
    body.blocks.push_back({kind_of[i], block.first_inline, block.last_inline, {}});
    if (block.post >= 0) body.blocks.back().post = static_cast<std::uint32_t>(block.post);
  }
  body.inlines = std::move(blocks.inlines);
  return body;
}

}  // namespace diurna::html
