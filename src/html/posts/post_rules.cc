#include "html/posts/post_rules.h"

#include <utility>

namespace diurna::html {

Result<PostRules> PostRules::open(const std::string& data_folder) {
  auto markup = PostMarkup::open(data_folder);
  if (!markup) return markup.error();
  auto addresses = PostAddresses::open(data_folder);
  if (!addresses) return addresses.error();
  auto dates = dates::TimestampReader::open(data_folder);
  if (!dates) return dates.error();
  return PostRules{*std::move(markup), *std::move(addresses), *std::move(dates)};
}

}  // namespace diurna::html
