// diurna-dump-blocks < LIST > TABLE: the blocks of web pages and their features, for train/body/train.py.
//
// LIST has a line for each page: an id, a file and, after a third tab, the chances of its blocks in hex.
// TABLE has a line "#" with the features' names, and one for each block: the page's id, its features in hex,
// its text. With chances, the features are those of the second look.
#include <boost/json.hpp>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "html/body/context.h"
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

void print_hex(std::uint8_t value) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::cout << kDigits[value >> 4] << kDigits[value & 15];
}

void print_names(const std::vector<std::string>& names) {
  std::cout << '#';
  for (const std::string& name : names) std::cout << '\t' << name;
  std::cout << '\n';
}

std::vector<std::uint8_t> from_hex(std::string_view hex) {
  std::vector<std::uint8_t> bytes;
  const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes.push_back(static_cast<std::uint8_t>(digit(hex[i]) * 16 + digit(hex[i + 1])));
  }
  return bytes;
}

struct Line {
  std::string id;
  std::string file;
  std::string chances;
};

Line read_line(const std::string& line) {
  const std::size_t first = line.find('\t');
  const std::size_t second = std::min(line.find('\t', first + 1), line.size());
  return {line.substr(0, first), line.substr(first + 1, second - first - 1),
          second < line.size() ? line.substr(second + 1) : ""};
}

class Dumper {
 public:
  Dumper(diurna::html::Names names, diurna::html::Wording wording)
      : names_(std::move(names)), wording_(std::move(wording)) {}

  void print(const Line& line) {
    std::ifstream file(line.file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    const auto page = parser_.parse(bytes, {});
    if (!page) {
      std::cerr << line.file << ": " << page.error().to_string() << '\n';
      return;
    }
    const bool is_second = !line.chances.empty();
    if (!has_names_) print_names(is_second ? diurna::html::context_names() : diurna::html::feature_names());
    has_names_ = true;
    const diurna::train::SimpleWitness simple(*page);
    const auto blocks = diurna::html::segment(*page, names_, {});
    const std::vector<std::uint8_t> chances = from_hex(line.chances);
    const auto features = is_second
                              ? diurna::html::compute_context(*page, blocks, chances)
                              : diurna::html::compute_features(*page, blocks, wording_, simple.witness());
    for (std::size_t i = 0; i < blocks.segments.size(); ++i) {
      std::cout << line.id << '\t';
      for (std::size_t f = 0; f < features.columns(); ++f) print_hex(features.column(f)[i]);
      std::cout << '\t' << text_of(*page, blocks, blocks.segments[i]) << '\n';
    }
  }

 private:
  diurna::html::Names names_;
  diurna::html::Wording wording_;
  diurna::html::PageParser parser_;
  bool has_names_ = false;
};

}  // namespace

int main() {
  auto names = diurna::html::Names::open("");
  auto wording = diurna::html::Wording::open("");
  if (!names || !wording) {
    std::cerr << (names ? wording.error() : names.error()).to_string() << '\n';
    return 2;
  }
  Dumper dumper(std::move(*names), std::move(*wording));
  for (std::string line; std::getline(std::cin, line);) dumper.print(read_line(line));
  return 0;
}
