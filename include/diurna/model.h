// The models of an engine: pipelines that were trained with spaCy, and the gazetteer, converted once into one
// file each.
//
//   auto added = diurna::add_model("en_core_web_sm-3.8.0-py3-none-any.whl", "var/models", "");
//   if (!added) { std::cerr << added.error().to_string() << '\n'; return 2; }
//
// A model file is mapped into memory and shared by all processes that use it (docs/formats/model.md).
// Thread-safety: functions without state. A file is replaced whole or not at all.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diurna/status.h"

namespace diurna {

// A part of the gazetteer and where it comes from.
struct ModelSource {
  std::string name;
  std::string version;
  std::string licence;
  std::string sha256;  // of the package; empty if it is none
  std::uint64_t rows = 0;
};

struct ModelInfo {
  std::string name;     // "en-core-web-sm"
  std::string version;  // of the pipeline: "3.8.0"
  std::string language;
  std::string licence;  // as the pipeline names it; empty if it does not
  std::string spacy;    // the versions of spaCy that it asks for
  std::string sha256;   // of the wheel that it came from; empty if it came from a folder
  std::vector<std::string> components;
  std::string path;
  std::uint64_t bytes = 0;           // of the file
  std::vector<ModelSource> sources;  // of the gazetteer; empty for a pipeline
};

// The name of the gazetteer's model.
inline constexpr const char* kGazetteerModel = "places";

// The file of the model `name` in `folder`, whether it exists or not.
std::string model_path(const std::string& folder, const std::string& name);

// Converts the pipeline folder or wheel `source`, or the folder of tables that tools/build_places made, and
// keeps it in `folder`, which is made if need be, as `name`, or by its own name if that is empty. Weights are
// read; nothing in a pipeline is executed. Errors: kModelMissing, kModelBroken, naming the file and, if it
// cannot be run, the part; kBadOption (the name); kBadData (a table); kUnwritable.
Result<ModelInfo> add_model(const std::string& source, const std::string& folder, const std::string& name);

// What the model file at `path` says of itself, after its checksums. Errors: kModelMissing, kModelBroken.
Result<ModelInfo> read_model_info(const std::string& path);

// Every model of `folder` in the order of their names, or why it cannot be read; none if there is no such
// folder.
std::vector<Result<ModelInfo>> list_models(const std::string& folder);

// Deletes the model. Errors: kModelMissing, kUnwritable.
Result<std::string> remove_model(const std::string& folder, const std::string& name);

}  // namespace diurna
