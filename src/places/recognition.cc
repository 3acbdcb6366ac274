#include "places/recognition.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

namespace diurna::places {
namespace {

std::string digits_of(std::uint32_t population) {
  return std::to_string(population == 0 ? 0 : static_cast<int>(std::log10(population)) + 1);
}

std::string_view name_of(NameKind kind) {
  switch (kind) {
    case NameKind::kPrimary:
      return "primary";
    case NameKind::kOther:
      return "other";
    case NameKind::kShort:
      return "short";
    case NameKind::kDemonym:
      return "demonym";
  }
  return "other";
}

// How the words of the recogniser's name lie to those of the candidate.
std::string_view relation(ByteSpan own, ByteSpan entity) {
  if (own == entity) return "same";
  if (entity.contains(own))
    return own.begin == entity.begin ? "opens" : own.end == entity.end ? "ends" : "inside";
  return own.contains(entity) ? "covers" : "crosses";
}

class Describer {
 public:
  Describer(const Scene& scene, const Gazetteer& gazetteer, const Lexicon& lexicon,
            const std::vector<Candidate>& candidates)
      : scene_(scene), gazetteer_(gazetteer), lexicon_(lexicon), candidates_(candidates) {
    for (const Candidate& candidate : candidates_) {
      auto& [places, all] = by_key_[candidate.key];
      const Entity* entity = scene_.entity_at(scene_.blocks()[candidate.block], candidate.span);
      ++all;
      if (entity != nullptr && entity->kind == EntityKind::kPlace) ++places;
    }
  }

  // Precondition: a pipeline has read the candidate's block.
  Features describe(std::size_t index) {
    candidate_ = &candidates_[index];
    block_ = &scene_.blocks()[candidate_->block];
    own_ = scene_.entity_at(*block_, candidate_->span);
    entity_ = entity_name();
    features_.clear();
    const std::string name = name_description();
    const std::string before = before_name();
    const std::string behind = behind_name(index);
    add({"bias"});
    add({"entity=", entity_});
    add({"name=", name});
    add({"before=", before});
    add({"behind=", behind});
    add({"entity=", entity_, "&name=", name});
    add({"entity=", entity_, "&before=", before});
    add({"entity=", entity_, "&behind=", behind});
    add({"found=", name_of(candidate_->found), "&entity=", entity_});
    add_form();
    add_grammar();
    add_article();
    return features_;
  }

 private:
  void add(std::initializer_list<std::string_view> parts) { features_.add(parts); }

  // By itself, and together with what the recogniser of names calls it.
  void add_with_entity(std::string_view name, std::string_view value = {}) {
    add({name, value});
    add({name, value, "&entity=", entity_});
  }

  std::string entity_name() const {
    if (own_ == nullptr) return "none";
    return std::string(name_of(own_->kind)) + '/' + std::string(relation(candidate_->span, own_->span));
  }

  // The best known place of the name: its kind, how many live there, how the name is its.
  std::string name_description() const {
    if (candidate_->postings.empty()) return "unknown";
    if (candidate_->demonym) return "demonym";
    const Posting* best = &candidate_->postings.front();
    for (const Posting& posting : candidate_->postings) {
      const bool is_area = gazetteer_.feature(posting.place) < Feature::kAdmin2;
      if (is_area && gazetteer_.feature(best->place) >= Feature::kAdmin2) best = &posting;
    }
    const Feature feature = gazetteer_.feature(best->place);
    std::string description(diurna::places::name_of(feature));
    description += '/';
    description += name_of(best->kind);
    if (feature == Feature::kCity || feature == Feature::kAdmin2)
      description += '/' + digits_of(gazetteer_.population(best->place));
    return description;
  }

  const Word* word_before() const {
    return candidate_->begin > block_->begin ? &scene_.words()[candidate_->begin - 1] : nullptr;
  }
  const Word* word_behind() const {
    return candidate_->end < block_->end ? &scene_.words()[candidate_->end] : nullptr;
  }

  std::string_view gap_before() const {
    const Word* word = word_before();
    return word == nullptr ? std::string_view()
                           : scene_.text().substr(word->span.end, candidate_->span.begin - word->span.end);
  }
  std::string_view gap_behind() const {
    const Word* word = word_behind();
    if (word == nullptr || word->span.begin < candidate_->span.end) return {};
    return scene_.text().substr(candidate_->span.end, word->span.begin - candidate_->span.end);
  }

  std::string before_name() const {
    const Word* word = word_before();
    if (word == nullptr) return "start";
    const std::string_view gap = gap_before();
    if (gap == ", ") return "comma";
    if (gap != " " && gap != "\n" && gap != "-") return "mark";
    const std::string_view known = lexicon_.class_of(word->key);
    if (word->key == "the") return "the" + std::string(word->capital ? "+" : "");
    if (gap == "-") return "hyphen";
    if (!known.empty() && known != "ordinary") return std::string(known) + (word->capital ? "+" : "");
    return word->capital ? "capital" : "word";
  }

