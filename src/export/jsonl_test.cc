#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "diurna/output.h"
#include "export/sample_record_test.h"

namespace diurna::exporting {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::vector<std::string> lines_of(const Record& record, ArticleText text = ArticleText::kLeaveOut) {
  std::stringstream out;
  write_jsonl(record, {text, "diurna 0.1.0 en-core-web-sm@3.8.0"}, out);
  std::vector<std::string> lines;
  for (std::string line; std::getline(out, line);) lines.push_back(line);
  return lines;
}

TEST(Jsonl, WritesTheDocumentThenStatementsThenTimes) {
  const std::vector<std::string> lines = lines_of(sample().record);
  ASSERT_EQ(lines.size(), 1u + 6u + 4u);
  EXPECT_EQ(
      lines[0],
      R"({"type":"document","schema":1,"engine":"diurna 0.1.0 en-core-web-sm@3.8.0",)"
      R"("id":"d:00112233445566778899aabbccddeeff","uri":"pier.txt","container":null,"offset":null,"fetched":null,"media":"text",)"
      R"("charset":"utf-8","title":"Ferry pier closes for a week","byline":["Ada Quill"],"agencies":["Coast Wire"],)"
      R"("publisher":null,"section":null,"canonical":null,)"
      R"("language":"en","warnings":["1 broken UTF-8 sequence read as U+FFFD"],)"
      R"("published":"2025-03-04","published_from":"embedded post","modified":null,"modified_from":null,)"
      R"("rights":null,"reservations":["noai"],)"
      R"("sha256":"0000000000000000000000000000000000000000000000000000000000000000",)"
      R"("blocks":[{"kind":"headline","start":0,"end":28,"language":"en"},)"
      R"({"kind":"paragraph","start":30,"end":323,"language":"en"},)"
      R"({"kind":"embedded_post","start":325,"end":382,"language":"fa","platform":"X",)"
      R"("author":"Omid Rahimi","handle":"@omidr","date":"2025-03-04","truncated":true}]})");
  EXPECT_THAT(lines[1], HasSubstr(R"({"type":"statement","id":"s:1",)"));
  EXPECT_EQ(
      lines[8],
      R"({"type":"time","id":"t:2","document":"d:00112233445566778899aabbccddeeff","start":85,"end":92,)"
      R"("text":"Tuesday","bytes":[[90,97]],"timex":"DATE","value":"2025-03-04","mod":null,)"
      R"("anchor":"document date","precision":"day",)"
      R"("made_by":{"stage":"times","rule":"weekday","model":""},"why_null":{}})");
}

TEST(Jsonl, WritesEveryFieldOfAStatementInOrder) {
  EXPECT_EQ(
      lines_of(sample().record)[1],
      R"({"type":"statement","id":"s:1","document":"d:00112233445566778899aabbccddeeff","kind":"mixed",)"
      R"("act":"say","polarity":"positive","language":"en",)"
      R"("content":[{"start":93,"end":116,"text":"that “the pier is safe”","bytes":[[98,125]]}],)"
      R"("cue":{"start":58,"end":62,"text":"told","bytes":[[63,67]],"lemma":"tell"},)"
      R"("source":{"start":30,"end":57,"text":"Harbour minister Ines Varga","bytes":[[35,62]],)"
      R"("entity":null,"name":"Ines Varga","role":"Harbour minister","anonymous":false,)"
      R"("anonymous_reason":null,"country":null,"sector":null},)"
      R"("addressee":{"start":63,"end":81,"text":"the Harbour Herald","bytes":[[68,86]],"name":null},)"
      R"("channel":null,"occasion":null,"place":null,"about":null,)"
      R"("time":{"value":"2025-03-04","from":"clause","start":85,"end":92,"text":"Tuesday","bytes":[[90,97]]},)"
      R"("inside":null,)"
      R"("evidence":[{"exact":"Harbour minister Ines Varga told the Harbour Herald on Tuesday that )"
      R"(“the pier is safe”.","prefix":"Ferry pier closes for a week\n\n",)"
      R"("suffix":"\nShe said that the builders had ","start":30,"end":117,"bytes":[[35,126]]}],)"
      R"("confidence":0.90,)"
      R"("made_by":{"stage":"statements","rule":"cue-verb","model":"en-core-web-sm@3.8.0"},)"
      R"("why_null":{"channel":"none named","place":"none named"}})");
}

