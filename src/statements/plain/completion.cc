#include "statements/plain/completion.h"

#include <algorithm>

#include "statements/assemble.h"
#include "statements/plain/speakers.h"

namespace diurna::statements::plain {
namespace {

// Who goes on speaking does so through the same channel, to the same people.
void share_occasion(const Draft& before, Draft& draft) {
  if (draft.silence || !draft.channel.empty()) return;
  draft.channel = before.channel;
  if (draft.addressee.empty()) draft.addressee = before.addressee;
}

// A clause that names nobody goes on with the source of the clause before it in its sentence.
void share_sources(std::vector<Draft>& drafts) {
  for (std::size_t d = 1; d < drafts.size(); ++d) {
    Draft& draft = drafts[d];
    const Draft& before = drafts[d - 1];
    const bool same = before.block == draft.block && before.evidence == draft.evidence;
    if (!draft.source.empty() || draft.nobody || draft.cue.empty()) continue;
    if (same) {
      draft.source = before.source;
      draft.prefixed = before.prefixed;
    }
    if (before.block == draft.block && !before.channel.empty()) share_occasion(before, draft);
  }
}

StatementKind kind_of(const std::vector<Block>& blocks, const Draft& draft) {
  if (draft.rule == "plain-post") return StatementKind::kPost;
  bool quoted = false;
  bool plain = false;
  for (const ByteSpan piece : draft.content) {
    for (std::uint32_t b = draft.block; b < blocks.size(); ++b) {
      const auto& words = blocks[b].prose.words;
      if (words.empty() || words.front().span.begin >= piece.end) break;
      auto word = std::lower_bound(words.begin(), words.end(), piece.begin,
                                   [](const Word& w, std::uint32_t at) { return w.span.begin < at; });
      for (; word != words.end() && word->span.begin < piece.end; ++word) {
        if (word->mark == 0) (word->quote >= 0 ? quoted : plain) = true;
      }
    }
  }
  if (!quoted) return StatementKind::kIndirect;
  return plain ? StatementKind::kMixed : StatementKind::kDirect;
}

std::optional<Addressee> addressee_of(const Article& article, const Draft& draft) {
  if (!draft.addressee.empty()) return Addressee{draft.addressee, {}};
  return publisher_that_asked(article, draft.act);
}

std::optional<Mention> mention(ByteSpan span) {
  return span.empty() ? std::nullopt : std::optional(Mention{span});
}

Statement statement_of(const Article& article, const Prose& prose, const Draft& draft,
                       const Speaker& speaker) {
  Statement statement;
  statement.act = draft.act;
  statement.polarity = draft.polarity;
  statement.content = draft.content;
  if (!draft.cue.empty()) statement.cue = Cue{prose.bytes(draft.cue), draft.lemma};
  if (const Words source = prose.trimmed(draft.source); !source.empty()) {
    statement.source = Source{prose.bytes(source),
                              speaker.name,
                              speaker.role,
                              speaker.anonymous,
                              speaker.anonymous ? speaker.anonymous_reason : std::string(),
                              {}};
  }
  statement.addressee = addressee_of(article, draft);
  statement.channel = mention(draft.channel);
  statement.evidence = {prose.bytes(draft.evidence)};
  statement.made_by = {"statements", std::string(draft.rule), {}};
  return statement;
}

}  // namespace

std::vector<Statement> complete(const Article& article, const Analysis& analysis, std::vector<Draft>& drafts,
                                const RuleConfidence& confidence) {
  share_sources(drafts);
  const std::vector<Speaker> speakers = identify(article.text, analysis, drafts);
  std::vector<Statement> statements;
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    const Prose& prose = analysis.blocks[drafts[d].block].prose;
    Statement statement = statement_of(article, prose, drafts[d], speakers[d]);
    statement.kind = kind_of(analysis.blocks, drafts[d]);
    statement.language = article.blocks[prose.block].language;
    if (!article.published.empty()) {
      statement.time = TimeOfSaying{std::string(day_published(article)), "document date", std::nullopt};
    }
    statement.confidence = confidence.of(drafts[d].rule);
    statements.push_back(std::move(statement));
  }
  return statements;
}

}  // namespace diurna::statements::plain
