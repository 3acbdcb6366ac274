#include "dumped_articles.h"

#include <cstdio>
#include <exception>
#include <iostream>
#include <string_view>
#include <vector>

#include "article/reader.h"
#include "base/file.h"
#include "doc/blocks.h"
#include "nlp/pipeline/pipeline.h"

namespace diurna {
namespace {

constexpr std::uint64_t kMaxBytes = 64u << 20;

struct Models {
  article::ArticleReader reader;
  nlp::Pipeline pipeline;
};

bool dump(const Models& models, const std::string& path, const PrintArticle& print) {
  const auto bytes = base::read_file(path, kMaxBytes);
  if (!bytes) return false;
  const auto article = models.reader.read(*bytes, {});
  if (!article) return false;
  doc::Tokens tokens = models.pipeline.new_tokens();
  std::vector<nlp::InputText> texts;
  for (const Block& block : article->blocks) {
    const std::string_view text =
        block.language == "en" && is_prose(block) ? slice(article->text, block.span) : std::string_view();
    texts.push_back({text, block.span.begin, &tokens});
  }
  nlp::Pipeline::Workspace workspace;
  models.pipeline.analyse(texts, workspace);
  std::cout << "@ " << path << '\n';
  print(*article, tokens);
  return true;
}

}  // namespace

int dump_articles(const std::string& pipeline, std::span<const char* const> files,
                  const PrintArticle& print) {
  auto reader = article::ArticleReader::open("");
  auto opened = nlp::Pipeline::open(pipeline);
  if (!reader || !opened) {
    std::cerr << pipeline << ": the models cannot be opened\n";
    return 2;
  }
  const Models models{std::move(*reader), std::move(*opened)};
  int status = 0;
  for (const char* const file : files) {
    if (dump(models, file, print)) continue;
    std::cerr << file << ": not read\n";
    status = 1;
  }
  return status;
}

int run_guarded(const char* program, int argc, char** argv, int (*run)(int, char**)) {
  try {
    std::ios::sync_with_stdio(false);
    return run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s: %s\n", program, error.what());
    return 2;
  }
}

}  // namespace diurna
