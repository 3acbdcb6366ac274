#include "places/resolution.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace diurna::places {
namespace {

constexpr int kRounds = 3;
constexpr std::uint32_t kKnownByItself = 100'000;  // inhabitants
constexpr double kVeryNear = 50;                   // kilometres
constexpr double kNear = 300;
constexpr std::size_t kMaxNeighbours = 200;  // far more than an article has
constexpr std::size_t kMaxAppositions = 20;
constexpr std::uint32_t kLargeCity = 400'000;  // inhabitants

// "Paris, Texas", "Paris (Texas)": what stands right behind a mention.
bool is_apposition(std::string_view gap) {
  return gap == ", " || gap == " (" || gap == ",";
}

// A name of the article, as a number.
using NameIndex = std::size_t;

// A place that a name of the article means, and how often.
struct Neighbour {
  NameIndex name = 0;
  PlaceId place = kNoPlace;
  int count = 0;
};

class Resolver {
 public:
  Resolver(const Scene& scene, const Gazetteer& gazetteer, const std::vector<Candidate>& mentions,
           const std::vector<Choice>& before)
      : scene_(scene), gazetteer_(gazetteer), mentions_(mentions) {
    std::map<std::string_view, NameIndex> names;
    for (const Candidate& mention : mentions) {
      names_.push_back(names.try_emplace(mention.key, names.size()).first->second);
    }
    for (std::size_t i = 0; i < mentions.size(); ++i) {
      if (i + 1 < mentions.size() && mentions[i].block == mentions[i + 1].block &&
          mentions[i].span.end <= mentions[i + 1].span.begin) {
        const std::string_view gap =
            scene.text().substr(mentions[i].span.end, mentions[i + 1].span.begin - mentions[i].span.end);
        if (is_apposition(gap)) note_apposition(i, i + 1);
      }
    }
    note_publisher(scene.article().publisher);
    note_neighbours(before);
  }

  // What speaks for the `index`-th place of the mention's name; until the next call.
  const Features& describe(std::size_t mention, std::size_t index) {
    const Candidate& candidate = mentions_[mention];
    const Posting& posting = candidate.postings[index];
    const PlaceId place = posting.place;
    features_.clear();
    const Feature feature = gazetteer_.feature(place);
    const double size = std::log10(1.0 + gazetteer_.population(place));
    add("size", size / 7);
    features_.add({"feature=", name_of(feature)});
    // What is another name in English may be the name in other languages.
    if (candidate_is_english(mention)) add(posting.kind == NameKind::kOther ? "other name" : "own name");
    if (index == 0) add("largest");
    add_rank(candidate, place);
    add_apposition(mention, place);
    add_context(names_[mention], place);
    return features_;
  }

 private:
  void add(std::string_view name, double value = 1) { features_.add(name, value); }

  void note_publisher(std::string_view publisher) {
    const std::vector<Word> words = words_of(publisher, {0, static_cast<std::uint32_t>(publisher.size())});
    for (const Word& word : words) {
      const auto places = gazetteer_.places_named(word.key);
      if (!places.empty() && word.key.size() > 3)
        publisher_.insert(gazetteer_.country_index(places.front().place));
    }
  }

  // The places that the names mean so far; of an endless list the most frequent ones.
  void note_neighbours(const std::vector<Choice>& choices) {
    std::map<std::pair<std::string_view, PlaceId>, Neighbour> counts;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      if (choices[i].place == kNoPlace) continue;
      note(choices[i].place);
      Neighbour& neighbour = counts[{mentions_[i].key, choices[i].place}];
      neighbour = {names_[i], choices[i].place, neighbour.count + 1};
    }
    for (const auto& [named, neighbour] : counts) neighbours_.push_back(neighbour);
    std::stable_sort(neighbours_.begin(), neighbours_.end(),
                     [](const Neighbour& a, const Neighbour& b) { return a.count > b.count; });
    if (neighbours_.size() > kMaxNeighbours) neighbours_.resize(kMaxNeighbours);
  }

  void note(PlaceId place) {
    if (gazetteer_.feature(place) == Feature::kCountry)
      countries_named_.insert(gazetteer_.country_index(place));
    if (gazetteer_.feature(place) == Feature::kAdmin1) admin1_named_.insert(place);
  }

  // Whether `inner` lies in the country or subdivision `outer`.
  bool is_in(PlaceId inner, PlaceId outer) const {
    if (inner == outer) return false;
    switch (gazetteer_.feature(outer)) {
      case Feature::kCountry:
        return gazetteer_.country_index(inner) == gazetteer_.country_index(outer);
      case Feature::kAdmin1:
        return gazetteer_.admin1(inner) == outer;
      case Feature::kAdmin2:
        return gazetteer_.admin2(inner) == outer;
      default:
        return false;
    }
  }

