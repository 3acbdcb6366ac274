// config.cfg of a spaCy v3 pipeline: which components run, in which order, and their hyperparameters.
//
// The file is INI: sections in brackets, "key = value" with JSON values, `${section:key}` (or
// `${section.key}`) for the value of another key, lines that start with a blank continue the value above.
// Thread-safety: immutable once read.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "nlp/model/pipeline_files.h"

namespace diurna::nlp {

class PipelineConfig {
 public:
  // Parses `bytes`; `file` is for messages. Errors: kModelBroken, naming the byte.
  static Result<PipelineConfig> parse(std::string file, std::string_view bytes);
  // Reads config.cfg of a pipeline. Errors: also those of PipelineFiles::read.
  static Result<PipelineConfig> read(const PipelineFiles& files);

  bool has(const std::string& section) const { return sections_.contains(section); }
  bool has(const std::string& section, const std::string& key) const { return find(section, key) != nullptr; }
  // One value. Errors: kModelBroken if it is not there or of another type, naming section and key.
  Result<std::string> string(const std::string& section, const std::string& key) const;
  Result<std::uint32_t> count(const std::string& section, const std::string& key) const;
  Result<bool> flag(const std::string& section, const std::string& key) const;
  Result<std::vector<std::string>> strings(const std::string& section, const std::string& key) const;
  Result<std::vector<std::uint32_t>> counts(const std::string& section, const std::string& key) const;

  // The names in nlp.pipeline that nlp.disabled does not list, in order.
  Result<std::vector<std::string>> components() const;
  // Requires that `key` has the value `expected`, as the file writes it ("true", "\"ner\"").
  // Returns `expected`; the error names the part that is not supported.
  Result<std::string> require(const std::string& section, const std::string& key,
                              const std::string& expected) const;

  const std::string& file() const { return file_; }
  // kModelBroken at `key` of `section`, or at the section, or at the file.
  Status error(const std::string& section, const std::string& key, std::string_view message) const;

 private:
  struct Value {
    std::string text;  // JSON, or what stands there
    std::uint64_t offset = 0;
  };
  using Section = std::map<std::string, Value>;

  // The value with references replaced, or nullptr.
  const Value* find(const std::string& section, const std::string& key, int depth = 0) const;

  std::string file_;
  std::map<std::string, Section> sections_;
  std::map<std::string, std::uint64_t> section_offsets_;
};

}  // namespace diurna::nlp
