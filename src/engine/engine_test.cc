#include "diurna/engine.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "diurna/output.h"
#include "engine/testing_engine.h"

namespace diurna {
namespace {

using testing_engine::engine;
using testing_engine::read;
using testing_engine::words;

constexpr char kArticle[] =
    "The harbour minister, Ilka Soren, rejected the claims on Tuesday and urged the council to publish the "
    "report.\n\n"
    "\u201CWe have nothing to hide,\u201D she said. \u201CAsk anyone.\u201D\n\n"
    "The port authority did not respond to questions from The Corran Mail about the crane.\n";

std::vector<std::string> summary(const Record& record) {
  std::vector<std::string> lines;
  for (const Statement& s : record.statements) {
    lines.push_back(std::string(name_of(s.act)) + " " +
                    (s.source ? s.source->name + "/" + s.source->role : "") + " " +
                    (s.addressee ? words(record, s.addressee->span.value()) : "-"));
  }
  return lines;
}

TEST(Engine, ReadsWhoSaidWhatToWhom) {
  EXPECT_THAT(summary(read(kArticle)),
              ::testing::ElementsAre("deny Ilka Soren/harbour minister -",
                                     "urge Ilka Soren/harbour minister the council",
                                     "say Ilka Soren/harbour minister -",
                                     "no_reply port authority/port authority The Corran Mail"));
}

TEST(Engine, JoinsAnInterruptedQuotation) {
  const Record record = read(kArticle);
  ASSERT_EQ(record.statements.size(), 4u);
  const Statement& quoted = record.statements[2];
  EXPECT_EQ(quoted.kind, StatementKind::kDirect);
  ASSERT_EQ(quoted.content.size(), 2u);
  EXPECT_EQ(words(record, quoted.content[1]), "\u201CAsk anyone.\u201D");
}

TEST(Engine, NamesTheModelAndTheRule) {
  const Record record = read(kArticle);
  for (const Statement& statement : record.statements) {
    EXPECT_EQ(statement.made_by.stage, "statements");
    EXPECT_FALSE(statement.made_by.rule.empty());
    EXPECT_EQ(statement.made_by.model, engine().model_name());
    EXPECT_GT(statement.confidence, 0);
  }
}

TEST(Engine, GivesTheSameRecordFromManyThreads) {
  const auto jsonl = [] {
    std::ostringstream out;
    write_jsonl(read(kArticle), {ArticleText::kInclude, "test"}, out);
    return out.str();
  };
  const std::string expected = jsonl();
  std::vector<std::string> outputs(4);
  std::vector<std::thread> threads;
  for (std::string& output : outputs) threads.emplace_back([&] { output = jsonl(); });
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(outputs, ::testing::Each(expected));
}

TEST(Engine, DatesAreRelativeToTheHint) {
  const Result<Record> record = engine().read(kArticle, {"a.txt", "2025-09-25"});
  ASSERT_TRUE(record);
  ASSERT_EQ(record->times.size(), 1u);
  EXPECT_EQ(record->times[0].value, "2025-09-23");
  EXPECT_EQ(record->statements[0].time->value, "2025-09-23");
  EXPECT_EQ(record->statements[0].time->from, "clause");
  EXPECT_EQ(record->statements[2].time->value, "2025-09-25");
}

TEST(Engine, SaysThatItReadsNoOtherLanguage) {
  const Record german = read(
      "Der Hafenminister hat am Dienstag gesagt, dass der Kran an einen K\u00E4ufer aus dem Ausland verkauft "
      "worden "
      "sei, wie aus einer Mitteilung der Regierung hervorgeht.");
  EXPECT_EQ(german.article.language, "de");
  EXPECT_THAT(german.statements, ::testing::IsEmpty());
  EXPECT_THAT(german.article.warnings, ::testing::Contains(::testing::HasSubstr("read from these only")));
  EXPECT_THAT(read(kArticle).article.warnings, ::testing::IsEmpty());
}

TEST(Engine, NamesThePrecisionOrSaysThatTheProcessorHasNone) {
  EngineOptions options = testing_engine::options();
  options.precision = Precision::kBfloat16;
  const Result<Engine> opened = Engine::open(options);
  if (!opened) {
    EXPECT_EQ(opened.error().code(), ErrorCode::kBadOption);
    EXPECT_THAT(opened.error().message(), ::testing::HasSubstr("AVX-512 BF16"));
    return;
  }
  EXPECT_EQ(opened->model_name(), engine().model_name() + "+bf16");
  const Record record = read(kArticle, *opened);
  EXPECT_EQ(summary(record), summary(read(kArticle)));
  EXPECT_EQ(record.statements.front().made_by.model, opened->model_name());
}

TEST(Engine, NamesTheInputThatItCannotRead) {
  const auto error = [](std::string_view payload, const char* date = "") {
    const Result<Record> record = engine().read(payload, {"a.txt", date});
    return record ? std::string("read") : record.error().to_string();
  };
  EXPECT_THAT(error(""), ::testing::StartsWith("a.txt: "));
  EXPECT_THAT(error(""), ::testing::EndsWith("(empty)"));
  EXPECT_THAT(error(" \n\t\n"), ::testing::EndsWith("(empty)"));
  EXPECT_THAT(error(std::string("text\0more", 9)), ::testing::HasSubstr("byte 4"));
  EXPECT_THAT(error("He said so.", "2025-02-30"), ::testing::EndsWith("(bad_option)"));
}

TEST(Engine, SaysWhatIsMissingAtOpening) {
  EngineOptions options;
  EXPECT_EQ(Engine::open(options).error().code(), ErrorCode::kBadOption);
  options.models = ::testing::TempDir() + "no-models";
  const Result<Engine> opened = Engine::open(options);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code(), ErrorCode::kModelMissing);
  EXPECT_THAT(opened.error().input(), ::testing::HasSubstr("no-models"));
}

}  // namespace
}  // namespace diurna
