// diurna-dump-blocks < LIST > TABLE: the blocks of web pages and their features, for train/body/train.py.
//
// LIST has a line for each page: an id, a tab, a file. TABLE has a line "#" with the features' names, and one
// for each block: the page's id, its features in hex, its text.
#include <boost/json.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "html/body/features.h"
#include "html/page/page_parser.h"
#include "simple_witness.h"

namespace {

using diurna::html::Page;
using diurna::html::Segmentation;

std::string text_of(const Page& page, const Segmentation& blocks, const diurna::html::Segment& block) {
  std::string text;
  for (std::uint32_t i = block.first_inline; i < block.last_inline; ++i) {
    const std::uint32_t node = blocks.inlines[i];
    if (page.is_text(node)) {
      text += page.text_within(node);
    } else {
      text += ' ';
    }
  }
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < ' ') c = ' ';
  }
  return text;
}

void print_page(const std::string& id, const Page& page, const diurna::html::Names& names,
                const diurna::html::Wording& wording) {
  constexpr char kDigits[] = "0123456789abcdef";
  const diurna::train::SimpleWitness simple(page);
  const auto blocks = diurna::html::segment(page, names, {});
  const auto features = diurna::html::compute_features(page, blocks, wording, simple.witness());
  for (std::size_t i = 0; i < blocks.segments.size(); ++i) {
    std::string hex;
    for (std::size_t f = 0; f < diurna::html::feature_count(); ++f) {
      const std::uint8_t value = features.column(f)[i];
      hex += kDigits[value >> 4];
      hex += kDigits[value & 15];
    }
    std::cout << id << '\t' << hex << '\t' << text_of(page, blocks, blocks.segments[i]) << '\n';
  }
}

}  // namespace

int main() {
  const auto names = diurna::html::Names::open("");
  const auto wording = diurna::html::Wording::open("");
  if (!names || !wording) {
    std::cerr << (names ? wording.error() : names.error()).to_string() << '\n';
    return 2;
  }
  std::cout << '#';
  for (const std::string& name : diurna::html::feature_names()) std::cout << '\t' << name;
  std::cout << '\n';
  diurna::html::PageParser parser;
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    std::ifstream file(line.substr(tab + 1), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto page = parser.parse(bytes, {});
    if (!page) {
      std::cerr << line << ": " << page.error().to_string() << '\n';
      continue;
    }
    print_page(line.substr(0, tab), *page, *names, *wording);
  }
  return 0;
}
