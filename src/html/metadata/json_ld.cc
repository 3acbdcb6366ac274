#include "html/metadata/json_ld.h"

#include <algorithm>
#include <boost/json.hpp>

#include "html/metadata/lenient_json.h"
#include "html/metadata/plain_text.h"

namespace diurna::html {
namespace {

namespace json = boost::json;

constexpr std::size_t kLargestBlock = 2u << 20;  // bytes
constexpr std::size_t kMostObjects = 2000;
constexpr std::size_t kMostNames = 40;
constexpr int kPageRank = 5;  // from here on an object describes the page
constexpr int kNoRank = 10;

struct Candidate {
  const json::object* object;
  int rank;
  std::string type;  // lower case
};

std::string_view view(const json::string& string) {
  return {string.data(), string.size()};
}

const json::value* member(const json::object& object, std::string_view key) {
  return object.if_contains({key.data(), key.size()});
}

// "NewsArticle" of "http://schema.org/NewsArticle".
std::string type_name(std::string_view type) {
  const std::size_t at = type.find_last_of("/:#");
  return ascii_lower(at == std::string_view::npos ? type : type.substr(at + 1));
}

class JsonLdReader {
 public:
  explicit JsonLdReader(const MetadataLexicon& lexicon) : lexicon_(lexicon) {}

  void add_block(std::string_view text) {
    if (text.size() > kLargestBlock) return;
    auto value = parse_leniently(text, &memory_);
    if (value) {
      values_.push_back(std::move(*value));
    } else {
      broken_.push_back(text);
    }
  }

  JsonLd read() {
    for (const json::value& value : values_) collect(value);
    std::stable_sort(candidates_.begin(), candidates_.end(),
                     [](const Candidate& a, const Candidate& b) { return a.rank < b.rank; });
    for (const Candidate& candidate : candidates_) take(candidate);
    for (const std::string_view text : broken_) salvage(text);
    return std::move(found_);
  }

 private:
  // Objects in document order; a stack instead of recursion, since lists may be long.
  void collect(const json::value& top) {
    std::vector<const json::value*> open = {&top};
    while (!open.empty() && objects_.size() < kMostObjects) {
      const json::value* value = open.back();
      open.pop_back();
      if (const json::array* array = value->if_array()) {
        for (auto item = array->rbegin(); item != array->rend(); ++item) open.push_back(&*item);
      } else if (const json::object* object = value->if_object()) {
        add_object(*object);
        for (const std::string_view key : {"mainEntityOfPage", "mainEntity", "@graph"}) {
          const json::value* inner = member(*object, key);
          if (inner != nullptr && !inner->is_string()) open.push_back(inner);
        }
      }
    }
  }

  void add_object(const json::object& object) {
    objects_.push_back(&object);
    Candidate best{&object, kNoRank, {}};
    const json::value* type = member(object, "@type");
    if (type == nullptr) return;
    if (const json::string* name = type->if_string()) consider(view(*name), best);
    if (const json::array* names = type->if_array()) {
      for (const json::value& name : *names) {
        if (name.is_string()) consider(view(name.get_string()), best);
      }
    }
    if (best.type == "website" && found_.site.empty()) found_.site = text_of(member(object, "name"));
    if (best.rank < kNoRank) candidates_.push_back(std::move(best));
  }

  void consider(std::string_view type, Candidate& best) const {
    const std::string name = type_name(type);
    const auto known = lexicon_.article_types.find(name);
    const int rank = known == lexicon_.article_types.end() ? kNoRank : known->second;
    if (rank < best.rank || best.type.empty()) {
      best.rank = std::min(best.rank, rank);
      best.type = name;
    }
  }

  void take(const Candidate& candidate) {
    const json::object& object = *candidate.object;
    const bool is_article = candidate.rank < kPageRank;
    if (is_article && found_.is_article && !continues(object)) return;  // another article in a list
    found_.is_article = found_.is_article || is_article;
    if (found_.headline.empty()) found_.headline = text_of(member(object, "headline"));
    if (found_.headline.empty()) found_.headline = text_of(member(object, "name"));
    set(found_.alternative_headline, object, "alternativeHeadline");
    set(found_.description, object, "description");
    set(found_.published, object, "datePublished");
    if (found_.published.empty() && !is_article) set(found_.published, object, "uploadDate");
    if (found_.published.empty()) set(found_.published, object, "dateCreated");
    set(found_.modified, object, "dateModified");
    set(found_.section, object, "articleSection");
    set(found_.language, object, "inLanguage");
    set(found_.rights, object, "copyrightNotice");
    set(found_.article_body, object, "articleBody");
    set(found_.address, object, "url");
    if (found_.address.empty()) set_address(object);
    if (found_.authors.empty()) add_names(member(object, "author"), found_.authors, 0);
    if (found_.authors.empty()) add_names(member(object, "creator"), found_.authors, 0);
    set_publisher(object);
    found_.is_live_blog = found_.is_live_blog || candidate.type == "liveblogposting";
    found_.is_locked = found_.is_locked || is_false(member(object, "isAccessibleForFree"));
  }

