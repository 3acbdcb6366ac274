#include "nlp/pipeline/pipeline_import.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <optional>
#include <set>

#include "nlp/image/image_writer.h"
#include "nlp/image/string_list.h"
#include "nlp/model/pipeline_config.h"
#include "nlp/pipeline/components_import.h"
#include "nlp/pipeline/sections.h"
#include "nlp/tok2vec/static_vectors_import.h"

namespace diurna::nlp {
namespace {

constexpr const char* kTokenizer = R"({"@tokenizers":"spacy.Tokenizer.v1"})";

// The tokenizer, written as one value or as a section of its own.
std::optional<Status> check_tokenizer(const PipelineConfig& config) {
  const auto named = config.has("nlp.tokenizer")
                         ? config.require("nlp.tokenizer", "@tokenizers", R"("spacy.Tokenizer.v1")")
                         : config.require("nlp", "tokenizer", kTokenizer);
  if (!named) return named.error();
  return std::nullopt;
}

class Meta {
 public:
  static Result<Meta> read(const PipelineFiles& files) {
    const Result<std::string> bytes = files.read("meta.json");
    if (!bytes) return bytes.error();
    boost::system::error_code failed;
    boost::json::value meta = boost::json::parse(*bytes, failed);
    if (failed || !meta.is_object()) {
      return Status(ErrorCode::kModelBroken, "not a JSON object", files.path_of("meta.json"), 0);
    }
    return Meta(files.path_of("meta.json"), std::move(meta));
  }

  // Empty if it is not there.
  std::string optional(const char* key) const {
    const boost::json::value* value = meta_.get_object().if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
  }
  Result<std::string> required(const char* key) const {
    std::string value = optional(key);
    if (value.empty())
      return Status(ErrorCode::kModelBroken, fmt::format("there is no {} in it", key), path_);
    return value;
  }

 private:
  Meta(std::string path, boost::json::value meta) : path_(std::move(path)), meta_(std::move(meta)) {}

  std::string path_;
  boost::json::value meta_;
};

Result<std::string> write_file(const PipelineFiles& files, const std::string& name, ImageWriter& writer) {
  Result<std::string> bytes = files.read(name);
  if (bytes) writer.array(std::span(reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()));
  return bytes;
}

}  // namespace

Result<std::string> name_of_pipeline(const PipelineFiles& files) {
  const Result<Meta> meta = Meta::read(files);
  if (!meta) return meta.error();
  const Result<std::string> language = meta->required("lang");
  if (!language) return language.error();
  const Result<std::string> own = meta->required("name");
  if (!own) return own.error();
  std::string name = *language + '-' + *own;
  for (char& c : name) {
    if (c == '_') c = '-';
  }
  return name;
}

Result<std::string> import_pipeline(const PipelineFiles& files, const std::string& name) {
  const Result<PipelineConfig> config = PipelineConfig::read(files);
  if (!config) return config.error();
  if (auto failed = check_tokenizer(*config)) return *failed;
  const Result<Meta> meta = Meta::read(files);
  if (!meta) return meta.error();
  const Result<std::string> version = meta->required("version");
  if (!version) return version.error();
  const Result<std::string> language = config->string("nlp", "lang");
  if (!language) return language.error();

  ImageWriter writer;
  writer.begin_section(kPipelineSection);
  for (const std::string& text : {name, *version, *language, meta->optional("license"),
                                  meta->optional("spacy_version"), files.sha256()}) {
    writer.string(text);
  }
  writer.begin_section(kVocabSection);
  if (auto written = write_file(files, "vocab/lookups.bin", writer); !written) return written.error();
  writer.begin_section(kTokenizerSection);
  if (auto written = write_file(files, "tokenizer", writer); !written) return written.error();
  const Result<std::size_t> vectors = import_static_vectors(files, writer, kVectorsSection);
  if (!vectors) return vectors.error();
  std::set<std::string> strings;
  const Result<std::size_t> components = import_components(files, *config, *vectors, writer, strings);
  if (!components) return components.error();
  writer.begin_section(kStringsSection);
  const std::vector<std::string> listed(strings.begin(), strings.end());
  StringList::write(writer, std::span<const std::string>(listed));
  return std::move(writer).finish();
}

}  // namespace diurna::nlp
