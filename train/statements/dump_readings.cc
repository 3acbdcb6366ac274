// diurna-dump-readings MODEL SPANS FILE...: the readings of the tokens of articles, for
// train/statements/train.py.
//
// SPANS is the span tagger's network. Prints a line "#" with the names of the features; for each file a line
// "@ FILE", then a line for each reading: the cue, the source and the pieces of content as BEGIN-END in bytes
// of the article's text ("-" without a source), the rule, the head of the cue, its numbers in hex and its
// categories in hex, tab-separated.
#include <cstdio>
#include <iostream>
#include <string>

#include "base/file.h"
#include "dumped_articles.h"
#include "statements/reading_features.h"
#include "statements/span_tagger.h"

namespace diurna {
namespace {

using statements::Reading;

constexpr std::uint64_t kMaxBytes = 64u << 20;

std::string range(const doc::Tokens& tokens, TokenSpan span) {
  const ByteSpan bytes = doc::bytes_of(tokens, span);
  return std::to_string(bytes.begin) + '-' + std::to_string(bytes.end);
}

void print(const statements::Context& context, const Reading& reading,
           const statements::ReadingFeatures& features) {
  const statements::Draft& draft = reading.draft;
  std::string line = range(context.tokens, draft.cue) + '\t';
  line += draft.source ? range(context.tokens, draft.source->span) : "-";
  line += '\t';
  for (const TokenSpan piece : draft.content) line += range(context.tokens, piece) + ' ';
  line.back() = '\t';
  line +=
      std::string(draft.rule) + '\t' + range(context.tokens, {*draft.cue_head, *draft.cue_head + 1}) + '\t';
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

void print_readings(const statements::Context& context, const statements::SpanTagger& tagger) {
  const statements::SpanEvidence evidence(tagger.chances(context));
  for (std::uint32_t token = 0; token < context.tokens.size(); ++token) {
    const std::vector<Reading> readings = statements::readings_of(context, evidence, token);
    for (std::size_t rank = 0; rank < readings.size(); ++rank) {
      print(context, readings[rank],
            statements::features_of(context, evidence, readings[rank], rank, readings.size()));
    }
  }
}

int run(int argc, char** argv) {
  if (argc < 4) return 2;
  const auto bytes = base::read_file(argv[2], kMaxBytes);
  const auto tagger = bytes ? statements::SpanTagger::parse(*bytes, argv[2]) : bytes.error();
  if (!tagger) {
    std::cerr << tagger.error().to_string() << '\n';
    return 2;
  }
  const auto cues = statements::CueLexicon::load("");
  if (!cues) {
    std::cerr << cues.error().to_string() << '\n';
    return 2;
  }
  print_names();
  return dump_articles(argv[1], {argv + 3, argv + argc},
                       [&](const Article& article, const doc::Tokens& tokens) {
                         print_readings(statements::Context(article, tokens, *cues), *tagger);
                       });
}

}  // namespace
}  // namespace diurna

int main(int argc, char** argv) {
  return diurna::run_guarded("diurna-dump-readings", argc, argv, diurna::run);
}
