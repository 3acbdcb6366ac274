// The pipelines of an engine, one a language: which blocks each reads, and their tokens.
//
// Thread-safety: const after opening; pipelines that are opened later are opened once.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
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

  const LanguagePipeline& english() const { return english_; }
  // Those that read a part of the articles, English first. What is installed for another language is opened
  // when it is first needed, so that it costs no one else; what cannot be opened is as if it were not there.
  std::vector<const LanguagePipeline*> needed_for(const std::vector<const Article*>& articles) const;

  // The tokens of each article in the language of `by`, in the articles' order. The batches of a pipeline do
  // not end with an article.
  static std::vector<doc::Tokens> analyse(const LanguagePipeline& by,
                                          const std::vector<const Article*>& articles);

  // Notes in the article which of its prose no pipeline here reads.
  void warn_of_unread(Article& article) const;

 private:
  struct Installed {
    std::string language;
    std::string path;
    std::once_flag once;
    std::optional<LanguagePipeline> pipeline;
    std::string error;  // why it could not be opened
  };

  LanguagePipelines(const EngineOptions& options, LanguagePipeline english)
      : options_(options), english_(std::move(english)) {}
  // Null: nothing is installed for the language.
  Installed* find(std::string_view language) const;
  const LanguagePipeline* opened(Installed& installed) const;

  EngineOptions options_;
  LanguagePipeline english_;
  std::vector<std::unique_ptr<Installed>> others_;
};

}  // namespace diurna