  // How large it is beside its namesakes.
  void add_rank(const Candidate& candidate, PlaceId place) {
    double total = 0;
    for (const Posting& other : candidate.postings) total += 1.0 + gazetteer_.population(other.place);
    add("share", (1.0 + gazetteer_.population(place)) / total);
    const Feature own = gazetteer_.feature(place);
    for (const Posting& other : candidate.postings) {
      const Feature feature = gazetteer_.feature(other.place);
      if (other.place == place || feature == own) continue;
      add_city_and_area(place, other.place);
      // "New York", "Luxembourg": a city of an area that has its name.
      if (is_in(place, other.place)) features_.add({"in namesake ", name_of(feature), "/", name_of(own)});
      if (is_in(other.place, place)) features_.add({"holds namesake ", name_of(feature), "/", name_of(own)});
    }
  }

  // "New York", "Quebec", "Buenos Aires": an area beside a large city that has its name, which need not lie
  // in it.
  void add_city_and_area(PlaceId place, PlaceId other) {
    const auto is_city = [&](PlaceId id) {
      return gazetteer_.feature(id) == Feature::kCity || gazetteer_.feature(id) == Feature::kCapital;
    };
    const auto is_large_city_of = [&](PlaceId city, PlaceId area) {
      return gazetteer_.feature(area) == Feature::kAdmin1 && is_city(city) &&
             gazetteer_.country_index(city) == gazetteer_.country_index(area) &&
             gazetteer_.population(city) >= kLargeCity;
    };
    if (is_large_city_of(place, other)) add("city beside area");
    if (is_large_city_of(other, place)) add("area beside city");
  }

  bool candidate_is_english(std::size_t mention) const {
    return scene_.blocks()[mentions_[mention].block].block->language.starts_with("en");
  }

  void note_apposition(std::size_t inner, std::size_t outer) {
    behind_[inner] = outer;
    std::vector<std::size_t>& all = appositions_[names_[inner]];
    const bool known =
        std::any_of(all.begin(), all.end(), [&](std::size_t i) { return names_[i] == names_[outer]; });
    if (!known && all.size() < kMaxAppositions) all.push_back(outer);
  }

  void add_apposition(std::size_t mention, PlaceId place) {
    const auto behind = behind_.find(mention);
    if (behind != behind_.end()) add(holds(behind->second, place) ? "apposition" : "other apposition");
    const auto all = appositions_.find(names_[mention]);
    const bool group =
        all != appositions_.end() && std::any_of(all->second.begin(), all->second.end(),
                                                 [&](std::size_t outer) { return holds(outer, place); });
    if (group) add("apposition elsewhere");
    // It is itself the apposition of the one before it.
    if (mention > 0) {
      const auto outer = behind_.find(mention - 1);
      if (outer != behind_.end()) {
        const auto& inner = mentions_[mention - 1].postings;
        const bool fits =
            std::any_of(inner.begin(), inner.end(), [&](const Posting& p) { return is_in(p.place, place); });
        if (fits) add("holds the one before");
      }
    }
  }

  // Whether one of the places that `mention` may mean holds `place`.
  bool holds(std::size_t mention, PlaceId place) const {
    const auto& outer = mentions_[mention].postings;
    return std::any_of(outer.begin(), outer.end(), [&](const Posting& p) { return is_in(place, p.place); });
  }

  // What the rest of the article says for a place of this name: the same wherever the name stands.
  void add_context(NameIndex name, PlaceId place) {
    const auto [known, is_new] = contexts_.try_emplace({name, place});
    if (is_new) {
      Features outer;
      std::swap(features_, outer);
      describe_context(name, place);
      known->second = std::move(features_);
      features_ = std::move(outer);
    }
    features_.add(known->second);
  }

  void describe_context(NameIndex name, PlaceId place) {
    const std::uint32_t country = gazetteer_.country_index(place);
    const PlaceId admin1 = gazetteer_.admin1(place);
    if (country != 0 && gazetteer_.feature(place) != Feature::kCountry && countries_named_.contains(country))
      add("country named");
    if (admin1 != kNoPlace && admin1_named_.contains(admin1)) add("subdivision named");
    if (country != 0 && publisher_.contains(country)) add("publisher's country");
    add_neighbours(name, place, country, admin1);
  }

  // The others of the article: where they lie, and how often they are named.
  void add_neighbours(NameIndex name, PlaceId place, std::uint32_t country, PlaceId admin1) {
    double all = 0;
    double in_country = 0;
    double in_admin1 = 0;
    double inside = 0;
    distances_.clear();
    for (const auto& [other_name, other, count] : neighbours_) {
      if (other_name == name) continue;
      all += count;
      if (country != 0 && gazetteer_.country_index(other) == country) in_country += count;
      if (admin1 != kNoPlace && (gazetteer_.admin1(other) == admin1 || other == admin1)) in_admin1 += count;
      if (is_in(other, place)) inside += count;
      const Feature feature = gazetteer_.feature(other);
      if (feature < Feature::kAdmin1 || is_vast(feature)) continue;
      const double km = distance_km(gazetteer_.lat(place), gazetteer_.lon(place), gazetteer_.lat(other),
                                    gazetteer_.lon(other));
      distances_.insert(distances_.end(), static_cast<std::size_t>(count), km);
    }
    if (all > 0) {
      add("share of country", in_country / all);
      add("share of subdivision", in_admin1 / all);
      add("share inside", inside / all);
      if (in_country > 0) add("in country of others");
      if (in_admin1 > 0) add("in subdivision of others");
    }
    add_distances();
  }

