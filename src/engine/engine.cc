// The order of the stages: bytes -> article -> tokens -> times -> statements -> record.
#include "diurna/engine.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "article/reader.h"
#include "diurna/model.h"
#include "doc/record_id.h"
#include "doc/tokens.h"
#include "engine/workspaces.h"
#include "nlp/pipeline/pipeline.h"
#include "statements/extractor.h"
#include "times/time_finder.h"

namespace diurna {
namespace {

// The model file, or the pipeline folder of that name that has not been converted.
std::string path_of(const EngineOptions& options) {
  std::string file = model_path(options.models, options.model);
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored)) return file;
  const std::string folder = options.models + "/" + options.model;
  return std::filesystem::is_directory(folder, ignored) ? folder : file;
}

// Null: this CPU has no instructions for it.
const nlp::Kernels* kernels_for(Precision precision) {
  return precision == Precision::kBfloat16 ? nlp::bfloat16_kernels() : &nlp::best_kernels();
}

std::string name_of(const nlp::Pipeline& pipeline, Precision precision) {
  return precision == Precision::kBfloat16 ? pipeline.name() + "+bf16" : pipeline.name();
}

// Prose of the article that the English pipeline reads. Posts are shown, not told, and links are furniture.
bool is_prose(const Block& block) {
  return block.language == "en" && block.kind != BlockKind::kEmbeddedPost &&
         block.kind != BlockKind::kRelatedLink;
}

// A record without statements should say so when it is the language that is to blame.
void warn_of_language(Article& article) {
  if (std::any_of(article.blocks.begin(), article.blocks.end(), is_prose)) return;
  article.warnings.push_back("no English prose: statements and times are read from English only");
}

void identify(const Article& article, std::vector<TimeExpression>& times) {
  for (TimeExpression& time : times) time.id = doc::record_id("t", article, "time", {{time.span}});
}

}  // namespace

struct Engine::Impl {
  article::ArticleReader reader;
  nlp::Pipeline english;
  times::TimeFinder times;
  statements::Extractor statements;
  std::uint64_t max_bytes;
  std::string model_name;
  std::unique_ptr<Workspaces> workspaces = std::make_unique<Workspaces>();

  doc::Tokens analyse(const Article& article) const {
    doc::Tokens tokens = english.new_tokens();
    std::vector<nlp::InputText> texts;
    for (const Block& block : article.blocks) {
      const std::string_view text = is_prose(block) ? slice(article.text, block.span) : std::string_view();
      texts.push_back({text, block.span.begin, &tokens});
    }
    english.analyse(texts, *workspaces->borrow());
    return tokens;
  }
};

Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::open(const EngineOptions& options) {
  if (options.models.empty()) return Status(ErrorCode::kBadOption, "no folder of models was given");
  if (options.max_bytes == 0) return Status(ErrorCode::kBadOption, "the size limit is 0 bytes");
  auto reader = article::ArticleReader::open(options.data);
  if (!reader) return reader.error();
  auto times = times::TimeFinder::open(options.data);
  if (!times) return times.error();
  auto statements = statements::Extractor::load(options.data);
  if (!statements) return statements.error();
  const nlp::Kernels* kernels = kernels_for(options.precision);
  if (kernels == nullptr) {
    return Status(ErrorCode::kBadOption, "this CPU has no bfloat16 instructions (AVX-512 BF16)");
  }
  auto english = nlp::Pipeline::open(path_of(options), *kernels);
  if (!english) return english.error();
  if (english->language() != "en") {
    return Status(ErrorCode::kBadOption,
                  "a model for the language '" + english->language() + "', not for English", options.model);
  }
  std::string name = name_of(*english, options.precision);
  return Engine(std::make_unique<Impl>(Impl{std::move(*reader), std::move(*english), std::move(*times),
                                            std::move(*statements), options.max_bytes, std::move(name)}));
}

Result<Record> Engine::read(std::string_view payload, const Hints& hints) const {
  Result<Article> article = impl_->reader.read(payload, {hints.uri, hints.date, impl_->max_bytes});
  if (!article) return article.error();
  Record record;
  record.article = std::move(*article);
  warn_of_language(record.article);
  const doc::Tokens tokens = impl_->analyse(record.article);
  record.times = impl_->times.find(record.article, tokens);
  identify(record.article, record.times);
  record.statements = impl_->statements.extract(record.article, tokens, record.times);
  for (Statement& statement : record.statements) statement.made_by.model = model_name();
  return record;
}

const std::string& Engine::model_name() const {
  return impl_->model_name;
}

}  // namespace diurna
