#include "nlp/tagger/tagger.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <limits>

#include "base/check.h"
#include "nlp/model/model_file.h"
#include "nlp/model/thinc_model.h"

namespace diurna::nlp {
namespace {

constexpr std::size_t kBlock = 64;  // rows of scores that are computed at a time

Result<std::vector<text::StringId>> read_labels(const std::string& directory, const std::string& name,
                                                text::StringStore& strings) {
  const Result<std::string> bytes = read_model_file(directory, name);
  if (!bytes) return bytes.error();
  const auto broken = [&](const char* why) {
    return Status(ErrorCode::kModelBroken, why, directory + "/" + name, 0);
  };
  boost::json::error_code error;
  const boost::json::value document = boost::json::parse(*bytes, error);
  if (error) return broken("not well-formed JSON");
  const boost::json::object* object = document.if_object();
  const boost::json::value* listed = object ? object->if_contains("labels") : nullptr;
  const boost::json::array* array = listed ? listed->if_array() : nullptr;
  if (!array || array->empty()) return broken("no list of labels");
  std::vector<text::StringId> labels;
  for (const boost::json::value& item : *array) {
    const boost::json::string* label = item.if_string();
    if (!label) return broken("a label that is not a string");
    labels.push_back(strings.add(std::string_view(label->data(), label->size())));
  }
  return labels;
}

}  // namespace

Result<Tagger> Tagger::open(const std::string& directory, const std::string& component,
                            const PipelineConfig& config, const Kernels& kernels,
                            text::StringStore& strings) {
  const std::string section = "components." + component + ".model";
  const auto architecture = config.require(section, "@architectures", "\"spacy.Tagger.v2\"");
  if (!architecture) return architecture.error();
  const auto listener =
      config.require(section + ".tok2vec", "@architectures", "\"spacy.Tok2VecListener.v1\"");
  if (!listener) return listener.error();
  const Result<std::uint32_t> width = config.count(section + ".tok2vec", "width");
  if (!width) return width.error();
  const auto labels = read_labels(directory, component + "/cfg", strings);
  if (!labels) return labels.error();
  const Result<ThincModel> model = ThincModel::read(directory, component + "/model");
  if (!model) return model.error();
  const Result<const ThincNode*> node = model->node("softmax", 0);
  if (!node) return node.error();
  const auto weights = model->tensor(**node, "W", {labels->size(), *width});
  if (!weights) return weights.error();
  const auto bias = model->tensor(**node, "b", {labels->size()});
  if (!bias) return bias.error();
  return Tagger(kernels, PackedMatrix(*weights, *bias, *width), *labels);
}

void Tagger::tag(std::span<const float> vectors, TokenSpan text, Workspace& workspace,
                 doc::Tokens& tokens) const {
  CHECK(vectors.size() == text.size() * width(), "one vector for each token");
  CHECK(text.end <= tokens.tag.size(), "the tokens have their size");
  const std::size_t stride = matrix_.stride();
  workspace.scores.resize(std::max(workspace.scores.size(), kBlock * stride));
  for (std::size_t begin = 0; begin < text.size(); begin += kBlock) {
    const std::size_t count = std::min(kBlock, text.size() - begin);
    kernels_->affine({vectors.data() + begin * width(), width()}, count, matrix_.view(),
                     workspace.scores.data(), stride);
    for (std::size_t i = 0; i < count; ++i) {
      const auto token = static_cast<std::uint32_t>(text.begin + begin + i);
      choose(workspace.scores.data() + i * stride, token, workspace, tokens);
    }
  }
}

void Tagger::choose(const float* scores, std::uint32_t token, Workspace& workspace,
                    doc::Tokens& tokens) const {
  std::size_t best = 0;
  float second = -std::numeric_limits<float>::infinity();
  for (std::size_t j = 1; j < labels_.size(); ++j) {
    if (scores[j] > scores[best]) {
      second = scores[best];
      best = j;
    } else {
      second = std::max(second, scores[j]);
    }
  }
  tokens.tag[token] = labels_[best];
  if (workspace.decisions) workspace.decisions->tagger.push_back({token, scores[best] - second});
}

}  // namespace diurna::nlp
