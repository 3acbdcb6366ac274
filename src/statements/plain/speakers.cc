#include "statements/plain/speakers.h"

#include <algorithm>
#include <optional>

#include "statements/plain/source_parts.h"

namespace diurna::statements::plain {
namespace {

// How many named people an article may have to look through for one source.
constexpr std::size_t kMaxPersons = 200;

// No name or title is longer.
constexpr std::size_t kMaxForms = 16;

using Forms = std::vector<std::string>;

struct Person {
  std::string name;
  Forms name_forms;
  std::string role;
  Forms role_forms;
  std::size_t draft = 0;  // where it is introduced
};

// The forms that tell, without the Arabic article.
Forms forms_in(const Block& block, Words words) {
  constexpr std::string_view kArticle = "\u0627\u0644";
  Forms forms;
  for (std::uint32_t i = words.begin; i < words.end && forms.size() < kMaxForms; ++i) {
    if (!block.is_word(i)) continue;
    std::string_view form = block.prose.words[i].form;
    if (block.arabic && form.size() > kArticle.size() + 4 && form.starts_with(kArticle))
      form.remove_prefix(kArticle.size());
    forms.emplace_back(form);
  }
  return forms;
}

bool within(const Forms& some, const Forms& all) {
  return std::all_of(some.begin(), some.end(), [&](const std::string& form) {
    return std::find(all.begin(), all.end(), form) != all.end();
  });
}

class Identification {
 public:
  Identification(std::string_view text, const Analysis& analysis, const std::vector<Draft>& drafts)
      : text_(text), blocks_(analysis.blocks), drafts_(drafts) {
    for (std::size_t d = 0; d < drafts.size(); ++d) {
      const Block& block = blocks_[drafts[d].block];
      parts_.push_back(block.arabic ? arabic_parts(block, drafts[d].source)
                                    : persian_parts(block, analysis.names, drafts[d].source));
      gather(parts_.back(), drafts[d]);
      introduce_source(d);
    }
    for (const Introduction& one : analysis.introductions) introduce(one);
  }

  std::vector<Speaker> all() {
    std::vector<Speaker> speakers;
    Speaker last;
    for (std::size_t d = 0; d < drafts_.size(); ++d) {
      Speaker speaker;
      if (!drafts_[d].source.empty()) {
        speaker = identify_one(d, last);
        last = speaker;
      }
      speakers.push_back(std::move(speaker));
    }
    return speakers;
  }

 private:
  const Block& block_of(std::size_t d) const { return blocks_[drafts_[d].block]; }

  std::string words(std::size_t d, Words span) const {
    if (span.empty()) return {};
    ByteSpan bytes = block_of(d).prose.bytes(span);
    if (drafts_[d].prefixed && span.begin == drafts_[d].source.begin && has_preposition(d, span.begin))
      bytes.begin += 2;
    return std::string(slice(text_, bytes));
  }

  bool has_preposition(std::size_t d, std::uint32_t at) const {
    const std::string& form = block_of(d).prose.words[at].form;
    const bool letter = form.starts_with("\u0644") || form.starts_with("\u0628");
    const Vocabulary::Entry& entry = block_of(d).entries[at];
    return block_of(d).arabic && letter && form.size() > 6 && (entry.classes == 0 || entry.with_to);
  }

  // Of a plural verb the words that are no known title are a description, not a name.
  static void gather(SourceParts& parts, const Draft& draft) {
    if (!draft.plural || parts.kind != SourceKind::kName || !parts.role.empty()) return;
    parts.kind = SourceKind::kGroup;
    parts.role = parts.name;
    parts.name = {};
  }

  void introduce_source(std::size_t d) {
    const SourceParts& parts = parts_[d];
    if (parts.name.empty()) return;
    add({words(d, parts.name), forms_in(block_of(d), parts.name), words(d, parts.role),
         forms_in(block_of(d), parts.role), d});
  }

