#include "statements/extractor.h"

#include <functional>
#include <iterator>
#include <map>
#include <utility>

#include "base/check.h"
#include "base/on_demand.h"
#include "doc/record_id.h"
#include "statements/addressees.h"
#include "statements/assemble.h"
#include "statements/bodies.h"
#include "statements/body_classes.h"
#include "statements/circumstances.h"
#include "statements/context.h"
#include "statements/finders.h"
#include "statements/name_lexicon.h"
#include "statements/non_answers.h"
#include "statements/persons.h"
#include "statements/plain/plain_extractor.h"
#include "statements/reading_model.h"
#include "statements/role_nouns.h"
#include "statements/romance/extractor.h"
#include "statements/rule_confidence.h"
#include "statements/shared_circumstances.h"
#include "statements/speakers.h"

namespace diurna::statements {
namespace {

std::string id_of(const Article& article, const Statement& statement) {
  const doc::Part source = statement.source ? doc::Part{statement.source->span} : doc::Part{};
  const doc::Part cue = statement.cue ? doc::Part{statement.cue->span} : doc::Part{};
  return doc::record_id("s", article, "statement", {source, cue, statement.content});
}

// "his predecessor, X": what is judged is X.
std::optional<Phrase> named_in(const Persons& persons, const std::optional<Phrase>& phrase) {
  if (!phrase) return std::nullopt;
  const PersonMention* mention = persons.mention_in(*phrase);
  return mention != nullptr ? Phrase{mention->name, mention->name.end - 1} : *phrase;
}

template <typename T>
const T& loaded(const base::OnDemand<T>& lexicon) {
  const Result<T>& found = lexicon.get();
  CHECK(found, "tables that are compiled in can be read");
  return *found;
}

}  // namespace

struct Extractor::Lexicons {
  CueLexicon cues;
  NonAnswers non_answers;
  RoleNouns roles;
  NameLexicon names;
  BodyClasses body_classes;
  ChannelNouns channels;
  RuleConfidence confidence;
  SpanTagger tagger;
  ReadingModel model;
  std::map<std::string, base::OnDemand<romance::Extractor>, std::less<>> romance;  // by language
  base::OnDemand<plain::PlainExtractor> plain;
};

Extractor::Extractor(std::unique_ptr<const Lexicons> lexicons) : lexicons_(std::move(lexicons)) {}
Extractor::Extractor(Extractor&&) noexcept = default;
Extractor& Extractor::operator=(Extractor&&) noexcept = default;
Extractor::~Extractor() = default;

Result<Extractor> Extractor::load(const std::string& data_folder) {
  auto cues = CueLexicon::load(data_folder);
  if (!cues) return cues.error();
  auto non_answers = NonAnswers::load(data_folder);
  if (!non_answers) return non_answers.error();
  auto roles = RoleNouns::load(data_folder);
  if (!roles) return roles.error();
  auto names = NameLexicon::load(data_folder);
  if (!names) return names.error();
  auto body_classes = BodyClasses::load(data_folder);
  if (!body_classes) return body_classes.error();
  auto channels = ChannelNouns::load(data_folder);
  if (!channels) return channels.error();
  auto confidence = RuleConfidence::load(data_folder);
  if (!confidence) return confidence.error();
  auto tagger = SpanTagger::open();
  if (!tagger) return tagger.error();
  auto model = ReadingModel::open();
  if (!model) return model.error();
  std::map<std::string, base::OnDemand<romance::Extractor>, std::less<>> romance;
  for (const std::string language : {"fr", "es"}) {
    romance.emplace(language, base::OnDemand<romance::Extractor>([data_folder, language] {
                      return romance::Extractor::load(data_folder, language);
                    }));
  }
  base::OnDemand<plain::PlainExtractor> plain(
      [data_folder] { return plain::PlainExtractor::load(data_folder); });
  // A caller's own tables are checked at once; those that are compiled in are held by the tests.
  if (!data_folder.empty()) {
    for (const auto& [language, extractor] : romance) {
      if (!extractor.get()) return extractor.get().error();
    }
    if (!plain.get()) return plain.get().error();
  }
  return Extractor(std::make_unique<const Lexicons>(
      Lexicons{std::move(*cues), std::move(*non_answers), std::move(*roles), std::move(*names),
               std::move(*body_classes), std::move(*channels), std::move(*confidence), std::move(*tagger),
               std::move(*model), std::move(romance), std::move(plain)}));
}

std::vector<Statement> Extractor::extract(const Article& article, const std::vector<Analysis>& analyses,
                                          const std::vector<TimeExpression>& times) const {
  std::vector<Statement> statements = statements_of_posts(article, lexicons_->confidence);
  const auto add = [&](std::vector<Statement> more) {
    std::move(more.begin(), more.end(), std::back_inserter(statements));
  };
  for (const Analysis& analysis : analyses) {
    if (analysis.language == "en") add(extract_english(article, *analysis.tokens, times));
    const auto romance = lexicons_->romance.find(analysis.language);
    if (romance != lexicons_->romance.end()) add(loaded(romance->second).extract(article, *analysis.tokens));
  }
  if (plain::reads(article)) add(loaded(lexicons_->plain).extract(article, lexicons_->confidence));
  order_and_nest(statements);
  for (Statement& statement : statements) statement.id = id_of(article, statement);
  return statements;
}

std::vector<Statement> Extractor::extract_english(const Article& article, const doc::Tokens& tokens,
                                                  const std::vector<TimeExpression>& times) const {
  const Context context(article, tokens, lexicons_->cues);
  const Nouns nouns{lexicons_->channels, lexicons_->roles};
  std::vector<Draft> drafts =
      find_statements(context, lexicons_->non_answers, nouns, lexicons_->tagger, lexicons_->model);
  const Persons persons(context, lexicons_->roles, lexicons_->names);
  const Bodies bodies(context, lexicons_->roles, persons, lexicons_->body_classes);
  std::vector<Circumstances> circumstances;
  for (const Draft& draft : drafts) circumstances.push_back(read_circumstances(context, nouns, draft, times));
  share_circumstances(context, drafts, circumstances);
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    const Circumstances& found = circumstances[d];
    drafts[d].addressee = found.addressee ? found.addressee : found.asker;
  }
  const Parties parties = identify_parties(context, lexicons_->roles, persons, bodies, drafts);
  const std::vector<std::optional<Addressee>> addressees = addressees_of(context, drafts, parties);
  std::vector<Statement> statements;
  for (std::size_t d = 0; d < drafts.size(); ++d) {
    drafts[d].about = named_in(persons, drafts[d].about);
    statements.push_back(
        assemble(context, drafts[d], parties.sources[d], circumstances[d], lexicons_->confidence));
    statements.back().addressee = addressees[d];
    statements.back().language = "en";
  }
  return statements;
}

}  // namespace diurna::statements
