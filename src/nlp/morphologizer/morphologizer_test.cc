#include "nlp/morphologizer/morphologizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "nlp/morphologizer/morphologizer_import.h"
#include "nlp/tok2vec/testing_component.h"
#include "nlp/tok2vec/tok2vec_import.h"

namespace diurna::nlp {
namespace {

using testing::HasSubstr;
using text::operator""_id;

const std::filesystem::path kModel = std::filesystem::path(DIURNA_MODEL_DIR) / "en-core-web-sm";
constexpr const char* kConfig = R"([components.morphologizer]
factory = "morphologizer"
[components.morphologizer.model]
@architectures = "spacy.Tagger.v2"
[components.morphologizer.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 96
upstream = "tok2vec"
)";

// The tokens of the sample that are looked at.
constexpr std::uint32_t kAccuses = 6;
constexpr std::uint32_t kStorms = 12;
constexpr std::uint32_t kTold = 18;

// Runs the English tagger's network with its tags as labels of a morphologizer: verbs in the past, nouns in
// the plural and full stops have features or a part of speech, the others neither.
class MorphologizerTest : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(config_) << config_.error().to_string();
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_ / "morphologizer");
    std::filesystem::copy_file(kModel / "tagger/model", folder_ / "morphologizer/model");
  }

  static std::string cfg(const std::string& settings) {
    std::ostringstream file;
    file << std::ifstream(kModel / "tagger/cfg", std::ios::binary).rdbuf();
    const boost::json::value tagger = boost::json::parse(file.str());
    boost::json::object features;
    for (const boost::json::value& tag : tagger.at("labels").as_array()) features[tag.as_string()] = "";
    features["VBD"] = "VerbForm=Fin|Tense=Past";
    features["NNS"] = "Number=Plur";
    const boost::json::object parts = {{"VBD", 100}, {"NNS", 92}, {".", 97}, {"VBZ", 0}};
    return "{" + settings + "\"labels_morph\":" + boost::json::serialize(features) +
           ",\"labels_pos\":" + boost::json::serialize(parts) + "}";
  }

  // An image with a morphologizer of these settings.
  Result<Image> imported(const std::string& bytes) {
    std::ofstream(folder_ / "morphologizer/cfg", std::ios::binary) << bytes;
    std::ofstream(folder_ / "config.cfg") << kConfig;
    const Result<PipelineFiles> files = PipelineFiles::open(folder_.string());
    if (!files) return files.error();
    return imported_component(*files, *config_, "morphologizer", 96, import_morphologizer, names_);
  }
  std::string error(const std::string& bytes) {
    const Result<Image> image = imported(bytes);
    return image ? "no error" : image.error().to_string();
  }
  // What the English network has for the sample.
  static std::vector<float> vectors() {
    const PipelineFiles files = PipelineFiles::open(kModel.string()).value();
    const PipelineConfig config = PipelineConfig::read(files).value();
    ImageWriter writer;
    writer.begin_section("network");
    const ThincModel model = ThincModel::read(files, "tok2vec/model").value();
    EXPECT_TRUE(import_tok2vec(model, config, "components.tok2vec.model", 0, writer));
    const Image image = Image::from_bytes(std::move(writer).finish(), "network").value();
    ImageReader reader = image.section("network").value();
    return vectors_of_sample(Tok2Vec::read(reader, nullptr, best_kernels()));
  }

  // The sample, in which "storms" and "told" are known already, as the morphologizer leaves it.
  doc::Tokens analysed(const std::string& settings) {
    const Result<Image> image = imported(cfg(settings));
    EXPECT_TRUE(image) << image.error().to_string();
    if (!image) return doc::Tokens();
    ImageReader reader = image->section("component").value();
    VectorSource::read(reader, nullptr, best_kernels());
    const Morphologizer morphologizer = Morphologizer::read(reader, best_kernels());
    EXPECT_TRUE(reader.ok()) << reader.error().to_string();
    for (const std::string& name : names_) strings_.add(name);
    doc::Tokens tokens;
    tokens.strings = text::StringStore(&strings_);
    tokens.pos.resize(sample::kSampleSize);
    tokens.morph.resize(sample::kSampleSize);
    tokens.pos[kStorms] = tokens.strings.add("PROPN");
    tokens.morph[kStorms] = tokens.strings.add("Gender=Neut|Number=Sing");
    tokens.morph[kTold] = tokens.strings.add("Aspect=Perf");
    const std::vector<BatchText> batch = {{&tokens, {0, sample::kSampleSize}, 0}};
    Morphologizer::Scratch scratch;
    std::vector<Decision> decisions;
    morphologizer.apply(batch, vectors(), scratch, &decisions);
    EXPECT_EQ(decisions.size(), sample::kSampleSize);
    return tokens;
  }
  static std::string_view pos(const doc::Tokens& tokens, std::uint32_t i) {
    return tokens.strings.get(tokens.pos[i]);
  }
  static std::string_view morph(const doc::Tokens& tokens, std::uint32_t i) {
    return tokens.strings.get(tokens.morph[i]);
  }

  const std::filesystem::path folder_ =
      std::filesystem::path(testing::TempDir()) /
      (std::string("morphologizer_test_") + testing::UnitTest::GetInstance()->current_test_info()->name());
  const Result<PipelineConfig> config_ = PipelineConfig::parse("config.cfg", kConfig);
  std::set<std::string> names_;
  text::StringStore strings_;
};

