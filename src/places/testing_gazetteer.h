// For tests: a gazetteer of a few places. Bases, towns and people in the tests beside it are invented.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

#include "places/gazetteer.h"
#include "places/gazetteer_import.h"

namespace diurna::places {

// Each place: feature, code, id, country, admin1, admin2, lat, lon, population, source, name.
inline constexpr const char* kTestPlaces =
    "feature\tcode\tgeonameid\tcountry\tadmin1\tadmin2\tlat\tlon\tpopulation\tsource\tname\n"
    "country\tUSA\t6252001\tUSA\t-\t-\t39.83\t-98.58\t327167434\tlocalis\tUnited States\n"  // 0
    "country\tFRA\t3017382\tFRA\t-\t-\t46\t2\t66987244\tlocalis\tFrance\n"                  // 1
    "admin1\tUS-TX\t4736286\tUSA\t-\t-\t31.25\t-99.25\t22875689\tlocalis\tTexas\n"          // 2
    "city\t-\t4717560\tUSA\t2\t-\t33.66\t-95.55\t24782\tcities\tParis\n"                    // 3
    "capital\t-\t2988507\tFRA\t-\t-\t48.85\t2.35\t2138551\tcities\tParis\n"                 // 4
    "country\tAFG\t1149361\tAFG\t-\t-\t33\t65\t37172386\tlocalis\tAfghanistan\n"            // 5
    "airbase\tOAIX\t0\tAFG\t-\t-\t34.946\t69.265\t1000\tlocalis\tBagram Airfield\n"         // 6
    "city\t-\t2643743\tGBR\t-\t-\t51.5\t-0.13\t8961989\tcities\tLondon\n"                   // 7
    "admin1\tUS-IL\t4896861\tUSA\t-\t-\t40\t-89\t12772888\tlocalis\tIllinois\n"             // 8
    "city\t-\t4250542\tUSA\t8\t-\t39.8\t-89.64\t114394\tcities\tSpringfield\n"              // 9
    "city\t-\t4409896\tUSA\t-\t-\t37.21\t-93.3\t170188\tcities\tSpringfield\n"              // 10
    "city\t-\t6058560\tCAN\t-\t-\t42.98\t-81.25\t422324\tcities\tLondon\n"                  // 11
    "country\tCAN\t6251999\tCAN\t-\t-\t60\t-95\t37058856\tlocalis\tCanada\n"                // 12
    "city\t-\t1138958\tAFG\t-\t-\t34.53\t69.17\t4434550\tcities\tKabul\n"                   // 13
    "city\t-\t4720131\tUSA\t2\t-\t33.6\t-95.5\t900\tcities\tReading\n";                     // 14
inline constexpr const char* kTestNames =
    "place\tkind\tname\n"
    "0\tprimary\tUnited States\n0\tshort\tUS\n0\tshort\tU.S.\n0\tdemonym\tAmerican\n1\tprimary\tFrance\n"
    "1\tdemonym\tFrench\n2\tprimary\tTexas\n2\tshort\tTex.\n2\tdemonym\tTexan\n3\tprimary\tParis\n"
    "4\tprimary\tParis\n4\tother\tPar\u00EDs\n5\tprimary\tAfghanistan\n5\tdemonym\tAfghan\n"
    "6\tprimary\tBagram Airfield\n6\tother\tBagram Air Base\n7\tprimary\tLondon\n8\tprimary\tIllinois\n"
    "8\tshort\tIll.\n9\tprimary\tSpringfield\n10\tprimary\tSpringfield\n11\tprimary\tLondon\n"
    "12\tprimary\tCanada\n12\tdemonym\tCanadian\n13\tprimary\tKabul\n13\tother\t\u06A9\u0627\u0628\u0644\n14"
    "\tprimary\tReading\n";
inline constexpr const char* kTestSources =
    "source\tversion\tlicence\tsha256\trows\nlocalis\t2\tCC-BY-4.0\t-\t7\ncities\t3\tCC-BY-4.0\tabc\t8\n";

// A folder of its own, removed at the end.
class TestTables {
 public:
  explicit TestTables(const std::string& name, const std::string& places = kTestPlaces,
                      const std::string& names = kTestNames)
      : folder_(std::filesystem::temp_directory_path() / ("diurna_places_" + name)) {
    std::filesystem::create_directories(folder_);
    std::ofstream(folder_ / "places.tsv") << places;
    std::ofstream(folder_ / "names.tsv") << names;
    std::ofstream(folder_ / "sources.tsv") << kTestSources;
  }
  TestTables(const TestTables&) = delete;
  TestTables& operator=(const TestTables&) = delete;
  ~TestTables() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  std::string folder() const { return folder_.string(); }
  Result<std::string> bytes() const { return import_gazetteer(folder()); }
  Gazetteer gazetteer() const {
    return Gazetteer::from(nlp::Image::from_bytes(bytes().value(), "test").value()).value();
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace diurna::places
