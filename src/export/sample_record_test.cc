#include "export/sample_record_test.h"

#include "base/check.h"
#include "text/utf8.h"

namespace diurna::exporting {
namespace {

constexpr std::string_view kPayload =
    "\xEF\xBB\xBF"
    "Ferry pier closes for a week\r\n"
    "\r\n"
    "Harbour minister Ines Varga told the Harbour Herald on Tuesday that “the pier is safe”.\r\n"
    "She said that the builders had promised a new pier. She did not reply to questions from the\r\n"
    "Harbour Herald about the repair bill, \xFF 4.1 million.\r\n"
    "Two officials, who feared for their jobs, denied the report.\r\n"
    "\r\n"
    "اسکله بندر بسته است… — Omid Rahimi (@omidr) March 4, 2025\r\n";

// Reads the payload as the engine does: without mark and carriage returns, U+FFFD for what is broken.
void read_payload(Article& article) {
  for (std::size_t at = 3; at < kPayload.size();) {
    const auto point = text::decode(kPayload, at);
    const std::uint32_t size = point ? point->size : text::ill_formed_length(kPayload, at);
    const SourceSpan source{at, at + size};
    at += size;
    if (point && point->value == U'\r') continue;
    text::append(article.text, point ? point->value : text::kReplacement);
    article.source_map.append(point ? size : 3, source,
                              point ? SourceMap::Kind::kCopied : SourceMap::Kind::kReplaced);
  }
}

Article article() {
  Article article;
  article.id = "d:00112233445566778899aabbccddeeff";
  article.uri = "pier.txt";
  article.sha256 = std::string(64, '0');
  read_payload(article);
  const auto& text = article.text;
  article.blocks = {
      {BlockKind::kHeadline, span_of(text, "Ferry pier closes for a week"), "en", {}},
      {BlockKind::kParagraph,
       {span_of(text, "Harbour minister").begin, span_of(text, "report.").end},
       "en",
       {}},
      {BlockKind::kEmbeddedPost, {span_of(text, "اسکله").begin, span_of(text, "2025").end}, "fa", 0},
  };
  Post post;
  post.content = span_of(text, "اسکله بندر بسته است…");
  post.source = span_of(text, "Omid Rahimi (@omidr)");
  post.author = "Omid Rahimi";
  post.handle = "@omidr";
  post.platform = "X";
  post.date = "2025-03-04";
  post.date_span = span_of(text, "March 4, 2025");
  post.language = "fa";
  post.truncated = true;
  article.posts = {post};
  article.title = "Ferry pier closes for a week";
  article.language = "en";
  article.byline = {"Ada Quill"};
  article.agencies = {"Coast Wire"};
  article.reservations = {"noai"};
  article.published = "2025-03-04";
  article.published_from = "embedded post";
  article.warnings = {"1 broken UTF-8 sequence read as U+FFFD"};
  return article;
}

Statement said(const Article& article, std::string id, std::string_view source, std::string_view cue,
               std::string_view content, std::string_view sentence) {
  Statement statement;
  statement.id = std::move(id);
  statement.language = "en";
  const ByteSpan evidence = span_of(article.text, sentence);
  statement.evidence = {evidence};
  statement.source = Source{span_of(article.text, source, evidence.begin), {}, {}, false, {}, {}};
  statement.cue = Cue{span_of(article.text, cue, evidence.begin), std::string(cue)};
  if (!content.empty()) statement.content = {span_of(article.text, content, evidence.begin)};
  statement.confidence = 0.9;
  statement.made_by = {"statements", "cue-verb", "en-core-web-sm@3.8.0"};
  return statement;
}

Statement told(const Article& article) {
  Statement statement =
      said(article, "s:1", "Harbour minister Ines Varga", "told", "that “the pier is safe”",
           "Harbour minister Ines Varga told the Harbour Herald on Tuesday that “the pier is safe”.");
  statement.kind = StatementKind::kMixed;
  statement.cue->lemma = "tell";
  statement.source->name = "Ines Varga";
  statement.source->role = "Harbour minister";
  statement.addressee = Addressee{span_of(article.text, "the Harbour Herald"), {}};
  statement.time = TimeOfSaying{"2025-03-04", "clause", span_of(article.text, "Tuesday")};
  statement.why_null = {{"channel", "none named"}, {"place", "none named"}, {"time", "not needed: filled"}};
  return statement;
}

Statement no_reply(const Article& article) {
  Statement statement = said(article, "s:4", "She", "did not reply to questions", "about the repair bill",
                             "She did not reply to questions from the\nHarbour Herald about the repair bill");
  statement.act = Act::kNoReply;
  statement.source->name = "Ines Varga";
  statement.addressee = Addressee{span_of(article.text, "the\nHarbour Herald"), {}};
  return statement;
}

Statement denied(const Article& article) {
  Statement statement = said(article, "s:5", "Two officials, who feared for their jobs", "denied",
                             "the report", "Two officials, who feared for their jobs, denied the report.");
  statement.act = Act::kDeny;
  statement.source->anonymous = true;
  statement.source->role = "two officials";
  statement.why_null = {{"source.name", "anonymous in the article"}, {"source.role", "not needed: filled"}};
  statement.source->anonymous_reason = "who feared for their jobs";
  return statement;
}

Statement posted(const Article& article) {
  const Post& post = article.posts[0];
  Statement statement;
  statement.id = "s:6";
  statement.kind = StatementKind::kPost;
  statement.language = "fa";
  statement.content = {post.content};
  statement.source = Source{post.source, post.author, {}, false, {}, post.handle};
  statement.channel_name = post.platform;
  statement.time = TimeOfSaying{post.date, "post date", post.date_span};
  statement.evidence = {article.blocks[2].span};
  statement.truncated = true;
  statement.confidence = 1;
  statement.made_by = {"statements", "post", ""};
  statement.why_null = {{"cue", "a post has none"}, {"channel", "not needed: filled"}};
  return statement;
}

}  // namespace

ByteSpan span_of(std::string_view text, std::string_view words, std::size_t from) {
  const std::size_t begin = text.find(words, from);
  CHECK(begin != std::string_view::npos, "the words of a sample stand in its text");
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

Sample sample() {
  Sample made{std::string(kPayload), {}};
  Record& record = made.record;
  record.article = article();
  const Article& text = record.article;
  Statement outer = said(text, "s:2", "She", "said", "that the builders had promised a new pier",
                         "She said that the builders had promised a new pier.");
  outer.source->name = "Ines Varga";
  Statement inner = said(text, "s:3", "the builders", "had promised", "a new pier",
                         "She said that the builders had promised a new pier.");
  inner.act = Act::kPromise;
  inner.inside = 1;
  record.statements = {told(text), outer, inner, no_reply(text), denied(text), posted(text)};
  record.times = {
      {"t:1",
       span_of(text.text, "a week"),
       Timex::kDuration,
       "P1W",
       "",
       "text",
       "week",
       {"times", "duration", ""},
       {}},
      {"t:2",
       span_of(text.text, "Tuesday"),
       Timex::kDate,
       "2025-03-04",
       "",
       "document date",
       "day",
       {"times", "weekday", ""},
       {}},
      {"t:3",
       span_of(text.text, "March 4, 2025"),
       Timex::kDate,
       "2025-03-04",
       "",
       "text",
       "day",
       {"times", "calendar-date", ""},
       {}},
      {"t:4", span_of(text.text, "4.1"), Timex::kDate, "", "", "", "", {"times", "unresolved", ""}, {}},
  };
  return made;
}

}  // namespace diurna::exporting