TEST(Jsonl, APostHasItsHandleAChannelWithoutAPlaceAndSaysWhetherItIsCut) {
  const std::string line = lines_of(sample().record)[6];
  EXPECT_THAT(line, HasSubstr(R"("content":[{"start":325,"end":345,"text":"اسکله بندر بسته است…",)"));
  EXPECT_THAT(line, HasSubstr(R"("cue":null,"source":{)"));
  EXPECT_THAT(line,
              HasSubstr(R"("sector":null,"handle":"@omidr"},"addressee":null,"channel":{"text":"X"},)"));
  EXPECT_THAT(line, HasSubstr(R"("truncated":true,"confidence":1.00,)"));
  EXPECT_THAT(line, HasSubstr(R"("why_null":{"cue":"a post has none"}})"));
}

TEST(Jsonl, SaysWhyASourceHasNoName) {
  const std::string line = lines_of(sample().record)[5];
  EXPECT_THAT(line, HasSubstr(R"("name":null,"role":"two officials","anonymous":true,)"
                              R"("anonymous_reason":"who feared for their jobs",)"));
  EXPECT_THAT(line, HasSubstr(R"("why_null":{"source.name":"anonymous in the article"}})"));
}

TEST(Jsonl, NamesTheEnclosingStatement) {
  EXPECT_THAT(lines_of(sample().record)[3], HasSubstr(R"("inside":"s:2",)"));
}

// The removed carriage return parts the bytes; the broken byte stands for U+FFFD.
TEST(Jsonl, MapsSpansToTheFileAsReceived) {
  const Sample made = sample();
  const std::string line = lines_of(made.record)[4];
  EXPECT_THAT(line, HasSubstr(R"("text":"the\nHarbour Herald","bytes":[[216,219],[220,235]])"));
  EXPECT_EQ(made.payload.substr(216, 3) + made.payload.substr(220, 15), "the\nHarbour Herald");
  Record record = made.record;
  record.times[0].span = span_of(record.article.text, "\xEF\xBF\xBD 4.1");
  EXPECT_THAT(lines_of(record)[7], HasSubstr("\"text\":\"\xEF\xBF\xBD 4.1\",\"bytes\":[[259,264]]"));
  EXPECT_EQ(made.payload.substr(259, 5), "\xFF 4.1");
}

TEST(Jsonl, GivesTheTextOnlyIfAsked) {
  const Record record = sample().record;
  EXPECT_THAT(lines_of(record)[0], Not(HasSubstr("\"text\":")));
  EXPECT_THAT(lines_of(record, ArticleText::kInclude)[0],
              HasSubstr(",\"text\":\"Ferry pier closes for a week\\n\\nHarbour minister"));
}

TEST(Jsonl, LeavesWhatIsNotKnownNull) {
  Record record = sample().record;
  record.article.title.clear();
  record.article.published.clear();
  record.article.published_from.clear();
  const std::vector<std::string> lines = lines_of(record);
  EXPECT_THAT(lines[0], HasSubstr(R"("title":null,)"));
  EXPECT_THAT(lines[0], HasSubstr(R"("published":null,"published_from":null,)"));
  EXPECT_THAT(lines[10], HasSubstr(R"("value":null,"mod":null,"anchor":null,"precision":null,)"));
}

TEST(Jsonl, WritesFailuresWithAndWithoutAPlace) {
  std::ostringstream out;
  write_jsonl(Status(ErrorCode::kNotText, "NUL byte", "a.bin", 7), out);
  write_jsonl(Status(ErrorCode::kNotFound, "no such file", "b \"x\".txt"), out);
  EXPECT_EQ(
      out.str(),
      R"({"type":"failure","input":"a.bin","offset":7,"code":"not_text","message":"NUL byte"})"
      "\n"
      R"({"type":"failure","input":"b \"x\".txt","offset":null,"code":"not_found","message":"no such file"})"
      "\n");
}

TEST(JsonlDeathTest, AnImpossibleSpanIsOurBug) {
  Record outside = sample().record;
  outside.times[0].span = {5, 100000};
  EXPECT_DEATH(lines_of(outside), "inside the article");
  Record cut = sample().record;
  cut.times[0].span = span_of(cut.article.text, "\u201cthe");
  ++cut.times[0].span.begin;
  EXPECT_DEATH(lines_of(cut), "cut a code point");
}

}  // namespace
}  // namespace diurna::exporting
