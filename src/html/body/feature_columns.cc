#include "html/body/feature_columns.h"

#include <fmt/format.h>

#include "html/body/names.h"

namespace diurna::html::columns {
namespace {

constexpr const char* kOwnNames[kOwnFeatures] = {
    "words",         "word_size",   "link_share",     "links",  "ends",        "end_share",
    "commas",        "comma_share", "first",          "last",   "digit_share", "number_share",
    "lower_share",   "upper_share", "function_share", "quotes", "marks",       "bold_share",
    "slanted_share", "breaks",      "cells",          "times",  "tag",         "heading_level",
    "depth",         "is_good",     "code_share"};

constexpr const char* kKindNames[kKindFeatures] = {"never", "seldom", "proper", "seldom_count"};

constexpr const char* kLevelNames[kLevelFeatures] = {"blocks",     "words",      "link_share", "mean_words",
                                                     "page_share", "good_share", "place",      "height"};

constexpr const char* kAlikeNames[kAlikeFeatures] = {"blocks", "words", "link_share", "good_share"};

constexpr const char* kPlaceNames[kPlaceFeatures] = {
    "index",          "index_share",       "word_share",         "from_end",
    "after_headline", "headline_distance", "cluster_side",       "cluster_level",
    "half_side",      "half_level",        "most_side",          "most_level",
    "good_before",    "good_after",        "good_before_blocks", "good_after_blocks"};

constexpr const char* kSectionNames[kSectionFeatures] = {"group",      "level",     "blocks",   "ends_before",
                                                         "ends_after", "since_end", "until_end"};

constexpr const char* kWitnessedNames[kWitnessedFeatures] = {"body_share",  "body_near",   "body_of_page",
                                                             "title_share", "title_cover", "lead_share",
                                                             "lead_cover",  "seen_before", "seen_after"};

constexpr const char* kPageNames[kPageFeatures] = {"words", "blocks", "good_share", "link_share",
                                                   "good_blocks"};

constexpr const char* kNeighbourNames[kNeighbourFeatures] = {"words",          "link_share", "last",   "tag",
                                                             "function_share", "alike",      "heading"};

}  // namespace

std::vector<std::string> names() {
  std::vector<std::string> names(std::begin(kOwnNames), std::end(kOwnNames));
  for (std::size_t i = 0; i < kNameGroups; ++i) {
    names.push_back(fmt::format("near.{}", name_of(static_cast<NameGroup>(i))));
  }
  for (std::size_t i = 0; i < kScopes; ++i) names.push_back(fmt::format("scope.{}", i));
  for (const char* const name : kKindNames) names.push_back(fmt::format("kind.{}", name));
  for (std::size_t k = 0; k < kLevels; ++k) {
    for (const char* const name : kLevelNames) names.push_back(fmt::format("level{}.{}", k, name));
  }
  for (const char* const which : {"alike", "path"}) {
    for (const char* const name : kAlikeNames) names.push_back(fmt::format("{}.{}", which, name));
  }
  for (const char* const name : kPlaceNames) names.push_back(fmt::format("place.{}", name));
  for (const char* const name : kSectionNames) names.push_back(fmt::format("under.{}", name));
  for (const char* const name : kWitnessedNames) names.push_back(fmt::format("witness.{}", name));
  for (std::size_t i = 0; i < kWordingGroups; ++i) {
    names.push_back(fmt::format("wording.{}", name_of(static_cast<WordingGroup>(i))));
  }
  for (const char* const name : kPageNames) names.push_back(fmt::format("page.{}", name));
  for (int offset = -kReach; offset <= kReach; ++offset) {
    if (offset == 0) continue;
    for (const char* const name : kNeighbourNames) names.push_back(fmt::format("next{:+}.{}", offset, name));
  }
  return names;
}

}  // namespace diurna::html::columns
