#include "nlp/tagger/tagger_import.h"

#include <boost/json.hpp>

#include "nlp/image/string_list.h"
#include "nlp/layers/linear_head.h"

namespace diurna::nlp {
namespace {

Result<std::vector<std::string>> read_labels(const PipelineFiles& files, const std::string& name) {
  const Result<std::string> bytes = files.read(name);
  if (!bytes) return bytes.error();
  const auto broken = [&](const char* why) {
    return Status(ErrorCode::kModelBroken, why, files.path_of(name), 0);
  };
  boost::json::error_code error;
  const boost::json::value document = boost::json::parse(*bytes, error);
  if (error) return broken("not well-formed JSON");
  const boost::json::object* object = document.if_object();
  const boost::json::value* listed = object ? object->if_contains("labels") : nullptr;
  const boost::json::array* array = listed ? listed->if_array() : nullptr;
  if (!array || array->empty()) return broken("no list of labels");
  std::vector<std::string> labels;
  for (const boost::json::value& item : *array) {
    const boost::json::string* label = item.if_string();
    if (!label) return broken("a label that is not a string");
    labels.emplace_back(*label);
  }
  return labels;
}

}  // namespace

Result<std::size_t> import_tagger(const ThincModel& model, std::size_t width,
                                  const ComponentImport& component) {
  if (auto failed = unsupported_head(component)) return *failed;
  const auto labels = read_labels(component.files, component.name + "/cfg");
  if (!labels) return labels.error();
  component.strings.insert(labels->begin(), labels->end());
  StringList::write(component.writer, std::span<const std::string>(*labels));
  return import_linear_head(model, labels->size(), width, component.writer);
}

}  // namespace diurna::nlp