  void add_distances() {
    if (distances_.empty()) return;
    std::sort(distances_.begin(), distances_.end());
    add("nearest", std::log10(1 + distances_.front()) / 4);
    add("middle distance", std::log10(1 + distances_[distances_.size() / 2]) / 4);
    if (distances_.front() < kVeryNear) add("very near");
    if (distances_.front() < kNear) add("near");
  }

  const Scene& scene_;
  const Gazetteer& gazetteer_;
  const std::vector<Candidate>& mentions_;
  std::vector<NameIndex> names_;               // of the mentions
  std::map<std::size_t, std::size_t> behind_;  // the apposition of a mention
  // Of each name the appositions that it has anywhere, one of each name.
  std::map<NameIndex, std::vector<std::size_t>> appositions_;
  std::set<std::uint32_t> countries_named_;
  std::set<PlaceId> admin1_named_;
  std::set<std::uint32_t> publisher_;
  std::vector<Neighbour> neighbours_;
  std::map<std::pair<NameIndex, PlaceId>, Features> contexts_;
  std::vector<double> distances_;
  Features features_;
};

// Whether the article, or its size alone, speaks for the place.
bool is_supported(const Gazetteer& gazetteer, PlaceId place, const Features& features) {
  const Feature feature = gazetteer.feature(place);
  const bool is_small =
      feature == Feature::kCity || feature == Feature::kAdmin2 || feature == Feature::kAirport;
  if (!is_small || gazetteer.population(place) >= kKnownByItself) return true;
  static constexpr std::array<std::string_view, 8> kSupport = {
      "apposition", "apposition elsewhere", "holds the one before", "country named", "subdivision named",
      "near",       "in country of others", "publisher's country"};
  return std::any_of(kSupport.begin(), kSupport.end(),
                     [&](std::string_view name) { return features.has(name); });
}

// A second subdivision that has the name of its town is meant as the town: who means the other says
// "district".
PlaceId town_of(const Gazetteer& gazetteer, const Candidate& mention, PlaceId place) {
  if (place == kNoPlace || gazetteer.feature(place) != Feature::kAdmin2) return place;
  for (const Posting& posting : mention.postings) {
    const Feature feature = gazetteer.feature(posting.place);
    const bool is_town = feature == Feature::kCity || feature == Feature::kCapital;
    if (is_town && gazetteer.admin2(posting.place) == place) return posting.place;
  }
  return place;
}

Choice best_of(Resolver& resolver, const Gazetteer& gazetteer, const LinearModel& model,
               const std::vector<Candidate>& mentions, std::size_t mention) {
  Choice best;
  double highest = 0;
  std::vector<double> scores;
  const std::vector<Posting>& places = mentions[mention].postings;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const Features& features = resolver.describe(mention, i);
    scores.push_back(model.score(features));
    if (i > 0 && scores[i] <= highest) continue;
    highest = scores[i];
    best.place = places[i].place;
    best.unsupported = !is_supported(gazetteer, best.place, features);
  }
  double total = 0;
  for (const double score : scores) total += std::exp(score - highest);
  if (total > 0) best.chance = 1 / total;
  best.place = town_of(gazetteer, mentions[mention], best.place);
  return best;
}

}  // namespace

std::vector<std::vector<Features>> resolution_features(const Scene& scene, const Gazetteer& gazetteer,
                                                       const std::vector<Candidate>& mentions,
                                                       const std::vector<Choice>& before) {
  Resolver resolver(scene, gazetteer, mentions, before);
  std::vector<std::vector<Features>> all;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    std::vector<Features> places;
    for (std::size_t j = 0; j < mentions[i].postings.size(); ++j) places.push_back(resolver.describe(i, j));
    all.push_back(std::move(places));
  }
  return all;
}

std::vector<Choice> resolve(const Scene& scene, const Gazetteer& gazetteer, const LinearModel& model,
                            const std::vector<Candidate>& mentions) {
  std::vector<Choice> choices(mentions.size());
  for (int round = 0; round < kRounds; ++round) {
    Resolver resolver(scene, gazetteer, mentions, choices);
    std::vector<Choice> next;
    for (std::size_t i = 0; i < mentions.size(); ++i)
      next.push_back(best_of(resolver, gazetteer, model, mentions, i));
    choices = std::move(next);
  }
  return choices;
}

}  // namespace diurna::places
