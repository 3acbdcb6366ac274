// Every frame of events has an example with its parties marked: the engine must find the act that the row
// says.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/table.h"
#include "diurna/event.h"
#include "engine/testing_data.h"
#include "engine/testing_engine.h"
#include "engine/testing_examples.h"

namespace diurna {
namespace {

using testing_engine::copy_of_data;
using testing_engine::engine;
using testing_engine::table;

// "[A Mali] *shelled* [R the town].": the sentence without its marks, and what they enclose.
struct MarkedExample {
  std::string text;
  std::vector<ByteSpan> actors, recipients, triggers;
};

MarkedExample unmarked(std::string_view sentence) {
  MarkedExample example;
  std::vector<std::pair<char, std::uint32_t>> open;
  const auto here = [&] { return static_cast<std::uint32_t>(example.text.size()); };
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    const char c = sentence[i];
    if (c == '[') {
      open.emplace_back(sentence[i + 1], here());
      i += 2;
    } else if (c == ']' || (c == '*' && !open.empty() && open.back().first == '*')) {
      const auto [kind, begin] = open.back();
      open.pop_back();
      auto& marks = kind == 'A' ? example.actors : kind == 'R' ? example.recipients : example.triggers;
      marks.push_back({begin, here()});
    } else if (c == '*') {
      open.emplace_back('*', here());
    } else {
      example.text += c;
    }
  }
  return example;
}

std::vector<Record> read_all(const std::vector<std::string>& texts) {
  constexpr std::size_t kBatch = 256;
  std::vector<Record> records;
  for (std::size_t begin = 0; begin < texts.size(); begin += kBatch) {
    std::vector<Input> inputs;
    for (std::size_t i = begin; i < std::min(texts.size(), begin + kBatch); ++i) {
      Input input;
      input.payload = texts[i];
      inputs.push_back(std::move(input));
    }
    for (Result<Record>& record : engine().read(inputs)) {
      EXPECT_TRUE(record) << record.error().to_string();
      records.push_back(record ? std::move(*record) : Record());
    }
  }
  return records;
}

bool overlaps_any(ByteSpan span, const std::vector<ByteSpan>& marks) {
  return std::ranges::any_of(marks,
                             [&](ByteSpan mark) { return mark.begin < span.end && span.begin < mark.end; });
}

// One of the parties is marked so, or nobody is.
bool has_marked(const std::vector<ByteSpan>& parties, const std::vector<ByteSpan>& marks) {
  return marks.empty() ||
         std::ranges::any_of(parties, [&](ByteSpan party) { return overlaps_any(party, marks); });
}

// What a concession and what a retreat is, coders do not agree on.
bool are_one_type(Plover a, Plover b) {
  const auto yields = [](Plover p) { return p == Plover::kConcede || p == Plover::kRetreat; };
  return a == b || (yields(a) && yields(b));
}

bool is_as_marked(const Event& event, const MarkedExample& example, Plover plover, bool reciprocal) {
  if (!are_one_type(event.plover, plover)) return false;
  std::vector<ByteSpan> actors, recipients;
  for (const Party& party : event.actors) actors.push_back(party.span);
  for (const Party& party : event.recipients) recipients.push_back(party.span);
  if (event.about) recipients.push_back(*event.about);
  if (reciprocal) {
    actors.insert(actors.end(), recipients.begin(), recipients.end());
    recipients = actors;
  }
  return has_marked(actors, example.actors) && has_marked(recipients, example.recipients);
}

// An act told by a verb and by its noun is one event, with the trigger that stands first ("voiced support"):
// then any event of the sentence will do.
bool has_marked_event(const std::vector<Event>& events, const MarkedExample& example, Plover plover,
                      bool reciprocal) {
  const auto here = [&](const Event& event) { return overlaps_any(event.trigger, example.triggers); };
  const bool told_elsewhere = std::ranges::none_of(events, here);
  return std::ranges::any_of(events, [&](const Event& event) {
    return (told_elsewhere || here(event)) && is_as_marked(event, example, plover, reciprocal);
  });
}

base::Table frames() {
  return table("events/frames.tsv", {"word", "pos", "roles", "needs", "type", "mode", "cameo", "example"});
}

std::string names_of(const std::vector<Event>& events, const std::string& text) {
  std::string names;
  for (const Event& event : events) {
    names += " " + std::string(slice(text, event.trigger)) + " " + std::string(name_of(event.plover)) + " (";
    for (const Party& party : event.actors) names += std::string(slice(text, party.span)) + "; ";
    names += "->";
    for (const Party& party : event.recipients) names += " " + std::string(slice(text, party.span)) + ";";
    names += ")";
  }
  return names;
}

TEST(EventFrames, EveryExampleIsReadAsItsRowSays) {
  const base::Table rows = frames();
  ASSERT_GE(rows.rows().size(), 900u);
  std::vector<MarkedExample> examples;
  std::vector<std::string> texts;
  for (const auto& row : rows.rows()) {
    examples.push_back(unmarked(row.cells[7]));
    texts.push_back(examples.back().text);
  }
  const std::vector<Record> records = read_all(texts);
  ASSERT_EQ(records.size(), examples.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    const auto& cells = rows.rows()[i].cells;
    const auto plover = plover_named(cells[4]);
    ASSERT_TRUE(plover) << cells[4];
    const bool reciprocal = cells[2].find("reciprocal") != std::string::npos;
    EXPECT_TRUE(has_marked_event(records[i].events, examples[i], *plover, reciprocal))
        << cells[0] << " (" << cells[3] << ") " << cells[4] << ": " << cells[7]
        << "\n   found:" << names_of(records[i].events, texts[i]);
  }
}

TEST(SupportVerbs, EveryExampleHasAnEvent) {
  const base::Table verbs = table("events/support_verbs.tsv", {"verb", "subject", "example"});
  std::vector<std::string> texts;
  for (const auto& row : verbs.rows()) texts.push_back(row.cells[2]);
  const std::vector<Record> records = read_all(texts);
  ASSERT_EQ(records.size(), texts.size());
  for (std::size_t i = 0; i < records.size(); ++i) {
    const bool does = verbs.rows()[i].cells[1] == "actor";
    EXPECT_TRUE(std::ranges::any_of(
        records[i].events,
        [&](const Event& event) {
          const std::vector<Party>& side = does ? event.actors : event.recipients;
          // The subject stands first in each of these sentences.
          return std::ranges::any_of(side, [&](const Party& party) { return party.span.begin == 0; }) ||
                 (!does && event.about && event.about->begin == 0);
        }))
        << verbs.rows()[i].cells[0] << ": " << texts[i]
        << "\n   found:" << names_of(records[i].events, texts[i]);
  }
}

// The names behind "@" in the needs of the frames.
std::set<std::string> classes_used() {
  std::set<std::string> used;
  const base::Table rows = frames();
  for (const auto& row : rows.rows()) {
    const std::string& needs = row.cells[3];
    for (std::size_t at = needs.find('@'); at != needs.npos; at = needs.find('@', at + 1))
      used.insert(needs.substr(at + 1, needs.find_first_of("| ", at) - at - 1));
  }
  return used;
}

TEST(FrameClasses, SomeFrameNeedsEach) {
  std::set<std::string> defined;
  const base::Table classes = table("events/frame_classes.tsv", {"class", "word", "example"});
  for (const auto& row : classes.rows()) defined.insert(row.cells[0]);
  // The engine itself knows these: what may be taken, hit or closed.
  defined.erase("site");
  EXPECT_EQ(defined, classes_used());
}

// Upper-case words are labels of entities.
bool is_label(const std::string& word) {
  return std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

TEST(FrameClasses, EveryExampleHasItsWord) {
  const base::Table classes = table("events/frame_classes.tsv", {"class", "word", "example"});
  for (const auto& row : classes.rows()) {
    if (is_label(row.cells[1])) continue;
    // A form of the word: all but its last letters, which endings change ("carry", "carried").
    const std::string& word = row.cells[1];
    const std::string stem =
        word.substr(0, std::max<std::size_t>(2, word.size() - std::min<std::size_t>(3, word.size())));
    std::string example = row.cells[2];
    std::ranges::transform(example, example.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    EXPECT_NE(example.find(stem), example.npos) << row.cells[0] << " " << word << ": " << row.cells[2];
  }
}

TEST(EventFrames, AnUnknownClassIsRefused) {
  const std::filesystem::path folder = copy_of_data();
  std::ofstream(folder / "events" / "frames.tsv", std::ios::app)
      << "gild\tverb\tactor=subject recipient=object\tobject:@nowhere\tAID\t-\t070\t[A They] *gild* [R "
         "it].\n";
  EngineOptions options = testing_engine::options();
  options.data = folder;
  const Result<Engine> opened = Engine::open(options);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code(), ErrorCode::kBadData);
}

}  // namespace
}  // namespace diurna
