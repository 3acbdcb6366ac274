// diurna-dump-segments MODEL FILE...: what the span tagger is shown of articles, for
// train/statements/tagger.py.
//
// Prints for each file a line "@ FILE", for each segment a line "=", then a line for each token: the begin
// and the end in bytes of the article's text, the head as a place in the segment, and the rows of the table
// of embeddings, separated by blanks.
#include <iostream>

#include "dumped_articles.h"
#include "statements/tagger_inputs.h"

namespace diurna {
namespace {

void print(const statements::Context& context) {
  const doc::Tokens& tokens = context.tokens;
  const std::vector<statements::TaggerRows> inputs = statements::tagger_inputs(context);
  for (const TokenSpan segment : statements::tagger_segments(context)) {
    std::cout << "=\n";
    for (std::uint32_t t = segment.begin; t < segment.end; ++t) {
      const std::uint32_t head = segment.contains(tokens.head[t]) ? tokens.head[t] : t;
      std::cout << tokens.span[t].begin << ' ' << tokens.span[t].end << ' ' << head - segment.begin;
      for (const std::uint32_t row : inputs[t]) std::cout << ' ' << row;
      std::cout << '\n';
    }
  }
}

int run(int argc, char** argv) {
  if (argc < 3) return 2;
  const auto cues = statements::CueLexicon::load("");
  if (!cues) {
    std::cerr << cues.error().to_string() << '\n';
    return 2;
  }
  return dump_articles(argv[1], {argv + 2, argv + argc},
                       [&](const Article& article, const doc::Tokens& tokens) {
                         print(statements::Context(article, tokens, *cues));
                       });
}

}  // namespace
}  // namespace diurna

int main(int argc, char** argv) {
  return diurna::run_guarded("diurna-dump-segments", argc, argv, diurna::run);
}
