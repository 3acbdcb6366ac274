// Datelines: the place, and often the day and the agency, that a news story opens with.
//
//   KABUL, Sept. 21 (AP) \u2014      WASHINGTON \u2014      Paris, 3 March 2024 -      (Reuters) -
//   Afghanistan: The ...        NEW DELHI: The ...
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "article/rules.h"
#include "diurna/article.h"

namespace diurna::article {

struct Dateline {
  std::uint32_t end = 0;    // behind the separator, in the paragraph
  std::uint32_t body = 0;   // where the story's first sentence begins
  std::string_view place;   // of the paragraph; empty where only the agency is named
  std::string_view agency;  // of the paragraph; empty: none
  std::optional<dates::WrittenDate> date;
};

// The dateline that `paragraph` opens with, closed by a dash, a bracket or (after a date or an agency) a
// colon.
std::optional<Dateline> find_dateline(std::string_view paragraph, const Rules& rules);

// The looser form "Place: Sentence ...", which only the first paragraph of an article may have: one to three
// capitalised words that are no label ("Exclusive"), before a long sentence that is no title.
std::optional<Dateline> find_place_before_colon(std::string_view paragraph, const Rules& rules);

// Finds the dateline in the first paragraphs of an article and cuts it off into a block of its own.
// Sets dateline, and published if the dateline has a whole date and the article none yet; adds to agencies.
void split_dateline(const Rules& rules, Article& article);

}  // namespace diurna::article
