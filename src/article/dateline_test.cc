#include "article/dateline.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/table.h"

namespace diurna::article {
namespace {

const Rules& rules() {
  static const Rules kOpened = *Rules::open("");
  return kOpened;
}

constexpr std::string_view kLong =
    "The harbour office on Monday rejected the offer of a rival town to take over the "
    "northern pier, four years after it was shut.";

std::string place(std::string_view paragraph) {
  const auto found = find_dateline(paragraph, rules());
  return found ? std::string(found->place) : "none";
}

std::string body(std::string_view paragraph) {
  const auto found = find_dateline(paragraph, rules());
  return found ? std::string(paragraph.substr(found->body)) : "none";
}

TEST(Dateline, HasPlaceDayAndAgency) {
  EXPECT_EQ(place("HARWICK, March 3 (Coastline) — The pier is shut, the office said."), "HARWICK");
  EXPECT_EQ(place("HARWICK, Essex, March 3 (Coastline) -- The pier is shut, the office said."),
            "HARWICK, Essex");
  EXPECT_EQ(place("Port Clair (Coastline) – The pier is shut, the office said."), "Port Clair");
  EXPECT_EQ(place("ST. CLAIR, N.B. - The pier is shut, the office said."), "ST. CLAIR, N.B.");
  EXPECT_EQ(place("HARWICK —The pier is shut, the office said."), "HARWICK");
  EXPECT_EQ(place("Port Clair, 3 March - The pier is shut, the office said."), "Port Clair");
  EXPECT_EQ(place("Rio do Norte, March 3 (Coastline): The pier is shut, the office said."), "Rio do Norte");
  EXPECT_EQ(place("New Clair, March 3 (CNS) The pier is shut, the office said."), "New Clair");
  EXPECT_EQ(place("(Coastline) - The pier is shut, the office said."), "");
  EXPECT_EQ(place("March 3 (Coastline) - The pier is shut, the office said."), "");
}

TEST(Dateline, LeavesTheSentence) {
  EXPECT_EQ(body("HARWICK (Coastline) —  “The pier is shut,” the office said."),
            "“The pier is shut,” the office said.");
}

TEST(Dateline, GivesTheDate) {
  const auto found =
      find_dateline("HARWICK, Sept. 9, 2024 (Coastline) - The pier is shut, it said.", rules());
  ASSERT_TRUE(found && found->date);
  EXPECT_EQ(found->date->iso(), "2024-09-09");
}

TEST(Dateline, NamesTheAgency) {
  Article article;
  article.text = "HARWICK, March 3 (Coastline) - The pier is shut, the office said.";
  article.blocks.push_back(
      {BlockKind::kParagraph, {0, static_cast<std::uint32_t>(article.text.size())}, "en", std::nullopt});
  article.agencies = {"Staff"};
  Article named = article;
  named.agencies = {"Coastline"};
  split_dateline(rules(), article);
  split_dateline(rules(), named);
  EXPECT_EQ(article.agencies, (std::vector<std::string>{"Staff", "Coastline"}));
  EXPECT_EQ(named.agencies, (std::vector<std::string>{"Coastline"}));
}

TEST(Dateline, IsNotJustAnyDash) {
  EXPECT_EQ(place("Ana Ferro - The woman who built the pier - has died at ninety."), "none");
  EXPECT_EQ(place("The pier — Shut for a year — has opened again, they said."), "none");
  EXPECT_EQ(place("HARWICK — but not for long, the office said on Monday."), "none");
  EXPECT_EQ(place("Indiana’s governor (Republican) - The man who shut the pier - left."), "none");
  EXPECT_EQ(place("AB - The pier is shut, the office said."), "none");
  EXPECT_EQ(place("HARWICK — Shut."), "none");
}

TEST(PlaceBeforeColon, NeedsALongSentence) {
  const std::string paragraph = "Harwick: " + std::string(kLong);
  const auto found = find_place_before_colon(paragraph, rules());
  ASSERT_TRUE(found);
  EXPECT_EQ(found->place, "Harwick");
  EXPECT_EQ(found->end, 8u);
  EXPECT_EQ(found->body, 9u);
  EXPECT_FALSE(find_place_before_colon("Harwick: The pier is shut.", rules()));
  EXPECT_FALSE(
      find_place_before_colon("Ana Ferro: Harbour Council Afraid of Its Own Voters, Says Man Who Built the "
                              "Northern Pier and Then Refused to Name It.",
                              rules()));
}

TEST(PlaceBeforeColon, IsNoSpeakerAndNoClause) {
  const std::string speech =
      " have said from the first day that the northern pier must not be shut, and my office "
      "has written so to the council many times.";
  EXPECT_FALSE(find_place_before_colon("FERRO: I" + speech, rules()));
  EXPECT_FALSE(find_place_before_colon("Ferro: We’ve" + speech, rules()));
  EXPECT_FALSE(find_place_before_colon("Ferro: “The council" + speech + "”", rules()));
  EXPECT_FALSE(find_place_before_colon("The question remains: " + std::string(kLong), rules()));
  EXPECT_FALSE(find_place_before_colon("Ferro and Okafor: " + std::string(kLong), rules()));
}

TEST(LabelsTable, NoLabelIsAPlace) {
  const auto table = base::load_table("", "article/labels.tsv", {"label", "example"});
  ASSERT_TRUE(table) << table.error().to_string();
  for (const auto& row : table->rows()) {
    EXPECT_FALSE(find_dateline(row.cells[1], rules())) << row.cells[1];
    EXPECT_FALSE(find_place_before_colon(row.cells[1], rules())) << row.cells[1];
    // Only the label stands in the way: with a place instead there is a dateline.
    const std::size_t separator = std::min(row.cells[1].find(": "), row.cells[1].find(" \u2014 "));
    const std::size_t cut = std::min(separator, row.cells[1].find(" - "));
    ASSERT_NE(cut, std::string::npos) << row.cells[1];
    const std::string placed = "HARWICK" + row.cells[1].substr(cut);
    EXPECT_TRUE(find_dateline(placed, rules()) || find_place_before_colon(placed, rules())) << placed;
  }
}

}  // namespace
}  // namespace diurna::article
