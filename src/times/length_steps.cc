#include "times/steps.h"

#include <fmt/format.h>

namespace diurna::times {
namespace {

void duration(Meaning& meaning) {
  meaning.reading().duration = Duration{meaning.given().amount(0), meaning.given().unit(1)};
}

void duration_and_half(Meaning& meaning) {
  duration(meaning);
  meaning.reading().duration->amount.number += 0.5;
}

void vague(Meaning& meaning) {
  meaning.reading().duration = Duration{{0, true}, meaning.given().unit(0)};
}

void every(Meaning& meaning) {
  meaning.reading().value = value_of(Duration{meaning.given().amount(0), meaning.given().unit(1)});
}

void every_season(Meaning& meaning) {
  meaning.reading().value = "XXXX-" + meaning.given().word(0);
}

void every_weekday(Meaning& meaning) {
  meaning.reading().value = "XXXX-WXX-" + meaning.given().word(0);
}

void every_month(Meaning& meaning) {
  meaning.reading().value = fmt::format("XXXX-{:02}", meaning.given().field(0));
}

void every_part(Meaning& meaning) {
  meaning.reading().value += "T" + meaning.given().word(0);
}

void value(Meaning& meaning) {
  meaning.reading().value = meaning.given().word(0);
  meaning.reading().moment.reset();
}

void mod(Meaning& meaning) {
  meaning.reading().mod = meaning.given().word(0);
}

constexpr StepVerb kVerbs[] = {
    {"duration", 2, 2, &duration},
    {"and_half", 2, 2, &duration_and_half},
    {"vague", 1, 1, &vague},
    {"every", 2, 2, &every},
    {"every_season", 1, 1, &every_season},
    {"every_weekday", 1, 1, &every_weekday},
    {"every_month", 1, 1, &every_month},
    {"every_part", 1, 1, &every_part},
    {"value", 1, 1, &value},
    {"mod", 1, 1, &mod},
};

}  // namespace

std::span<const StepVerb> length_steps() {
  return kVerbs;
}

}  // namespace diurna::times
