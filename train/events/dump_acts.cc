// diurna-dump-acts MODEL MARKS FILE...: the features of marked acts, for train/events/train.py.
//
// MARKS has a line for each file: the actor, the recipient and the trigger as BEGIN-END in bytes of the file,
// "-" for what is not marked; a line "- - -" asks for every act that the frames find. Prints for each file a
// line "@ FILE", then a line an act: the type that its frame has ("-" without one), the trigger and the
// hashes of its features in hex, blank-separated.
#include <charconv>
#include <cstdio>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "base/file.h"
#include "dumped_articles.h"
#include "events/marked_pair.h"

namespace diurna {
namespace {

using events::ActParts;
using events::Candidate;

constexpr std::uint64_t kMaxBytes = 64u << 20;

std::optional<TokenSpan> tokens_of(const doc::Tokens& tokens, const std::string& range) {
  const std::size_t dash = range.find('-');
  ByteSpan bytes;
  if (dash == 0 || dash == std::string::npos) return std::nullopt;
  std::from_chars(range.data(), range.data() + dash, bytes.begin);
  std::from_chars(range.data() + dash + 1, range.data() + range.size(), bytes.end);
  const TokenSpan found = doc::tokens_in(tokens, bytes);
  return found.empty() ? std::nullopt : std::optional(found);
}

class Printer {
 public:
  Printer(const events::FrameLexicon& frames, const events::SupportVerbs& support,
          const actors::ActorLexicon& parties, std::istream& marks)
      : frames_(frames), support_(support), parties_(parties), marks_(marks) {}

  void print(const doc::Tokens& tokens) {
    std::string actor;
    std::string recipient;
    std::string trigger;
    marks_ >> actor >> recipient >> trigger;
    const doc::Tree tree(tokens);
    const doc::Clauses clauses(tokens, tree);
    const events::Syntax syntax{tokens, tree, clauses};
    const std::vector<Candidate> candidates = find_candidates(syntax, frames_, support_, parties_);
    if (actor == "-" && recipient == "-" && trigger == "-") {
      for (const Candidate& candidate : candidates) print(syntax, events::parts_of(candidate));
      return;
    }
    const auto act = act_between(syntax, frames_, support_, candidates, tokens_of(tokens, actor),
                                 tokens_of(tokens, recipient), tokens_of(tokens, trigger));
    if (act) print(syntax, *act);
  }

 private:
  void print(const events::Syntax& syntax, const ActParts& act) const {
    std::string line = act.frame == nullptr ? "-" : std::string(name_of(act.frame->plover));
    line += ' ' + std::string(syntax.tokens.form(act.trigger.head));
    char hex[10];
    for (const std::uint32_t feature : features_of(syntax, frames_, act)) {
      std::snprintf(hex, sizeof hex, " %08x", feature);
      line += hex;
    }
    std::cout << line << '\n';
  }

  const events::FrameLexicon& frames_;
  const events::SupportVerbs& support_;
  const actors::ActorLexicon& parties_;
  std::istream& marks_;
};

int run(int argc, char** argv) {
  if (argc < 4) return 2;
  const auto marks = base::read_file(argv[2], kMaxBytes);
  const auto frames = events::FrameLexicon::load("", "");
  const auto support = events::SupportVerbs::load("");
  const auto parties = actors::ActorLexicon::load("");
  if (!marks || !frames || !support || !parties) {
    std::cerr << "diurna-dump-acts: marks or lexicons cannot be read\n";
    return 2;
  }
  std::istringstream lines{std::string(*marks)};
  Printer printer(*frames, *support, *parties, lines);
  return dump_articles(argv[1], {argv + 3, argv + argc},
                       [&](const Article&, const doc::Tokens& tokens) { printer.print(tokens); });
}

}  // namespace
}  // namespace diurna

int main(int argc, char** argv) {
  return diurna::run_guarded("diurna-dump-acts", argc, argv, diurna::run);
}