TEST_F(MorphologizerTest, SetsPartOfSpeechAndFeaturesOfTheLabel) {
  const doc::Tokens tokens = analysed("");
  for (std::uint32_t i = 0; i < sample::kSampleSize; ++i) {
    const std::string_view tag = sample::kSample[i].tag;
    EXPECT_EQ(pos(tokens, i), tag == "VBD" ? "VERB" : tag == "NNS" ? "NOUN" : tag == "." ? "PUNCT" : "") << i;
    EXPECT_EQ(morph(tokens, i), tag == "VBD"   ? "Tense=Past|VerbForm=Fin"
                                : tag == "NNS" ? "Number=Plur"
                                               : "")
        << i;
  }
  EXPECT_EQ(pos(tokens, kTold), "VERB");
  EXPECT_EQ(tokens.pos[kAccuses], 0u);
}

TEST_F(MorphologizerTest, KeepsWhatIsThereIfItDoesNotOverwrite) {
  const doc::Tokens tokens = analysed(R"("overwrite": false,)");
  EXPECT_EQ(pos(tokens, kStorms), "PROPN");
  EXPECT_EQ(morph(tokens, kStorms), "Gender=Neut|Number=Sing");
  EXPECT_EQ(pos(tokens, kTold), "VERB");
  EXPECT_EQ(morph(tokens, kTold), "Aspect=Perf");
}

TEST_F(MorphologizerTest, AddsFieldsIfItExtends) {
  const doc::Tokens kept = analysed(R"("overwrite": false, "extend": true,)");
  EXPECT_EQ(morph(kept, kStorms), "Gender=Neut|Number=Sing");
  EXPECT_EQ(morph(kept, kTold), "Aspect=Perf|Tense=Past|VerbForm=Fin");
  EXPECT_EQ(pos(kept, kStorms), "PROPN");
  const doc::Tokens changed = analysed(R"("overwrite": true, "extend": true,)");
  EXPECT_EQ(morph(changed, kStorms), "Gender=Neut|Number=Plur");
  EXPECT_EQ(morph(changed, kTold), "Aspect=Perf|Tense=Past|VerbForm=Fin");
  EXPECT_EQ(pos(changed, kStorms), "NOUN");
}

TEST_F(MorphologizerTest, ErrorsNameTheFile) {
  EXPECT_THAT(error("{"), HasSubstr("morphologizer/cfg: byte 0: not a JSON object"));
  EXPECT_THAT(error(R"({"labels_morph": {}})"), HasSubstr("no object labels_pos"));
  EXPECT_THAT(error(R"({"labels_morph": {}, "labels_pos": {}})"), HasSubstr("no labels"));
  EXPECT_THAT(error(R"({"labels_morph": {"A": "Number"}, "labels_pos": {}})"), HasSubstr("A: no features"));
  EXPECT_THAT(error(R"({"labels_morph": {"A": ""}, "labels_pos": {"A": 17}})"),
              HasSubstr("A: no part of speech"));
  EXPECT_THAT(error(R"({"labels_morph": {"A": ""}, "labels_pos": {"A": "NOUN"}})"),
              HasSubstr("A: no part of speech"));
  EXPECT_THAT(error(R"({"labels_morph": {"A": ""}, "labels_pos": {"A": 92}})"),
              HasSubstr("(50, 96) where the pipeline needs (1, 96)"));
}

}  // namespace
}  // namespace diurna::nlp
