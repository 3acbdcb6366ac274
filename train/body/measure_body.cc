// diurna-measure-body < LIST > PREDICTIONS: the bodies that the extractor finds, for scoring, and how fast it
// is.
//
//   LIST has a line for each page: an id, a tab, a file. PREDICTIONS has {"id": ..., "text": ...} a line, as
//   eval's score_articles.py reads it. With --all-kinds, captions and links to other articles are part of the
//   text.
//   --speed N parses and extracts all pages N times instead, and prints MB/s.
#include <boost/json.hpp>
#include <chrono>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "html/body/body_extractor.h"
#include "html/page/page_parser.h"
#include "simple_witness.h"

namespace {

using diurna::html::Body;
using diurna::html::BodyExtractor;
using diurna::html::Page;

struct Input {
  std::string id;
  std::string bytes;
};

std::string text_of(const Page& page, const Body& body, bool has_all_kinds) {
  std::string text;
  for (const diurna::html::BodyBlock& block : body.blocks) {
    if (!has_all_kinds && !diurna::html::is_running_text(block.kind)) continue;
    for (std::uint32_t i = block.first_inline; i < block.last_inline; ++i) {
      const std::uint32_t node = body.inlines[i];
      if (page.is_text(node)) {
        text += page.text_within(node);
      } else {
        text += page.tag(node) == diurna::html::Tag::kBr ? '\n' : ' ';
      }
    }
    text += "\n\n";
  }
  return text;
}

std::vector<Input> read_inputs() {
  std::vector<Input> inputs;
  for (std::string line; std::getline(std::cin, line);) {
    const std::size_t tab = line.find('\t');
    std::ifstream file(line.substr(tab + 1), std::ios::binary);
    inputs.push_back({line.substr(0, tab), {std::istreambuf_iterator<char>(file), {}}});
  }
  return inputs;
}

double seconds_of(const std::vector<Input>& inputs, const BodyExtractor* extractor, int rounds) {
  diurna::html::PageParser parser;
  std::size_t blocks = 0;
  const auto start = std::chrono::steady_clock::now();
  for (int round = 0; round < rounds; ++round) {
    for (const Input& input : inputs) {
      const auto page = parser.parse(input.bytes, {});
      if (page && extractor != nullptr) blocks += extractor->extract(*page, {}).blocks.size();
    }
  }
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
  if (extractor != nullptr) std::cerr << blocks << " blocks\n";
  return spent.count();
}

void print_speed(const std::vector<Input>& inputs, const BodyExtractor& extractor, int rounds) {
  double megabytes = 0;
  for (const Input& input : inputs) megabytes += static_cast<double>(input.bytes.size()) * rounds / 1e6;
  const double parse = seconds_of(inputs, nullptr, rounds);
  const double both = seconds_of(inputs, &extractor, rounds);
  const auto pages = static_cast<double>(inputs.size()) * rounds;
  std::cout << "parse " << megabytes / parse << " MB/s, " << parse / pages * 1e3 << " ms a page\n"
            << "parse and extract " << megabytes / both << " MB/s, " << both / pages * 1e3 << " ms a page\n"
            << "extract alone " << (both - parse) / pages * 1e3 << " ms a page\n";
}

}  // namespace

int main(int count, char** arguments) {
  const std::string flag = count > 1 ? arguments[1] : "";
  const auto extractor = BodyExtractor::open("");
  if (!extractor) {
    std::cerr << extractor.error().to_string() << '\n';
    return 2;
  }
  const std::vector<Input> inputs = read_inputs();
  if (flag == "--speed") {
    print_speed(inputs, *extractor, count > 2 ? std::atoi(arguments[2]) : 1);
    return 0;
  }
  diurna::html::PageParser parser;
  for (const Input& input : inputs) {
    const auto page = parser.parse(input.bytes, {});
    if (!page) continue;
    const diurna::train::SimpleWitness simple(*page);
    const Body body = extractor->extract(*page, simple.witness());
    const boost::json::object row{{"id", input.id}, {"text", text_of(*page, body, flag == "--all-kinds")}};
    std::cout << boost::json::serialize(row) << '\n';
  }
  return 0;
}
