#include "places/country_names.h"

#include <unicode/locid.h>
#include <unicode/ulocdata.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace diurna::places {
namespace {

bool is_name(const icu::UnicodeString& name, const icu::Locale& country) {
  return name.length() > 1 && name != icu::UnicodeString(country.getCountry()) && name.indexOf(u'\t') < 0;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> country_names() {
  std::vector<std::pair<std::string, std::string>> names;
  std::int32_t count = 0;
  const icu::Locale* const locales = icu::Locale::getAvailableLocales(count);
  for (const char* const* country = icu::Locale::getISOCountries(); *country != nullptr; ++country) {
    const icu::Locale place("", *country);
    for (std::int32_t i = 0; i < count; ++i) {
      icu::UnicodeString name;
      place.getDisplayCountry(locales[i], name);
      if (!is_name(name, place)) continue;
      std::string bytes;
      name.toUTF8String(bytes);
      names.emplace_back(place.getISO3Country(), std::move(bytes));
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

std::string cldr_version() {
  UVersionInfo version{};
  UErrorCode status = U_ZERO_ERROR;
  ulocdata_getCLDRVersion(version, &status);
  if (U_FAILURE(status) != 0) return "";
  return std::to_string(version[0]) + '.' + std::to_string(version[1]);
}

}  // namespace diurna::places
