#include "places/place_finder.h"

#include <algorithm>
#include <utility>

#include "places/plain_rule.h"
#include "places/recognition.h"
#include "places/resolution.h"
#include "text/string_id.h"

namespace diurna::places {
namespace {

using text::operator""_id;

constexpr std::string_view kStage = "places";
// Words for people are taken where no name of a person, a body or a language is around them.
constexpr double kDemonymChance = 0.9;

struct Mention {
  Candidate candidate;
  double chance = 0;
};

// Names and adjectives of peoples, told by the recogniser's label or, elsewhere, by the part of speech.
bool is_people(const Scene& scene, const Candidate& candidate) {
  const SceneBlock& block = scene.blocks()[candidate.block];
  const Entity* entity = scene.entity_at(block, candidate.span);
  if (entity != nullptr) return entity->kind == EntityKind::kPeople || entity->kind == EntityKind::kPlace;
  const auto token = scene.token_at(block, candidate.span.begin);
  return token && block.tokens->pos[*token] == "ADJ"_id;
}

// Whether the mention is the subject of a verb that people do: "London said".
bool is_metonym(const Scene& scene, const Lexicon& lexicon, const Candidate& candidate, Feature feature) {
  if (feature != Feature::kCountry && feature != Feature::kCapital && feature != Feature::kBuilding)
    return false;
  const SceneBlock& block = scene.blocks()[candidate.block];
  const auto token = scene.token_at(block, scene.words()[candidate.end - 1].span.begin);
  if (!token || block.tokens->dep[*token] != "nsubj"_id) return false;
  const std::uint32_t head = block.tokens->head[*token];
  return lexicon.is(block.tokens->strings.get(block.tokens->lower[head]), "say");
}

// "near Kabul", "outside Kabul": not the place itself.
bool is_near(const Scene& scene, const Candidate& candidate) {
  if (candidate.begin == scene.blocks()[candidate.block].begin) return false;
  const std::string& word = scene.words()[candidate.begin - 1].key;
  return word == "near" || word == "outside" || word == "around" || word == "pres" || word == "cerca";
}

std::string_view precision_of(Feature feature, bool near) {
  if (is_point(feature)) return near ? "near" : "exact";
  return feature == Feature::kAdmin2 || feature == Feature::kPark || feature == Feature::kCanal ? "near"
                                                                                                : "region";
}

class Writer {
 public:
  Writer(const Scene& scene, const Gazetteer& gazetteer, const Lexicon& lexicon)
      : scene_(scene), gazetteer_(gazetteer), lexicon_(lexicon) {}

  PlaceMention write(const Mention& mention, const Choice& choice) const {
    const Candidate& candidate = mention.candidate;
    PlaceMention place;
    place.span = candidate.span;
    place.mention = candidate.demonym ? PlaceKind::kDemonym : PlaceKind::kName;
    place.made_by = {std::string(kStage), std::string(name_of(candidate.found)), {}};
    place.confidence = mention.chance;
    if (choice.place == kNoPlace) {
      place.why_null = {{"lat", "no place of this name is known"}};
      return place;
    }
    if (choice.unsupported) {
      place.why_null = {{"lat", "only a small place has this name, and nothing in the article points there"}};
      return place;
    }
    place.confidence *= choice.chance;
    fill(choice.place, place);
    const Feature feature = gazetteer_.feature(choice.place);
    if (!candidate.demonym && is_metonym(scene_, lexicon_, candidate, feature))
      place.mention = PlaceKind::kMetonym;
    place.precision = precision_of(feature, is_near(scene_, candidate));
    return place;
  }

 private:
  void fill(PlaceId id, PlaceMention& place) const {
    const Feature feature = gazetteer_.feature(id);
    place.name = gazetteer_.name(id);
    place.country = gazetteer_.country(id);
    if (feature == Feature::kAdmin1) place.admin1 = gazetteer_.name(id);
    if (feature == Feature::kAdmin2) place.admin2 = gazetteer_.name(id);
    if (gazetteer_.admin1(id) != kNoPlace) place.admin1 = gazetteer_.name(gazetteer_.admin1(id));
    if (gazetteer_.admin2(id) != kNoPlace) place.admin2 = gazetteer_.name(gazetteer_.admin2(id));
    place.geonameid = gazetteer_.geonameid(id);
    place.feature = name_of(feature);
    place.feature_code = geonames_code(feature);
    place.point = {gazetteer_.lat(id), gazetteer_.lon(id)};
    place.gazetteer = gazetteer_.source(id);
    if (place.country.empty()) place.why_null.push_back({"country", "it lies in no one country"});
    if (place.geonameid == 0)
      place.why_null.push_back({"geonameid", "the gazetteer has no GeoNames id for it"});
  }

  const Scene& scene_;
  const Gazetteer& gazetteer_;
  const Lexicon& lexicon_;
};

}  // namespace

Result<PlaceFinder> PlaceFinder::open(const std::string& gazetteer, const std::string& data_folder) {
  auto opened = Gazetteer::open(gazetteer);
  if (!opened) return opened.error();
  return with(*std::move(opened), data_folder);
}

Result<PlaceFinder> PlaceFinder::with(Gazetteer gazetteer, const std::string& data_folder) {
  auto lexicon = Lexicon::load(data_folder);
  if (!lexicon) return lexicon.error();
  auto recognition = LinearModel::open("recognition");
  if (!recognition) return recognition.error();
  auto resolution = LinearModel::open("resolution");
  if (!resolution) return resolution.error();
  return PlaceFinder(std::move(gazetteer), *std::move(lexicon), *std::move(recognition),
                     *std::move(resolution));
}

std::vector<PlaceMention> PlaceFinder::find(const Article& article,
                                            const std::vector<doc::Analysis>& analyses) const {
  const Scene scene(article, analyses);
  const std::vector<Candidate> candidates = candidates_in(scene, gazetteer_, lexicon_);
  const std::vector<Features> features = recognition_features(scene, gazetteer_, lexicon_, candidates);
  std::vector<double> chances;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const bool read = scene.blocks()[candidates[i].block].tokens != nullptr;
    if (!read) {
      chances.push_back(plain_chance(scene, gazetteer_, lexicon_, candidates[i]));
    } else if (candidates[i].demonym) {
      chances.push_back(is_people(scene, candidates[i]) ? kDemonymChance : 0);
    } else {
      chances.push_back(chance_of(recognition_.score(features[i])));
    }
  }
  std::vector<Candidate> taken;
  std::vector<double> taken_chances;
  for (const std::size_t i : chosen(candidates, chances, recognition_.threshold())) {
    taken.push_back(candidates[i]);
    taken_chances.push_back(chances[i]);
  }
  const std::vector<Choice> choices = resolve(scene, gazetteer_, resolution_, taken);
  const Writer writer(scene, gazetteer_, lexicon_);
  std::vector<PlaceMention> mentions;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    mentions.push_back(writer.write({taken[i], taken_chances[i]}, choices[i]));
  }
  return mentions;
}

}  // namespace diurna::places
