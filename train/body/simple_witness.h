// Title and JSON-LD of a page, read in a simple way: for training and measuring the body by itself.
#pragma once

#include <boost/json.hpp>
#include <string>

#include "html/body/gram_set.h"
#include "html/body/text_stats.h"
#include "html/body/witness.h"
#include "html/page/page.h"

namespace diurna::train {

class SimpleWitness {
 public:
  explicit SimpleWitness(const html::Page& page) {
    for (std::uint32_t node = 0; node < page.node_count(); ++node) {
      if (page.tag(node) == html::Tag::kScript && page.attribute(node, "type") == "application/ld+json") {
        read_json(page.text_within(node));
      }
      if (page.tag(node) == html::Tag::kMeta && page.attribute(node, "property") == "og:title") {
        title_ = page.attribute(node, "content").value_or("");
      }
      if (page.tag(node) == html::Tag::kTitle && title_.empty()) title_ = page.text_within(node);
    }
    find_headline(page);
  }

  html::BodyWitness witness() const { return {title_, headline_, html::Page::kNoNode, body_, {}}; }

 private:
  void read_json(std::string_view text) {
    boost::json::error_code error;
    const boost::json::value value = boost::json::parse(text, error);
    if (!error) visit(value, 0);
  }

  void visit(const boost::json::value& value, int depth) {
    if (depth > 8) return;
    if (const auto* const list = value.if_array()) {
      for (const auto& item : *list) visit(item, depth + 1);
    }
    const auto* const object = value.if_object();
    if (object == nullptr) return;
    for (const auto& [key, item] : *object) {
      const auto* const text = item.if_string();
      if (key == "articleBody" && text != nullptr && text->size() > body_.size()) body_ = text->c_str();
      visit(item, depth + 1);
    }
  }

  // The <h1> that has most of the title's words.
  void find_headline(const html::Page& page) {
    const auto title = html::WordSet::of_text(title_);
    int best = -1;
    for (std::uint32_t node = 0; node < page.node_count(); ++node) {
      if (page.tag(node) != html::Tag::kH1) continue;
      html::TextStats stats;
      std::vector<std::uint32_t> words;
      html::count_text(page.text_within(node), stats, words);
      const int cover = title.overlap(words).cover;
      if (words.empty() || cover <= best) continue;
      best = cover;
      headline_ = node;
    }
  }

  std::string title_;
  std::string body_;
  std::uint32_t headline_ = html::Page::kNoNode;
};

}  // namespace diurna::train
