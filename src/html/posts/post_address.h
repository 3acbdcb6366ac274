// What the address of a post says about it, and which addresses of frames show a post
// (data/html/post_addresses.tsv).
//
//   https://x.com/HarbourWatch/status/17?ref_src=embed   X, @HarbourWatch,
//   https://x.com/HarbourWatch/status/17
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"

namespace diurna::html {

struct PostAddress {
  std::string platform;
  std::string address;    // without the parameters of the embedding
  std::string handle;     // with "@"; empty if the address has none
  bool is_frame = false;  // a document that shows the post inside another page
};

class PostAddresses {
 public:
  // Errors: kBadData, kNotFound, kUnreadable.
  static Result<PostAddresses> open(const std::string& data_folder);

  // Nothing if `url` is not that of a post. `platform` is what the mark-up says, empty if it says nothing: a
  // server of Mastodon has any name.
  std::optional<PostAddress> read(std::string_view url, std::string_view platform) const;

 private:
  struct Row {
    std::string platform;
    std::vector<std::string> hosts;  // "*": any
    std::vector<std::string> path;   // its segments
    std::string parameter;           // of the query, that holds `value`; empty: none
    std::string value;               // "{id}" or "{href}"
    bool is_frame;
    std::string address;  // template; empty: as given
  };
  struct Url;
  struct Parts;

  static std::optional<Url> parse(std::string_view url);
  static std::optional<Parts> match(const Row& row, const Url& url);
  static std::string written(const Row& row, const Url& url, const Parts& parts);
  std::optional<PostAddress> address_of(const Row& row, const Url& url, const Parts& parts) const;

  std::vector<Row> rows_;
};

}  // namespace diurna::html
