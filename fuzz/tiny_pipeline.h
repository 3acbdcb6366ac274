// A pipeline of every component with the smallest networks, as an image.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "nlp/image/image_writer.h"
#include "nlp/image/string_list.h"
#include "nlp/layers/convolution.h"
#include "nlp/layers/layer_norm.h"
#include "nlp/layers/matrix.h"
#include "nlp/lemmatizer/lemmatizer.h"
#include "nlp/pipeline/factory.h"
#include "nlp/pipeline/sections.h"
#include "nlp/transition/move_table.h"

namespace diurna::fuzz {

class TinyPipeline {
 public:
  std::string bytes() && {
    begin(nlp::kPipelineSection);
    for (const char* text : {"tiny", "1.0", "xx", "", "", ""}) writer_.string(text);
    begin(nlp::kVocabSection);
    file("\x80");
    begin(nlp::kTokenizerSection);
    file(
        "\x82\xAEinfix_finditer\xA2\\.\xAA"
        "exceptions\x81\xA3Mx.\x91\x81\x41\xA3Mx.");
    write_components();
    begin(nlp::kStringsSection);
    const std::vector<std::string> strings = {"ROOT", "X", "Y"};
    nlp::StringList::write(writer_, std::span<const std::string>(strings));
    return std::move(writer_).finish();
  }

 private:
  static constexpr std::size_t kWidth = 2;

  void begin(std::string_view section) { writer_.begin_section(section); }
  void file(std::string_view bytes) {
    writer_.array(std::span(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()));
  }
  void component(nlp::Factory factory) {
    begin(std::string(nlp::kComponentPrefix) + std::to_string(factories_.size()));
    factories_.push_back(factory);
  }
  void number(std::size_t value) { writer_.u32(static_cast<std::uint32_t>(value)); }

  // Small numbers of both signs.
  std::vector<float> numbers(std::size_t count) {
    std::vector<float> values;
    for (std::size_t i = 0; i < count; ++i) {
      seed_ = seed_ * 1664525u + 1013904223u;
      values.push_back(static_cast<float>(static_cast<std::int32_t>(seed_)) / 2147483648.0f);
    }
    return values;
  }
  void floats(std::size_t count) { writer_.array(std::span<const float>(numbers(count))); }
  void matrix(std::size_t inputs, std::size_t outputs) {
    nlp::write_matrix(numbers(inputs * outputs), numbers(outputs), inputs, writer_);
  }
  void norm() { nlp::write_layer_norm(numbers(kWidth), numbers(kWidth), writer_); }

  void network() {
    constexpr std::size_t kPieces = 3;
    constexpr std::size_t kRows = 3;
    number(kWidth);
    number(kPieces);
    number(1);  // one column: the norm
    number(2);
    number(8);
    floats(kRows * kWidth);
    writer_.flag(false);
    matrix(kWidth, kWidth * kPieces);
    norm();
    number(1);  // window
    number(kPieces);
    matrix(kWidth, 3 * kWidth * kPieces);
    floats(kWidth * kPieces);
    norm();
    number(1);  // one layer more
    nlp::write_convolution(numbers(kWidth * kPieces * 3 * kWidth), numbers(kWidth * kPieces), kWidth, kPieces,
                           writer_);
    norm();
  }

  void listen() {
    writer_.flag(false);
    number(kWidth);
  }

  void transitions(const std::vector<nlp::Move>& moves, std::size_t features) {
    constexpr std::size_t kHidden = 2;
    constexpr std::size_t kPieces = 2;
    nlp::write_moves(moves, writer_);
    number(features);
    number(kHidden);
    number(kPieces);
    writer_.flag(true);
    matrix(kWidth, kHidden);
    matrix(kHidden, features * kPieces * kHidden);
    floats(features * kPieces * kHidden);
    floats(kPieces * kHidden);
    matrix(kHidden, moves.size());
  }

  void write_components() {
    component(nlp::Factory::kTok2Vec);
    network();
    component(nlp::Factory::kTagger);
    listen();
    const std::vector<std::string> labels = {"X", "Y"};
    nlp::StringList::write(writer_, std::span<const std::string>(labels));
    matrix(kWidth, labels.size());
    component(nlp::Factory::kMorphologizer);
    listen();
    writer_.flag(true);
    writer_.flag(false);
    number(1);
    writer_.string("NOUN");
    writer_.string("Number=Sing");
    matrix(kWidth, 1);
    component(nlp::Factory::kParser);
    listen();
    transitions({{0, ""}, {1, ""}, {2, "X"}, {3, "X||Y"}, {4, ""}}, 8);
    component(nlp::Factory::kSenter);
    writer_.flag(true);
    network();
    writer_.flag(true);
    matrix(kWidth, 2);
    component(nlp::Factory::kAttributeRuler);
    file(
        "\x91\x83\xA8patterns\x91\x91\x81\xA5LOWER\xA3per\xA5"
        "attrs\x81\xA5LEMMA\xA7percent\xA5index\xFF");
    component(nlp::Factory::kLemmatizer);
    nlp::ParsedLookups lookups;
    lookups.tables = {"lemma_rules"};
    lookups.by_pos[text::string_id("noun")].rules = {{"s", ""}};
    lookups.by_pos[text::string_id("noun")].index = {"ferry"};
    lookups.by_pos[text::string_id("noun")].exceptions["geese"] = {"goose"};
    nlp::write_lemmatizer(lookups, {"en", "rule", false}, writer_);
    component(nlp::Factory::kNer);
    listen();
    transitions({{1, "X"}, {2, "X"}, {3, "X"}, {4, "X"}, {5, ""}}, 3);
    begin(nlp::kComponentsSection);
    number(factories_.size());
    for (const nlp::Factory factory : factories_) {
      writer_.string(nlp::name_of(factory));
      number(static_cast<std::size_t>(factory));
    }
  }

  nlp::ImageWriter writer_;
  std::vector<nlp::Factory> factories_;
  std::uint32_t seed_ = 7;
};

}  // namespace diurna::fuzz
