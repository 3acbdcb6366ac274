#include "nlp/pipeline/pipeline.h"

#include <boost/json.hpp>
#include <filesystem>
#include <optional>

#include "nlp/model/model_file.h"
#include "nlp/model/pipeline_config.h"
#include "nlp/pipeline/components.h"
#include "nlp/tokenizer/tokenizer.h"
#include "nlp/vocab/vocab.h"

namespace diurna::nlp {
namespace {

constexpr const char* kTokenizer = R"({"@tokenizers":"spacy.Tokenizer.v1"})";

Result<std::string> read_version(const std::string& directory) {
  const Result<std::string> bytes = read_model_file(directory, "meta.json");
  if (!bytes) return bytes.error();
  boost::system::error_code failed;
  const boost::json::value meta = boost::json::parse(*bytes, failed);
  const boost::json::object* object = failed ? nullptr : meta.if_object();
  const boost::json::value* version = object == nullptr ? nullptr : object->if_contains("version");
  if (version == nullptr || !version->is_string()) {
    return Status(ErrorCode::kModelBroken, "there is no version in it", directory + "/meta.json");
  }
  return std::string(version->get_string());
}

// The last name of a path: "en-core-web-sm" of "var/models/en-core-web-sm/".
std::string folder_name(const std::string& directory) {
  std::error_code failed;
  std::filesystem::path path = std::filesystem::absolute(directory, failed).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  return path.filename().string();
}

// Gives every array its size, so that what no component writes has its meaning of "nothing": a token
// without a parser is its own head and subtree.
void make_room(doc::Tokens& tokens, TokenSpan text) {
  for (auto* ids :
       {&tokens.tag, &tokens.pos, &tokens.morph, &tokens.dep, &tokens.lemma, &tokens.entity_label}) {
    ids->resize(text.end);
  }
  tokens.sentence_start.resize(text.end);
  tokens.entity_tag.resize(text.end);
  for (auto* indices : {&tokens.head, &tokens.left_edge, &tokens.right_edge}) {
    for (std::uint32_t i = text.begin; i < text.end; ++i) indices->push_back(i);
  }
}

}  // namespace

struct Pipeline::Model {
  std::string name;
  Vocab vocab;
  text::StringStore strings;  // labels and lemmas of the components, on the norms of the vocabulary
  Tokenizer tokenizer;
  Components components;

  void run(Factory factory, TokenSpan text, doc::Tokens& tokens, Workspace& workspace) const;
};

Result<Pipeline> Pipeline::open(const std::string& directory) {
  const Result<PipelineConfig> config = PipelineConfig::read(directory);
  if (!config) return config.error();
  if (const auto tokenizer = config->require("nlp", "tokenizer", kTokenizer); !tokenizer) {
    return tokenizer.error();
  }
  const Result<std::string> version = read_version(directory);
  if (!version) return version.error();
  const Result<Vocab> vocab = Vocab::open(directory);
  if (!vocab) return vocab.error();
  Result<Tokenizer> tokenizer = Tokenizer::open(directory, *vocab);
  if (!tokenizer) return tokenizer.error();
  text::StringStore strings(&vocab->strings());
  Result<Components> components = open_components(directory, *config, best_kernels(), strings);
  if (!components) return components.error();
  return Pipeline(
      std::make_shared<const Model>(Model{folder_name(directory) + '@' + *version, *vocab, std::move(strings),
                                          *std::move(tokenizer), *std::move(components)}));
}

doc::Tokens Pipeline::new_tokens() const {
  doc::Tokens tokens;
  tokens.strings = text::StringStore(&model_->strings);
  return tokens;
}

const std::string& Pipeline::name() const {
  return model_->name;
}

void Pipeline::Model::run(Factory factory, TokenSpan text, doc::Tokens& tokens, Workspace& workspace) const {
  const std::span<const std::uint8_t> is_space = workspace.lexemes.is_space();
  switch (factory) {
    case Factory::kTok2Vec:
      workspace.lexemes.write_ids(tokens, text, components.tok2vec->attributes(), workspace.ids);
      return components.tok2vec->encode(workspace.ids, text.size(), workspace.networks, workspace.vectors);
    case Factory::kTagger:
      return components.tagger->tag(workspace.vectors, text, workspace.networks, tokens);
    case Factory::kParser:
      return components.parser->parse(workspace.vectors, is_space, text, workspace.networks, tokens);
    case Factory::kAttributeRuler:
      return components.attribute_ruler->apply(tokens, text, workspace.ruler);
    case Factory::kLemmatizer:
      return components.lemmatizer->apply(tokens, text);
    case Factory::kNer:
      workspace.lexemes.write_ids(tokens, text, components.ner->attributes(), workspace.ids);
      return components.ner->recognize(workspace.ids, is_space, text, workspace.networks, tokens);
  }
}

void Pipeline::analyse(std::string_view text, std::uint32_t offset, doc::Tokens& tokens,
                       Workspace& workspace) const {
  const std::uint32_t first = tokens.size();
  model_->tokenizer.tokenize(text, offset, tokens);
  const TokenSpan range{first, tokens.size()};
  tokens.texts.push_back(range);
  if (range.empty()) return;
  make_room(tokens, range);
  workspace.lexemes.fill(tokens, range);
  for (const Factory factory : model_->components.order) model_->run(factory, range, tokens, workspace);
}

}  // namespace diurna::nlp
