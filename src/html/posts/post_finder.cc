#include "html/posts/post_finder.h"

#include <utility>

#include "html/posts/post_reader.h"

namespace diurna::html {

Result<PostFinder> PostFinder::open(const std::string& data_folder) {
  auto rules = PostRules::open(data_folder);
  if (!rules) return rules.error();
  return PostFinder(*std::move(rules));
}

// One pass over a page.
class PostFinder::Search {
 public:
  Search(const PostRules& rules, const Page& page) : rules_(rules), page_(page) {}

  std::vector<FoundPost> run() {
    for (std::uint32_t node = 0; node < page_.node_count();) {
      auto post = page_.is_text(node) ? std::nullopt : post_at(node);
      if (!post) {
        ++node;
        continue;
      }
      node = post->end;
      if (!repeats_last(*post)) posts_.push_back(*std::move(post));
    }
    return std::move(posts_);
  }

 private:
  std::optional<FoundPost> post_at(std::uint32_t node) {
    const PostMarkup::Match match = rules_.markup.match(page_, node);
    if (!match.platform) {
      return page_.tag(node) == Tag::kIframe ? read_frame(page_, node, rules_.addresses) : std::nullopt;
    }
    if (match.condition == PostCondition::kBare) return read_bare(page_, node, rules_.addresses);
    const bool needs_address = match.condition == PostCondition::kAddressed;
    if (needs_address && match.platform == unaddressed_ && node < unaddressed_end_) return std::nullopt;
    ReadPost read = read_post(page_, node, *match.platform, rules_);
    if (!needs_address || read.has_address) return std::move(read.post);
    // Nor does what is within it have an address: so that nested ones take no more time than one.
    unaddressed_ = match.platform;
    unaddressed_end_ = page_.end(node);
    return std::nullopt;
  }

  // A frame beside its copy for browsers without scripts, or a script beside the words.
  bool repeats_last(const FoundPost& post) const {
    return post.paragraphs.empty() && !posts_.empty() && !post.address.empty() &&
           posts_.back().address == post.address;
  }

  const PostRules& rules_;
  const Page& page_;
  std::vector<FoundPost> posts_;
  const PlatformMarkup* unaddressed_ = nullptr;
  std::uint32_t unaddressed_end_ = 0;
};

std::vector<FoundPost> PostFinder::find(const Page& page) const {
  return Search(rules_, page).run();
}

}  // namespace diurna::html
