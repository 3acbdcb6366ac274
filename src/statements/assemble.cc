#include "statements/assemble.h"

#include <algorithm>
#include <optional>

namespace diurna::statements {
namespace {

ByteSpan bytes(const Context& context, TokenSpan span) {
  return doc::bytes_of(context.tokens, span);
}

StatementKind kind_of(const Context& context, const Draft& draft) {
  bool quoted = false;
  bool plain = false;
  const bool cue_quoted =
      draft.cue_head && !draft.interrupts && context.outermost_quotation_of(*draft.cue_head).has_value();
  for (const TokenSpan piece : draft.content) {
    for (std::uint32_t t = piece.begin; t < piece.end; ++t) {
      if (context.is_punctuation(t)) continue;
      // Where the cue itself is quoted, only marks inside those count.
      const auto quotation = cue_quoted ? context.quotation_of(t) : context.outermost_quotation_of(t);
      const bool in =
          quotation && !(cue_quoted && context.quotations[*quotation].outer.contains(*draft.cue_head));
      (in ? quoted : plain) = true;
    }
  }
  if (!quoted) return StatementKind::kIndirect;
  return plain ? StatementKind::kMixed : StatementKind::kDirect;
}

std::optional<Mention> mention(const std::optional<ByteSpan>& span) {
  return span ? std::optional(Mention{*span}) : std::nullopt;
}

// The sentences that hold a part of the statement, those that touch joined.
std::vector<ByteSpan> evidence_of(const Context& context, const Draft& draft) {
  std::vector<TokenSpan> parts = draft.content;
  parts.push_back(draft.cue);
  if (draft.source) parts.push_back(draft.source->span);
  std::vector<TokenSpan> sentences;
  for (const TokenSpan part : parts) {
    if (part.empty()) continue;
    sentences.push_back({context.tree.sentence(part.begin).begin, context.tree.sentence(part.end - 1).end});
  }
  std::sort(sentences.begin(), sentences.end());
  std::vector<TokenSpan> joined;
  for (const TokenSpan sentence : sentences) {
    const bool touches = !joined.empty() && sentence.begin <= joined.back().end &&
                         context.text_of(joined.back().begin) == context.text_of(sentence.begin);
    if (touches) {
      joined.back().end = std::max(joined.back().end, sentence.end);
    } else {
      joined.push_back(sentence);
    }
  }
  std::vector<ByteSpan> spans;
  for (const TokenSpan sentence : joined) spans.push_back(bytes(context, sentence));
  return spans;
}

TimeOfSaying document_date(const Article& article) {
  return {std::string(day_published(article)), "document date", std::nullopt};
}

void give_reasons(Statement& statement) {
  const auto reason = [&](bool empty, std::string_view field, std::string_view why) {
    if (empty) statement.why_null.push_back({field, why});
  };
  const bool post = statement.kind == StatementKind::kPost;
  reason(!statement.cue, "cue", post ? "a post is shown, not reported" : "a quotation without a cue");
  reason(!statement.source, "source", post ? "the post is not signed" : "the clause names nobody");
  if (statement.source) {
    reason(
        statement.source->name.empty() && !statement.source->anonymous, "source.name",
        statement.source->role.empty() ? "a pronoun without a name before it" : "the article gives no name");
    reason(statement.source->anonymous, "source.name", "anonymous in the article");
    reason(statement.source->role.empty(), "source.role", "none given");
  }
  reason(statement.content.empty(), "content", "the article does not say what was asked");
  reason(!statement.addressee, "addressee", "none named");
  reason(!statement.channel && statement.channel_name.empty(), "channel", "none named");
  reason(!statement.occasion, "occasion", "none named");
  reason(!statement.place, "place", "none named");
  reason(!statement.about, "about", "only judgements of somebody have one");
  reason(!statement.time, "time", "no date in the clause, and the article's date is not known");
  reason(!statement.inside, "inside", "not part of another statement");
}

// A piece of a statement's content.
struct Piece {
  ByteSpan span;
  std::uint32_t statement;
};

std::vector<Piece> pieces_by_begin(const std::vector<Statement>& statements) {
  std::vector<Piece> pieces;
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    for (const ByteSpan piece : statements[i].content) pieces.push_back({piece, i});
  }
  std::stable_sort(pieces.begin(), pieces.end(),
                   [](const Piece& a, const Piece& b) { return a.span.begin < b.span.begin; });
  return pieces;
}

// Sets `inside` by one sweep over the text: the smallest piece of another statement around each cue.
void nest(std::vector<Statement>& statements) {
  const std::vector<Piece> pieces = pieces_by_begin(statements);
  std::vector<std::uint32_t> by_cue;
  for (std::uint32_t i = 0; i < statements.size(); ++i) {
    if (statements[i].cue) by_cue.push_back(i);
  }
  std::stable_sort(by_cue.begin(), by_cue.end(), [&](std::uint32_t a, std::uint32_t b) {
    return statements[a].cue->span.begin < statements[b].cue->span.begin;
  });
  std::vector<Piece> open;
  std::size_t next = 0;
  for (const std::uint32_t i : by_cue) {
    const ByteSpan cue = statements[i].cue->span;
    while (next < pieces.size() && pieces[next].span.begin <= cue.begin) open.push_back(pieces[next++]);
    std::erase_if(open, [&](const Piece& piece) { return piece.span.end <= cue.begin; });
    const Piece* best = nullptr;
    for (const Piece& piece : open) {
      if (piece.statement == i || !piece.span.contains(cue)) continue;
      if (best == nullptr || piece.span.size() < best->span.size()) best = &piece;
    }
    if (best != nullptr) statements[i].inside = best->statement;
  }
}

std::uint32_t first_byte(const Statement& statement) {
  std::uint32_t first = UINT32_MAX;
  if (statement.cue) first = std::min(first, statement.cue->span.begin);
  if (statement.source) first = std::min(first, statement.source->span.begin);
  for (const ByteSpan piece : statement.content) first = std::min(first, piece.begin);
  return first;
}

}  // namespace

