#include "nlp/pipeline/pipeline.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include "nlp/image/image.h"
#include "nlp/image/string_list.h"
#include "nlp/pipeline/components.h"
#include "nlp/pipeline/pipeline_import.h"
#include "nlp/pipeline/pipeline_info.h"
#include "nlp/pipeline/sections.h"
#include "nlp/tokenizer/tokenizer.h"
#include "nlp/vocab/vocab.h"

namespace diurna::nlp {
namespace {

// Tokens that go through the components together: enough to make large products of small texts, few enough
// for the cache.
constexpr std::uint32_t kBatch = 2048;
// A text of more tokens is analysed in parts of this many. spaCy refuses texts of more than 1,000,000
// characters, which have fewer.
constexpr std::uint32_t kLongestText = 1u << 18;

std::string_view as_text(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// The last name of a path: "en-core-web-sm" of "var/models/en-core-web-sm/".
std::string folder_name(const std::string& directory) {
  std::error_code failed;
  std::filesystem::path path = std::filesystem::absolute(directory, failed).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  return path.filename().string();
}

bool is_folder_or_wheel(const std::string& path) {
  std::error_code failed;
  return std::filesystem::is_directory(path, failed) || path.ends_with(".whl");
}

Result<Image> open_image(const std::string& path) {
  if (!is_folder_or_wheel(path)) return Image::open(path);
  const Result<PipelineFiles> files = PipelineFiles::open(path);
  if (!files) return files.error();
  const Result<std::string> bytes = import_pipeline(*files, folder_name(path));
  if (!bytes) return bytes.error();
  return Image::from_bytes(*bytes, path);
}

// Gives every array its size, so that what no component writes has its meaning of "nothing": a token
// without a parser is its own head and subtree, and the first one starts a sentence.
void make_room(doc::Tokens& tokens, TokenSpan text) {
  for (auto* ids :
       {&tokens.tag, &tokens.pos, &tokens.morph, &tokens.dep, &tokens.lemma, &tokens.entity_label}) {
    ids->resize(text.end);
  }
  tokens.sentence_start.resize(text.end);
  if (!text.empty()) tokens.sentence_start[text.begin] = 1;
  tokens.entity_tag.resize(text.end);
  for (auto* indices : {&tokens.head, &tokens.left_edge, &tokens.right_edge}) {
    for (std::uint32_t i = text.begin; i < text.end; ++i) indices->push_back(i);
  }
}

}  // namespace

struct Pipeline::Model {
  Image image;
  std::string name;
  std::string language;
  std::optional<Vocab> vocab;
  text::StringStore strings;  // of the components, on the norms of the vocabulary
  std::optional<Tokenizer> tokenizer;
  std::optional<StaticVectors> vectors;
  Components components;

  explicit Model(Image opened) : image(std::move(opened)) {}

  std::optional<Status> read_names();
  std::optional<Status> read_words();
  std::optional<Status> read_vectors();
  std::optional<Status> read_strings();

