#include "export/language_names.h"

#include <algorithm>
#include <iterator>

namespace diurna::exporting {
namespace {

struct Language {
  std::string_view code;  // BCP 47 primary language subtag
  std::string_view name;
};

// The languages of most of the world's news, sorted by code.
constexpr Language kLanguages[] = {
    {"am", "Amharic"},   {"ar", "Arabic"},     {"az", "Azerbaijani"}, {"be", "Belarusian"},
    {"bg", "Bulgarian"}, {"bn", "Bengali"},    {"ca", "Catalan"},     {"cs", "Czech"},
    {"da", "Danish"},    {"de", "German"},     {"el", "Greek"},       {"en", "English"},
    {"es", "Spanish"},   {"et", "Estonian"},   {"fa", "Persian"},     {"fi", "Finnish"},
    {"fr", "French"},    {"he", "Hebrew"},     {"hi", "Hindi"},       {"hr", "Croatian"},
    {"hu", "Hungarian"}, {"hy", "Armenian"},   {"id", "Indonesian"},  {"it", "Italian"},
    {"ja", "Japanese"},  {"ka", "Georgian"},   {"kk", "Kazakh"},      {"ko", "Korean"},
    {"ku", "Kurdish"},   {"lt", "Lithuanian"}, {"lv", "Latvian"},     {"mr", "Marathi"},
    {"ms", "Malay"},     {"my", "Burmese"},    {"nl", "Dutch"},       {"no", "Norwegian"},
    {"pl", "Polish"},    {"prs", "Dari"},      {"ps", "Pashto"},      {"pt", "Portuguese"},
    {"ro", "Romanian"},  {"ru", "Russian"},    {"sk", "Slovak"},      {"sl", "Slovenian"},
    {"so", "Somali"},    {"sq", "Albanian"},   {"sr", "Serbian"},     {"sv", "Swedish"},
    {"sw", "Swahili"},   {"ta", "Tamil"},      {"te", "Telugu"},      {"th", "Thai"},
    {"tl", "Tagalog"},   {"tr", "Turkish"},    {"uk", "Ukrainian"},   {"und", "language not known"},
    {"ur", "Urdu"},      {"uz", "Uzbek"},      {"vi", "Vietnamese"},  {"zh", "Chinese"},
};

}  // namespace

std::string_view language_name(std::string_view code) {
  const std::string_view primary = code.substr(0, code.find('-'));
  const auto* found = std::lower_bound(
      std::begin(kLanguages), std::end(kLanguages), primary,
      [](const Language& language, std::string_view value) { return language.code < value; });
  return found != std::end(kLanguages) && found->code == primary ? found->name : code;
}

}  // namespace diurna::exporting
