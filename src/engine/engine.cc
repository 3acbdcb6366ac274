// The order of the stages: bytes -> article -> tokens -> times -> statements -> record.
#include "diurna/engine.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "diurna/model.h"
#include "diurna/reader.h"
#include "doc/record_id.h"
#include "doc/tokens.h"
#include "engine/pool.h"
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
  Reader reader;
  nlp::Pipeline english;
  times::TimeFinder times;
  statements::Extractor statements;
  std::string model_name;
  std::unique_ptr<Pool<nlp::Pipeline::Workspace>> workspaces =
      std::make_unique<Pool<nlp::Pipeline::Workspace>>();

  // The tokens of each article, in their order. The batches of the pipeline do not end with an article.
  std::vector<doc::Tokens> analyse(const std::vector<Record*>& records) const {
    std::vector<doc::Tokens> tokens;
    for (std::size_t i = 0; i < records.size(); ++i) tokens.push_back(english.new_tokens());
    std::vector<nlp::InputText> texts;
    for (std::size_t i = 0; i < records.size(); ++i) {
      const Article& article = records[i]->article;
      for (const Block& block : article.blocks) {
        const std::string_view text = is_prose(block) ? slice(article.text, block.span) : std::string_view();
        texts.push_back({text, block.span.begin, &tokens[i]});
      }
    }
    english.analyse(texts, *workspaces->borrow());
    return tokens;
  }

  void extract(const doc::Tokens& tokens, Record& record) const {
    record.times = times.find(record.article, tokens);
    identify(record.article, record.times);
    record.statements = statements.extract(record.article, tokens, record.times);
    for (Statement& statement : record.statements) statement.made_by.model = model_name;
  }

  // Fills records whose articles were read.
  void complete(const std::vector<Record*>& records) const {
    for (Record* record : records) warn_of_language(record->article);
    const std::vector<doc::Tokens> tokens = analyse(records);
    for (std::size_t i = 0; i < records.size(); ++i) extract(tokens[i], *records[i]);
  }
};

Engine::Engine(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

Result<Engine> Engine::open(const EngineOptions& options) {
  if (options.models.empty()) return Status(ErrorCode::kBadOption, "no folder of models was given");
  auto reader = Reader::open({options.data, options.max_bytes, options.max_depth});
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
                                            std::move(*statements), std::move(name)}));
}

Result<Record> Engine::read(std::string_view payload, const Hints& hints) const {
  Result<Article> article = impl_->reader.read(payload, hints);
  if (!article) return article.error();
  Record record;
  record.article = *std::move(article);
  impl_->complete({&record});
  return record;
}

std::vector<Result<Record>> Engine::read(std::span<const Input> inputs) const {
  std::vector<Result<Record>> results;
  results.reserve(inputs.size());
  for (const Input& input : inputs) {
    Result<Article> article = impl_->reader.read(input);
    if (article) {
      results.emplace_back(Record{*std::move(article), {}, {}});
    } else {
      results.emplace_back(article.error());
    }
  }
  std::vector<Record*> read;
  for (Result<Record>& result : results) {
    if (result) read.push_back(&*result);
  }
  impl_->complete(read);
  return results;
}

const std::string& Engine::model_name() const {
  return impl_->model_name;
}

}  // namespace diurna