  void run(const ComponentTurns& turns, Workspace& workspace) const;
  void run(Factory factory, Workspace& workspace) const;
  void encode(const Tok2Vec& network, Workspace& workspace, Workspace::OwnVectors& out) const;
  const std::vector<float>& vectors_for(const VectorSource& source, Workspace& workspace,
                                        Workspace::OwnVectors& own) const;
};

std::optional<Status> Pipeline::Model::read_names() {
  const Result<PipelineInfo> info = pipeline_info(image);
  if (!info) return info.error();
  name = info->name + '@' + info->version;
  language = info->language;
  return std::nullopt;
}

std::optional<Status> Pipeline::Model::read_words() {
  Result<ImageReader> words = image.section(kVocabSection);
  if (!words) return words.error();
  const std::span<const std::uint8_t> lookups = words->array<std::uint8_t>();
  if (!words->ok()) return words->error();
  const Result<Vocab> read = Vocab::from_bytes(as_text(lookups), image.path() + "/vocab/lookups.bin");
  if (!read) return read.error();
  vocab.emplace(*read);
  strings = text::StringStore(&vocab->strings());
  Result<ImageReader> section = image.section(kTokenizerSection);
  if (!section) return section.error();
  const std::span<const std::uint8_t> rules = section->array<std::uint8_t>();
  if (!section->ok()) return section->error();
  Result<Tokenizer> opened = Tokenizer::from_bytes(as_text(rules), image.path() + "/tokenizer", *vocab);
  if (!opened) return opened.error();
  tokenizer.emplace(*std::move(opened));
  return std::nullopt;
}

std::optional<Status> Pipeline::Model::read_vectors() {
  if (!image.has(kVectorsSection)) return std::nullopt;
  Result<ImageReader> section = image.section(kVectorsSection);
  if (!section) return section.error();
  vectors = StaticVectors::read(*section);
  if (!section->ok()) return section->error();
  return std::nullopt;
}

std::optional<Status> Pipeline::Model::read_strings() {
  Result<ImageReader> section = image.section(kStringsSection);
  if (!section) return section.error();
  const StringList list = StringList::read(*section);
  if (!section->ok()) return section->error();
  for (std::size_t i = 0; i < list.size(); ++i) strings.add(list[i]);
  return std::nullopt;
}

Result<Pipeline> Pipeline::open(const std::string& path, const Kernels& kernels) {
  const Result<Image> image = open_image(path);
  if (!image) return image.error();
  return from(*image, kernels);
}

Result<Pipeline> Pipeline::from(const Image& image, const Kernels& kernels) {
  auto model = std::make_shared<Model>(image);
  for (const auto read :
       {&Model::read_names, &Model::read_words, &Model::read_vectors, &Model::read_strings}) {
    if (auto failed = ((*model).*read)()) return *failed;
  }
  const StaticVectors* vectors = model->vectors ? &*model->vectors : nullptr;
  Result<Components> components = open_components(model->image, vectors, kernels, model->strings);
  if (!components) return components.error();
  model->components = *std::move(components);
  return Pipeline(std::move(model));
}

doc::Tokens Pipeline::new_tokens() const {
  doc::Tokens tokens;
  tokens.strings = text::StringStore(&model_->strings);
  return tokens;
}

const std::string& Pipeline::name() const {
  return model_->name;
}

const std::string& Pipeline::language() const {
  return model_->language;
}

void Pipeline::Model::encode(const Tok2Vec& network, Workspace& workspace, Workspace::OwnVectors& out) const {
  workspace.lexemes.write_ids(workspace.batch, network.attributes(), workspace.ids);
  network.encode(workspace.ids, workspace.lengths, out.network, out.vectors);
}

const std::vector<float>& Pipeline::Model::vectors_for(const VectorSource& source, Workspace& workspace,
                                                       Workspace::OwnVectors& own) const {
  if (source.own() == nullptr) return workspace.tok2vec.vectors;
  encode(*source.own(), workspace, own);
  return own.vectors;
}

void Pipeline::Model::run(Factory factory, Workspace& w) const {
  Decisions* decisions = w.decisions;
  switch (factory) {
    case Factory::kTok2Vec:
      return encode(*components.tok2vec, w, w.tok2vec);
    case Factory::kTagger: {
      const auto& vectors_in = vectors_for(components.tagger->vectors, w, w.tagger_vectors);
      return components.tagger->component.tag(w.batch, vectors_in, w.tagger,
                                              decisions ? &decisions->tagger : nullptr);
    }
    case Factory::kParser: {
      const auto& vectors_in = vectors_for(components.parser->vectors, w, w.parser_vectors);
      return components.parser->component.parse(w.batch, vectors_in, w.lexemes.is_space(), w.parser,
                                                decisions ? &decisions->parser : nullptr);
    }
    case Factory::kNer: {
      const auto& vectors_in = vectors_for(components.ner->vectors, w, w.ner_vectors);
      return components.ner->component.recognize(w.batch, vectors_in, w.lexemes.is_space(), w.ner,
                                                 decisions ? &decisions->ner : nullptr);
    }
    case Factory::kAttributeRuler:
      for (const BatchText& text : w.batch)
        components.attribute_ruler->apply(*text.tokens, text.span, w.ruler);
      return;
    case Factory::kLemmatizer:
      for (const BatchText& text : w.batch) components.lemmatizer->apply(*text.tokens, text.span);
      return;
    case Factory::kMorphologizer: {
      const auto& vectors_in = vectors_for(components.morphologizer->vectors, w, w.morphologizer_vectors);
      return components.morphologizer->component.apply(w.batch, vectors_in, w.morphologizer,
                                                       decisions ? &decisions->tagger : nullptr);
    }
    case Factory::kSenter: {
      const auto& vectors_in = vectors_for(components.senter->vectors, w, w.senter_vectors);
      return components.senter->component.apply(w.batch, vectors_in, w.senter,
                                                decisions ? &decisions->senter : nullptr);
    }
  }
}

void Pipeline::Model::run(const ComponentTurns& turns, Workspace& workspace) const {
  if (workspace.batch.empty()) return;
  workspace.lengths.clear();
  for (const BatchText& text : workspace.batch) workspace.lengths.push_back(text.span.size());
  workspace.lexemes.fill(workspace.batch);
  for (const Factory factory : components.order) {
    turns.begin(name_of(factory));
    run(factory, workspace);
  }
  workspace.batch.clear();
}

void Pipeline::analyse(std::span<const InputText> texts, Workspace& workspace) const {
  const ComponentTurns turns(workspace.clock);
  workspace.batch.clear();
  std::uint32_t waiting = 0;
  for (const InputText& input : texts) {
    turns.begin("tokenizer");
    doc::Tokens& tokens = *input.tokens;
    const std::uint32_t first = tokens.size();
    model_->tokenizer->tokenize(input.text, input.offset, tokens);
    const TokenSpan range{first, tokens.size()};
    tokens.texts.push_back(range);
    make_room(tokens, range);
    for (std::uint32_t begin = range.begin; begin < range.end; begin += kLongestText) {
      const TokenSpan part{begin, begin + std::min(kLongestText, range.end - begin)};
      workspace.batch.push_back({&tokens, part, waiting});
      waiting += part.size();
      if (waiting < kBatch) continue;
      model_->run(turns, workspace);
      waiting = 0;
    }
  }
  model_->run(turns, workspace);
}

}  // namespace diurna::nlp