Statement assemble(const Context& context, const Draft& draft, const Speaker& speaker,
                   const Circumstances& circumstances, const RuleConfidence& confidence) {
  Statement statement;
  statement.kind = kind_of(context, draft);
  statement.act = draft.act;
  statement.polarity = draft.polarity;
  for (const TokenSpan piece : draft.content) statement.content.push_back(bytes(context, piece));
  if (draft.cue_head) statement.cue = Cue{bytes(context, draft.cue), draft.lemma};
  if (draft.source) {
    statement.source = Source{bytes(context, draft.source->span),
                              speaker.name,
                              speaker.role,
                              speaker.anonymous,
                              speaker.anonymous_reason,
                              {}};
  }
  statement.channel = mention(circumstances.channel);
  statement.channel_name = circumstances.channel_name;
  statement.occasion = mention(circumstances.occasion);
  statement.place = mention(circumstances.place);
  if (draft.about) statement.about = Mention{bytes(context, draft.about->span)};
  statement.time = circumstances.time;
  if (!statement.time && !context.article.published.empty()) statement.time = document_date(context.article);
  statement.evidence = evidence_of(context, draft);
  statement.confidence = draft.confidence ? *draft.confidence : confidence.of(draft.rule);
  statement.made_by = {"statements", std::string(draft.rule), {}};
  return statement;
}

std::optional<Addressee> publisher_that_asked(const Article& article, Act act) {
  if (!is_silence(act) || article.publisher.empty()) return std::nullopt;
  return Addressee{std::nullopt, article.publisher};
}

std::vector<Statement> statements_of_posts(const Article& article, const RuleConfidence& confidence) {
  std::vector<Statement> statements;
  for (const Post& post : article.posts) {
    Statement statement;
    statement.kind = StatementKind::kPost;
    statement.language = post.language;
    statement.content = {post.content};
    if (!post.source.empty()) statement.source = Source{post.source, post.author, {}, false, {}, post.handle};
    const ByteSpan signature = post.source.empty() ? post.content : post.source;
    if (post.platform_mention) statement.channel = Mention{*post.platform_mention};
    statement.channel_name = post.platform;
    if (!post.date.empty()) {
      statement.time = TimeOfSaying{post.date, "post date", post.date_span};
    } else if (!article.published.empty()) {
      statement.time = document_date(article);
    }
    const std::uint32_t end =
        post.date_span ? post.date_span->end : std::max(signature.end, post.content.end);
    statement.evidence = {{std::min(post.content.begin, signature.begin), std::max(end, post.content.end)}};
    statement.truncated = post.truncated;
    statement.confidence = confidence.of("post");
    statement.made_by = {"statements", "post", {}};
    statements.push_back(std::move(statement));
  }
  return statements;
}

void order_and_nest(std::vector<Statement>& statements) {
  std::stable_sort(statements.begin(), statements.end(),
                   [](const Statement& a, const Statement& b) { return first_byte(a) < first_byte(b); });
  nest(statements);
  for (Statement& statement : statements) give_reasons(statement);
}

}  // namespace diurna::statements
