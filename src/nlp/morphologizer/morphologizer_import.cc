#include "nlp/morphologizer/morphologizer_import.h"

#include <fmt/format.h>

#include <optional>
#include <vector>

#include "nlp/layers/linear_head.h"
#include "nlp/model/trained_settings.h"
#include "nlp/morphology/features.h"
#include "text/string_id.h"

namespace diurna::nlp {
namespace {

using text::StringId;

constexpr std::string_view kPartsOfSpeech[] = {"ADJ",   "ADP",  "ADV",  "AUX",  "CONJ", "CCONJ", "DET",
                                               "INTJ",  "NOUN", "NUM",  "PART", "PRON", "PROPN", "PUNCT",
                                               "SCONJ", "SYM",  "VERB", "X",    "EOL",  "SPACE"};

// The part of speech of that number, which is its name's id in the symbol table; empty if there is none.
std::string_view part_of_speech(StringId number) {
  for (const std::string_view name : kPartsOfSpeech) {
    if (text::string_id(name) == number) return name;
  }
  return {};
}

std::string_view view(const boost::json::string& text) {
  return {text.data(), text.size()};
}

struct Label {
  std::string pos;
  std::string morph;
};

Result<std::vector<Label>> read_labels(const TrainedSettings& settings) {
  const auto features = settings.object("labels_morph");
  if (!features) return features.error();
  const auto numbers = settings.object("labels_pos");
  if (!numbers) return numbers.error();
  if ((*features)->empty()) return settings.error("labels_morph has no labels");
  std::vector<Label> labels;
  for (const auto& [name, value] : **features) {
    const boost::json::string* text = value.if_string();
    const auto normal = text ? normalize_features(view(*text)) : std::nullopt;
    if (!normal) return settings.error(fmt::format("labels_morph {}: no features", std::string_view(name)));
    Label label{"", *normal};
    if (const boost::json::value* number = (*numbers)->if_contains(name)) {
      const std::int64_t* id = number->if_int64();
      label.pos = id ? part_of_speech(static_cast<StringId>(*id)) : std::string_view();
      if (label.pos.empty() && (!id || *id != 0)) {
        return settings.error(fmt::format("labels_pos {}: no part of speech", std::string_view(name)));
      }
    }
    labels.push_back(std::move(label));
  }
  return labels;
}

}  // namespace

Result<std::size_t> import_morphologizer(const ThincModel& model, std::size_t width,
                                         const ComponentImport& component) {
  if (auto failed = unsupported_head(component)) return *failed;
  const Result<TrainedSettings> settings =
      TrainedSettings::read(component.files, component.name, component.config);
  if (!settings) return settings.error();
  const Result<std::vector<Label>> labels = read_labels(*settings);
  if (!labels) return labels.error();
  const Result<bool> overwrite = settings->flag("overwrite", true);
  if (!overwrite) return overwrite.error();
  const Result<bool> extend = settings->flag("extend", false);
  if (!extend) return extend.error();
  component.writer.flag(*overwrite);
  component.writer.flag(*extend);
  component.writer.u32(static_cast<std::uint32_t>(labels->size()));
  for (const Label& label : *labels) {
    component.writer.string(label.pos);
    component.writer.string(label.morph);
    component.strings.insert({label.pos, label.morph});
  }
  return import_linear_head(model, labels->size(), width, component.writer);
}

}  // namespace diurna::nlp
