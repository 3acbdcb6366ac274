// The settings of a trained component: those of its file cfg, else of its section in config.cfg, else
// spaCy's.
//
// Older pipelines leave out what was not known when they were trained. Thread-safety: immutable.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>

#include "diurna/status.h"
#include "nlp/model/pipeline_config.h"

namespace diurna::nlp {

class TrainedSettings {
 public:
  // Reads `component`/cfg; `config` must outlive the object. Errors: those of PipelineFiles::read;
  // kModelBroken for what is no JSON object.
  static Result<TrainedSettings> read(const PipelineFiles& files, const std::string& component,
                                      const PipelineConfig& config);

  // True or false; `standard` where neither file has it. Errors: kModelBroken for any other value.
  Result<bool> flag(const std::string& key, bool standard) const;
  // The object of that name in the file cfg, with its keys in the file's order. Errors: kModelBroken.
  Result<const boost::json::object*> object(std::string_view key) const;
  // kModelBroken in the file cfg.
  Status error(std::string message) const { return {ErrorCode::kModelBroken, std::move(message), file_, 0}; }

 private:
  TrainedSettings(const PipelineConfig& config, std::string section, std::string file)
      : config_(&config), section_(std::move(section)), file_(std::move(file)) {}

  const PipelineConfig* config_;
  std::string section_;
  std::string file_;
  boost::json::object values_;
};

}  // namespace diurna::nlp