  // Somebody who is named beside what is said, not as its source.
  void introduce(const Introduction& one) {
    const Block& block = blocks_[one.block];
    const auto later = std::partition_point(drafts_.begin(), drafts_.end(),
                                            [&](const Draft& draft) { return draft.block < one.block; });
    const auto text = [&](Words span) { return std::string(slice(text_, block.prose.bytes(span))); };
    add({text(one.name), forms_in(block, one.name), text(one.role), forms_in(block, one.role),
         static_cast<std::size_t>(later - drafts_.begin())});
  }

  // The first mention with a name of more than one word, or with a role, says who somebody is.
  void add(Person person) {
    if (persons_.size() >= kMaxPersons) return;
    for (Person& known : persons_) {
      if (!within(person.name_forms, known.name_forms)) continue;
      if (known.role.empty()) {
        known.role = person.role;
        known.role_forms = person.role_forms;
      }
      return;
    }
    if (person.name_forms.size() > 1 || !person.role.empty()) persons_.push_back(std::move(person));
  }

  Speaker identify_one(std::size_t d, const Speaker& last) const {
    const SourceParts& parts = parts_[d];
    Speaker speaker{words(d, parts.name), words(d, parts.role), false, words(d, parts.reason)};
    switch (parts.kind) {
      case SourceKind::kPronoun:
        return last;
      case SourceKind::kSame:
        speaker.name = last.name;
        speaker.anonymous = last.anonymous || last.name.empty();
        if (speaker.anonymous && speaker.anonymous_reason.empty())
          speaker.anonymous_reason = last.anonymous_reason;
        break;
      case SourceKind::kGroup:
        speaker.anonymous = true;
        speaker.name.clear();
        break;
      case SourceKind::kDocument:
        break;
      case SourceKind::kTitled:
        if (speaker.name.empty()) take(person_with_role(d), speaker);
        break;
      case SourceKind::kName:
      case SourceKind::kBody:
        break;
    }
    if (!speaker.name.empty()) take(person_named(d, parts), speaker);
    return speaker;
  }

  static void take(const Person* person, Speaker& speaker) {
    if (person == nullptr) return;
    speaker.name = person->name;
    if (speaker.role.empty()) speaker.role = person->role;
  }

  const Person* person_named(std::size_t d, const SourceParts& parts) const {
    if (parts.name.empty()) return nullptr;
    const Forms forms = forms_in(block_of(d), parts.name);
    for (const Person& person : persons_) {
      // "the company" is no other body whose name has the word in it.
      const bool begins = parts.kind != SourceKind::kBody || person.name_forms.front() == forms.front();
      if (begins && !forms.empty() && within(forms, person.name_forms)) return &person;
    }
    return nullptr;
  }

  // "the minister": the last person before whose role has all these words, else the first behind, else one
  // with the same title.
  const Person* person_with_role(std::size_t d) const {
    const Forms forms = forms_in(block_of(d), parts_[d].role);
    const Person* best = nullptr;
    int best_rank = 0;
    for (const Person& person : persons_) {
      if (person.role_forms.empty() || forms.empty()) continue;
      const bool before = person.draft < d;
      // The same title alone is enough where nothing else is said of either.
      const bool bare = forms.size() == 1 || within(person.role_forms, forms) || block_of(d).headline;
      const bool title = bare && person.role_forms.front() == forms.front();
      const bool whole = within(forms, person.role_forms);
      const int rank = whole ? (before ? 4 : 3) : title ? (before ? 2 : 1) : 0;
      const bool better = rank > best_rank || (rank == best_rank && rank > 0 && before);
      if (better) best = &person;
      best_rank = std::max(rank, best_rank);
    }
    return best;
  }

  std::string_view text_;
  const std::vector<Block>& blocks_;
  const std::vector<Draft>& drafts_;
  std::vector<SourceParts> parts_;
  std::vector<Person> persons_;
};

}  // namespace

std::vector<Speaker> identify(std::string_view text, const Analysis& analysis,
                              const std::vector<Draft>& drafts) {
  return Identification(text, analysis, drafts).all();
}

}  // namespace diurna::statements::plain
