// The times of an article: whatever its words and their analysis, each expression lies in the text, stands
// behind the one before it, and has a value or says why it has none. English is read by an analysis that is
// made up, French and Spanish with one or without, Persian and Arabic as they are.
//
// The first byte chooses the language and how the words hang together; the rest is the article. Its first
// line is also read as a row of the table of patterns.
#include <string>

#include "article/reader.h"
#include "base/check.h"
#include "entry.h"
#include "made_up_analysis.h"
#include "spans.h"
#include "stages.h"
#include "times/pattern.h"
#include "times/time_finder.h"

namespace {

using diurna::Article;
using diurna::fuzz::is_whole;
using diurna::fuzz::kLanguages;
using diurna::fuzz::opened;
namespace times = diurna::times;

void check_pattern(std::string_view line) {
  constexpr std::size_t kLongest = 512;
  const std::string_view text = line.substr(0, kLongest);
  const auto pattern = times::parse_pattern(text);
  if (!pattern) return;
  CHECK(!pattern->inside.empty(), "a pattern of nothing");
  const auto steps = times::parse_steps(text, *pattern);
  if (!steps) return;
  for (const times::Step& step : *steps) CHECK(!step.verb.empty(), "a step without a verb");
}

void check_times(const Article& article, std::string_view language, std::uint32_t salt) {
  static const auto kFinder = times::TimeFinder::open("");
  const auto tokens = diurna::fuzz::MadeUpAnalysis(article, salt).tokens();
  std::vector<diurna::doc::Analysis> analyses;
  if (language == "en" || salt % 2 == 0) analyses.push_back({language, &tokens});
  std::uint32_t end = 0;
  for (const diurna::TimeExpression& time : opened(kFinder).find(article, analyses)) {
    CHECK(is_whole(article.text, time.span) && !time.span.empty(), "a time outside the text");
    CHECK(time.span.begin >= end, "times out of order");
    CHECK(time.value.empty() == !time.why_null.empty(), "neither a value nor a reason, or both");
    CHECK(!time.made_by.rule.empty(), "a time without origin");
    end = time.span.end;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto kReader = diurna::article::ArticleReader::open("");
  if (size == 0) return 0;
  const std::string_view text = diurna::fuzz::as_text(data + 1, size - 1);
  check_pattern(text.substr(0, text.find('\n')));
  auto article = opened(kReader).read(text, {.uri = "fuzz"});
  if (!article) return 0;
  const std::string_view language = kLanguages[data[0] % std::size(kLanguages)];
  for (diurna::Block& block : article->blocks) block.language = language;
  article->language = language;
  if (data[0] % 2 == 0) article->published = "2024-02-29";
  check_times(*article, language, data[0] / std::size(kLanguages));
  return 0;
}
