// diurna-dump-readings MODEL FILE...: the readings of the tokens of articles, for train/statements/train.py.
//
// Prints a line "#" with the names of the features; for each file a line "@ FILE", then a line for each
// reading: the cue, the source and the pieces of content as BEGIN-END in bytes of the article's text ("-"
// without a source), the rule, the head of the cue, its numbers in hex and its categories in hex,
// tab-separated.
#include <cstdio>
#include <exception>
#include <iostream>
#include <string>

#include "article/reader.h"
#include "base/file.h"
#include "doc/blocks.h"
#include "nlp/pipeline/pipeline.h"
#include "statements/finders.h"
#include "statements/reading_features.h"

namespace diurna {
namespace {

using statements::Reading;

constexpr std::uint64_t kMaxBytes = 64u << 20;

std::string range(const doc::Tokens& tokens, TokenSpan span) {
  const ByteSpan bytes = doc::bytes_of(tokens, span);
  return std::to_string(bytes.begin) + '-' + std::to_string(bytes.end);
}

void print(const statements::Context& context, const Reading& reading, std::size_t rank,
           std::size_t readings) {
  const statements::Draft& draft = reading.draft;
  std::string line = range(context.tokens, draft.cue) + '\t';
  line += draft.source ? range(context.tokens, draft.source->span) : "-";
  line += '\t';
  for (const TokenSpan piece : draft.content) line += range(context.tokens, piece) + ' ';
  line.back() = '\t';
  line +=
      std::string(draft.rule) + '\t' + range(context.tokens, {*draft.cue_head, *draft.cue_head + 1}) + '\t';
  const statements::ReadingFeatures features = statements::features_of(context, reading, rank, readings);
  char hex[9];
  for (const std::uint8_t number : features.numbers) {
    std::snprintf(hex, sizeof hex, "%02x", number);
    line += hex;
  }
  line += '\t';
  for (const std::uint32_t category : features.categories) {
    std::snprintf(hex, sizeof hex, "%08x", category);
    line += hex;
  }
  std::cout << line << '\n';
}

void print_names() {
  std::cout << '#';
  for (std::size_t i = 0; i < statements::kNumbers; ++i) {
    std::cout << '\t' << name_of(static_cast<statements::Number>(i));
  }
  for (std::size_t i = 0; i < statements::kCategories; ++i) {
    std::cout << '\t' << name_of(static_cast<statements::Category>(i));
  }
  std::cout << '\n';
}

struct Models {
  article::ArticleReader reader;
  nlp::Pipeline pipeline;
  statements::CueLexicon cues;
};

bool dump(const Models& models, const std::string& path) {
  const auto bytes = base::read_file(path, kMaxBytes);
  if (!bytes) return false;
  const auto article = models.reader.read(*bytes, {});
  if (!article) return false;
  doc::Tokens tokens = models.pipeline.new_tokens();
  std::vector<nlp::InputText> texts;
  for (const Block& block : article->blocks) {
    const bool read = is_prose(block) && block.language == "en";
    const std::string_view text = read ? slice(article->text, block.span) : std::string_view();
    texts.push_back({text, block.span.begin, &tokens});
  }
  nlp::Pipeline::Workspace workspace;
  models.pipeline.analyse(texts, workspace);
  const statements::Context context(*article, tokens, models.cues);
  std::cout << "@ " << path << '\n';
  for (std::uint32_t token = 0; token < tokens.size(); ++token) {
    const std::vector<Reading> readings = statements::readings_of(context, token);
    for (std::size_t rank = 0; rank < readings.size(); ++rank)
      print(context, readings[rank], rank, readings.size());
  }
  return true;
}

int run(int argc, char** argv) {
  if (argc < 3) return 2;
  auto reader = article::ArticleReader::open("");
  auto pipeline = nlp::Pipeline::open(argv[1]);
  auto cues = statements::CueLexicon::load("");
  if (!reader || !pipeline || !cues) {
    std::cerr << "diurna-dump-readings: the models cannot be opened\n";
    return 2;
  }
  const Models models{std::move(*reader), std::move(*pipeline), std::move(*cues)};
  print_names();
  int status = 0;
  for (int i = 2; i < argc; ++i) {
    if (dump(models, argv[i])) continue;
    std::cerr << "diurna-dump-readings: " << argv[i] << ": not read\n";
    status = 1;
  }
  return status;
}

}  // namespace
}  // namespace diurna

int main(int argc, char** argv) {
  try {
    std::ios::sync_with_stdio(false);
    return diurna::run(argc, argv);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "diurna-dump-readings: %s\n", error.what());
    return 2;
  }
}
