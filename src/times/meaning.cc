#include "times/meaning.h"

#include <algorithm>

namespace diurna::times {

void Meaning::fail() {
  if (reading_.outcome == Outcome::kKnown) reading_.outcome = Outcome::kImpossible;
}

void Meaning::put(std::optional<Moment> moment) {
  if (!moment || !moment->first) return fail();
  reading_.moment = std::move(moment);
  if (reading_.anchor == Anchor::kNone) reading_.anchor = Anchor::kSelf;
}

void Meaning::put_in_year(const OfYear& of_year) {
  if (there() && precision_is({Precision::kYear})) return put(of_year(year_of(*there())));
  if (const auto document = document_day())
    put(choose(*document, reading_.direction, context_.tense, of_year));
}

std::optional<Date> Meaning::there() const {
  return reading_.moment ? reading_.moment->first : std::nullopt;
}

bool Meaning::precision_is(std::initializer_list<Precision> wanted) const {
  return reading_.moment &&
         std::find(wanted.begin(), wanted.end(), reading_.moment->precision) != wanted.end();
}

std::optional<Date> Meaning::document_day() {
  if (!context_.document) reading_.outcome = Outcome::kUnknown;
  reading_.anchor = Anchor::kDocument;
  return context_.document;
}

}  // namespace diurna::times
