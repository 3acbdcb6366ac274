// One article as a JSON object: a line of JSON Lines, an item of a JSON Feed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/item.h"
#include "ingest/json/json_scanner.h"

namespace diurna::ingest {

class JsonArticle {
 public:
  // `json` and `scanner` must outlive the object. Errors: kDamaged, kTooLarge.
  static Result<JsonArticle> read(std::string_view json, JsonScanner& scanner);

  // The member of that name whose value is a string with something in it.
  const JsonMember* find_string(std::string_view key) const;
  // The first of these; empty if there is none, or if it is no sound string.
  std::string first_of(std::initializer_list<std::string_view> keys) const;
  // The names that a member of one of these keys has: a string, an object with a name, or a list of them.
  std::vector<std::string> names_of(std::initializer_list<std::string_view> keys) const;

  // What the object as received, the payload in the member, and what everybody calls alike give.
  // Errors: kDamaged.
  Result<Item> item_of(const JsonMember& payload, Media media) const;

 private:
  JsonArticle(std::string_view json, std::vector<JsonMember> members, JsonScanner& scanner)
      : json_(json), members_(std::move(members)), scanner_(&scanner) {}
  std::string string_at(const JsonValue& value, std::string_view json) const;
  void add_names(const JsonValue& value, std::string_view json, std::vector<std::string>& names,
                 int depth) const;

  std::string_view json_;
  std::vector<JsonMember> members_;
  JsonScanner* scanner_;
};

}  // namespace diurna::ingest
