// diurna-dump-places MODEL GAZETTEER WEIGHTS FILE...: what the finder of places sees in articles, for
// train/places/train.py.
//
// WEIGHTS is the folder with recognition.tsv and resolution.tsv. For each file a line "@ FILE"; for each
// candidate a line "c" with its begin and end in bytes and its features as NAME=VALUE; for each one that the
// model takes, and each of its places, a line "m" with begin, end, GeoNames id, latitude, longitude, and
// features. Tab-separated.
#include <fmt/format.h>

#include <iostream>
#include <string>

#include "base/file.h"
#include "dumped_articles.h"
#include "places/recognition.h"
#include "places/resolution.h"

namespace diurna {
namespace {

using places::Features;

constexpr std::uint64_t kMaxBytes = 64u << 20;

std::string text_of(const Features& features) {
  std::string text;
  for (std::size_t i = 0; i < features.size(); ++i)
    text += fmt::format("\t{}={:.5f}", features.name(i), features.value(i));
  return text;
}

Result<places::LinearModel> weights(const std::string& folder, const std::string& name) {
  const std::string path = folder + '/' + name + ".tsv";
  const auto bytes = base::read_file(path, kMaxBytes);
  if (!bytes) return bytes.error();
  return places::LinearModel::parse(path, *bytes);
}

struct Tools {
  places::Gazetteer gazetteer;
  places::Lexicon lexicon;
  places::LinearModel recognition;
  places::LinearModel resolution;
};

void print(const Tools& tools, const Article& article, const doc::Tokens& tokens) {
  const places::Scene scene(article, {{"en", &tokens}});
  const auto candidates = places::candidates_in(scene, tools.gazetteer, tools.lexicon);
  const auto features = places::recognition_features(scene, tools.gazetteer, tools.lexicon, candidates);
  std::vector<double> chances;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    chances.push_back(places::chance_of(tools.recognition.score(features[i])));
    std::cout << fmt::format("c\t{}\t{}{}\n", candidates[i].span.begin, candidates[i].span.end,
                             text_of(features[i]));
  }
  std::vector<places::Candidate> mentions;
  for (const std::size_t i : places::chosen(candidates, chances, tools.recognition.threshold())) {
    mentions.push_back(candidates[i]);
  }
  const auto choices = places::resolve(scene, tools.gazetteer, tools.resolution, mentions);
  const auto described = places::resolution_features(scene, tools.gazetteer, mentions, choices);
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    for (std::size_t j = 0; j < described[i].size(); ++j) {
      const places::PlaceId place = mentions[i].postings[j].place;
      std::cout << fmt::format("m\t{}\t{}\t{}\t{}\t{}{}\n", mentions[i].span.begin, mentions[i].span.end,
                               tools.gazetteer.geonameid(place), tools.gazetteer.lat(place),
                               tools.gazetteer.lon(place), text_of(described[i][j]));
    }
  }
}

int fail(const Status& status) {
  std::cerr << "diurna-dump-places: " << status.to_string() << '\n';
  return 2;
}

int run(int argc, char** argv) {
  if (argc < 5) return 2;
  auto gazetteer = places::Gazetteer::open(argv[2]);
  if (!gazetteer) return fail(gazetteer.error());
  auto lexicon = places::Lexicon::load("");
  if (!lexicon) return fail(lexicon.error());
  auto recognition = weights(argv[3], "recognition");
  if (!recognition) return fail(recognition.error());
  auto resolution = weights(argv[3], "resolution");
  if (!resolution) return fail(resolution.error());
  const Tools tools{*std::move(gazetteer), *std::move(lexicon), *std::move(recognition),
                    *std::move(resolution)};
  return dump_articles(
      argv[1], {argv + 4, argv + argc},
      [&](const Article& article, const doc::Tokens& tokens) { print(tools, article, tokens); });
}

}  // namespace
}  // namespace diurna

int main(int argc, char** argv) {
  return diurna::run_guarded("diurna-dump-places", argc, argv, diurna::run);
}