  std::string behind_name(std::size_t index) const {
    const Word* word = word_behind();
    if (word == nullptr) return "end";
    const std::string_view gap = gap_behind();
    if (gap == ", ") return next_is_place(index) ? "comma place" : "comma";
    if (gap == "'" || gap == "\u2019")
      return word->key == "s" ? "possessive" + capital_after_possessive() : "apostrophe";
    if (gap == "-") return "hyphen";
    if (gap != " " && gap != "\n") return "mark";
    const std::string_view known = lexicon_.class_of(word->key);
    if (word->capital) return known.empty() || known == "ordinary" ? "capital" : std::string(known) + "+";
    return known.empty() || known == "ordinary" ? "word" : std::string(known);
  }

  std::string capital_after_possessive() const {
    const std::uint32_t at = candidate_->end + 1;
    return at < block_->end && scene_.words()[at].capital ? " capital" : "";
  }

  bool next_is_place(std::size_t index) const {
    for (std::size_t i = index + 1; i < candidates_.size() && candidates_[i].block == candidate_->block;
         ++i) {
      if (candidates_[i].begin == candidate_->end) {
        return std::any_of(
            candidates_[i].postings.begin(), candidates_[i].postings.end(),
            [&](const Posting& posting) { return gazetteer_.feature(posting.place) <= Feature::kAdmin1; });
      }
      if (candidates_[i].begin > candidate_->end) break;
    }
    return false;
  }

  void add_form() {
    const Word& first = scene_.words()[candidate_->begin];
    const Word& last = scene_.words()[candidate_->end - 1];
    const std::uint32_t count = candidate_->end - candidate_->begin;
    add({"words=", std::to_string(std::min(count, 4u))});
    if (first.all_capital && count == 1 && !first.dotted)
      add({"capitals=", std::to_string(std::min<std::size_t>(first.key.size(), 5))});
    const std::string_view known = lexicon_.class_of(last.key);
    if (!known.empty()) add_with_entity("last=", known);
    if (count == 1 && scene_.is_written_small(first.key)) add_with_entity("small");
    if (last.key.size() <= 3 && !first.all_capital) add({"brief"});
  }

  void add_grammar() {
    const auto token = scene_.token_at(*block_, scene_.words()[candidate_->end - 1].span.begin);
    if (!token) return;
    const doc::Tokens& tokens = *block_->tokens;
    add_with_entity("pos=", tokens.strings.get(tokens.pos[*token]));
    add({"dep=", tokens.strings.get(tokens.dep[*token])});
    if (tokens.sentence_start[*token] != 0) add({"first"});
  }

  void add_article() {
    const auto& [places, all] = by_key_[candidate_->key];
    const int self = own_ != nullptr && own_->kind == EntityKind::kPlace ? 1 : 0;
    if (all > 1) {
      const double share = static_cast<double>(places - self) / (all - 1);
      add_with_entity("elsewhere=", share > 0.66 ? "most" : share > 0 ? "some" : "none");
    }
    if (candidate_->end - candidate_->begin == 1 && scene_.is_of_person(candidate_->key))
      add_with_entity("person");
    add({"block=", diurna::name_of(block_->block->kind)});
  }

  const Scene& scene_;
  const Gazetteer& gazetteer_;
  const Lexicon& lexicon_;
  const std::vector<Candidate>& candidates_;
  std::map<std::string_view, std::pair<int, int>> by_key_;  // how often a place, how often at all
  const Candidate* candidate_ = nullptr;
  const SceneBlock* block_ = nullptr;
  const Entity* own_ = nullptr;  // the recogniser's name that the candidate is or overlaps
  std::string entity_;
  Features features_;
};

}  // namespace

std::vector<Features> recognition_features(const Scene& scene, const Gazetteer& gazetteer,
                                           const Lexicon& lexicon, const std::vector<Candidate>& candidates) {
  Describer describer(scene, gazetteer, lexicon, candidates);
  std::vector<Features> all;
  all.reserve(candidates.size());
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const bool read = scene.blocks()[candidates[i].block].tokens != nullptr;
    all.push_back(read ? describer.describe(i) : Features());
  }
  return all;
}

std::vector<std::size_t> chosen(const std::vector<Candidate>& candidates, const std::vector<double>& chances,
                                double threshold) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (chances[i] >= threshold) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return chances[a] > chances[b]; });
  std::vector<std::size_t> taken;
  std::set<ByteSpan> spans;  // of those that are taken: they do not overlap
  for (const std::size_t i : order) {
    const ByteSpan span = candidates[i].span;
    const auto behind = spans.lower_bound(span);
    const bool free = (behind == spans.end() || !behind->overlaps(span)) &&
                      (behind == spans.begin() || !std::prev(behind)->overlaps(span));
    if (!free) continue;
    spans.insert(span);
    taken.push_back(i);
  }
  std::sort(taken.begin(), taken.end());
  return taken;
}

}  // namespace diurna::places