  // An object of another type about the same article: same headline, or none of its own.
  bool continues(const json::object& object) const {
    const std::string headline = text_of(member(object, "headline"));
    return headline.empty() || found_.headline.empty() || folded(headline) == folded(found_.headline);
  }

  static bool is_false(const json::value* value) {
    if (value == nullptr) return false;
    if (const bool* flag = value->if_bool()) return !*flag;
    return value->is_string() && type_name(view(value->get_string())) == "false";
  }

  void set(std::string& field, const json::object& object, std::string_view key) const {
    if (field.empty()) field = text_of(member(object, key));
  }

  void set_address(const json::object& object) {
    const json::value* page = member(object, "mainEntityOfPage");
    if (page == nullptr) return;
    if (page->is_string()) found_.address = text_of(page);
    if (const json::object* named = page->if_object()) found_.address = text_of(member(*named, "@id"));
  }

  void set_publisher(const json::object& object) {
    if (!found_.publisher.empty()) return;
    std::vector<std::string> names;
    add_names(member(object, "publisher"), names, 0);
    if (!names.empty()) found_.publisher = names.front();
  }

  // A string, or the first of a list, or a language-tagged value.
  static std::string text_of(const json::value* value) {
    if (value == nullptr) return {};
    if (const json::array* array = value->if_array()) {
      if (array->empty()) return {};
      value = &array->front();
    }
    if (const json::object* object = value->if_object()) {
      value = member(*object, "@value");
      if (value == nullptr) value = member(*object, "name");
      if (value == nullptr) return {};
    }
    if (const json::string* string = value->if_string()) return plain_text(view(*string));
    if (const std::int64_t* number = value->if_int64()) return std::to_string(*number);
    return {};
  }

  void add_names(const json::value* value, std::vector<std::string>& names, int depth) const {
    constexpr int kMaxDepth = 4;
    if (value == nullptr || depth > kMaxDepth || names.size() >= kMostNames) return;
    if (const json::array* array = value->if_array()) {
      for (const json::value& item : *array) add_names(&item, names, depth + 1);
    } else if (const json::object* object = value->if_object()) {
      const json::value* name = member(*object, "name");
      if (name == nullptr) name = named_elsewhere(*object);
      if (name != nullptr) return add_names(name, names, depth + 1);
      add_name(plain_text(given_and_family(*object)), names);
    } else if (const json::string* string = value->if_string()) {
      add_name(plain_text(view(*string)), names);
    }
  }

  static void add_name(std::string name, std::vector<std::string>& names) {
    if (!name.empty() && names.size() < kMostNames) names.push_back(std::move(name));
  }

  static std::string given_and_family(const json::object& object) {
    return text_of(member(object, "givenName")) + " " + text_of(member(object, "familyName"));
  }

  const json::value* named_elsewhere(const json::object& object) const {
    const json::value* id = member(object, "@id");
    if (id == nullptr || !id->is_string()) return nullptr;
    for (const json::object* other : objects_) {
      const json::value* other_id = member(*other, "@id");
      if (other != &object && other_id != nullptr && *other_id == *id) return member(*other, "name");
    }
    return nullptr;
  }

  // Of a block that cannot be parsed, the strings behind a few keys.
  void salvage(std::string_view text) {
    salvage(text, "datePublished", found_.published);
    salvage(text, "dateModified", found_.modified);
    salvage(text, "headline", found_.headline);
  }

  static void salvage(std::string_view text, std::string_view key, std::string& field) {
    if (!field.empty()) return;
    const std::size_t at = text.find("\"" + std::string(key) + "\"");
    if (at == std::string_view::npos) return;
    constexpr std::size_t kLongest = 300;
    text = text.substr(at + key.size() + 2, kLongest);
    const std::size_t begin = text.find('"');
    const std::size_t end = begin == std::string_view::npos ? begin : text.find('"', begin + 1);
    if (end == std::string_view::npos || trimmed(text.substr(0, begin)) != ":") return;
    field = plain_text(text.substr(begin + 1, end - begin - 1));
  }

  const MetadataLexicon& lexicon_;
  json::monotonic_resource memory_;  // of the values; outlives them
  std::vector<json::value> values_;
  std::vector<std::string_view> broken_;
  std::vector<const json::object*> objects_;
  std::vector<Candidate> candidates_;
  JsonLd found_;
};

}  // namespace

JsonLd read_json_ld(const Page& page, const PageClues& clues, const MetadataLexicon& lexicon) {
  if (clues.json_ld.empty()) return {};
  JsonLdReader reader(lexicon);
  for (const std::uint32_t node : clues.json_ld) reader.add_block(page.text_within(node));
  return reader.read();
}

}  // namespace diurna::html
