#include "nlp/lemmatizer/lemmatizer_import.h"

#include "nlp/lemmatizer/lemmatizer.h"

namespace diurna::nlp {
namespace {

// Why the lemmatizer cannot be run: what its reader says of it.
std::optional<Status> refusal(const ParsedLookups& lookups, const LemmatizerOptions& options,
                              const std::string& path) {
  ImageWriter writer;
  writer.begin_section("lemmatizer");
  write_lemmatizer(lookups, options, writer);
  const Result<Image> image = Image::from_bytes(std::move(writer).finish(), path);
  if (!image) return image.error();
  Result<ImageReader> reader = image->section("lemmatizer");
  if (!reader) return reader.error();
  Lemmatizer::read(*reader);
  if (reader->ok()) return std::nullopt;
  return Status(ErrorCode::kModelBroken, reader->error().message(), path);
}

}  // namespace

Result<std::size_t> import_lemmatizer(const ComponentImport& component) {
  const std::string section = component.section();
  const Result<std::string> language = component.config.string("nlp", "lang");
  if (!language) return language.error();
  const Result<std::string> mode = component.config.string(section, "mode");
  if (!mode) return mode.error();
  const Result<bool> overwrite = component.config.has(section, "overwrite")
                                     ? component.config.flag(section, "overwrite")
                                     : Result<bool>(false);
  if (!overwrite) return overwrite.error();
  const std::string name = component.name + "/lookups/lookups.bin";
  const Result<std::string> bytes = component.files.read(name);
  if (!bytes) return bytes.error();
  const Result<ParsedLookups> lookups = read_lemma_lookups(*bytes, component.files.path_of(name));
  if (!lookups) return lookups.error();
  const LemmatizerOptions options{*language, *mode, *overwrite};
  if (auto failed = refusal(*lookups, options, component.files.path_of(name))) return *failed;
  write_lemmatizer(*lookups, options, component.writer);
  return bytes->size();
}

}  // namespace diurna::nlp
