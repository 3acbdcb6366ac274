#include "nlp/model/pipeline_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include <filesystem>
#include <fstream>
#include <utility>
#include <vector>

#include "base/file.h"
#include "base/sha256.h"

namespace diurna::nlp {
namespace {

using ::testing::HasSubstr;

using Files = std::vector<std::pair<std::string, std::string>>;

const std::string kFolder = "xx_harbour_sm/xx_harbour_sm-1.0.0/";

std::string path_in_temp(const std::string& name) {
  return ::testing::TempDir() + "pipeline_files_" + name;
}

// An archive of `files`, deflated unless `method` says otherwise.
std::string wheel(const std::string& name, const Files& files, std::int32_t method = ZIP_CM_DEFLATE) {
  const std::string path = path_in_temp(name);
  zip_t* const archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  for (const auto& [file, bytes] : files) {
    zip_source_t* const source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const std::int64_t index = zip_file_add(archive, file.c_str(), source, 0);
    EXPECT_GE(index, 0);
    EXPECT_EQ(zip_set_file_compression(archive, static_cast<std::uint64_t>(index), method, 0), 0);
  }
  EXPECT_EQ(zip_close(archive), 0);
  return path;
}

Files harbour(const Files& more = {}) {
  Files files = {{"xx_harbour_sm/__init__.py", "raise SystemExit\n"},
                 {"xx_harbour_sm/meta.json", "{}"},
                 {kFolder + "config.cfg", "[nlp]\nlang = \"xx\"\n"},
                 {kFolder + "meta.json", "{\"name\": \"harbour_sm\"}"},
                 {kFolder + "parser/moves", std::string(3000, 'm')}};
  files.insert(files.end(), more.begin(), more.end());
  return files;
}

// The archive at `path` with `size` bytes changed at `field` of the central directory's entry for `file`
// (APPNOTE.TXT, 4.3.12).
std::string patched(const std::string& path, const std::string& file, std::size_t field,
                    const std::string& value) {
  constexpr std::size_t kNameAt = 46;
  std::string bytes = *base::read_file(path, 1 << 20);
  const std::size_t name = bytes.rfind(file);
  EXPECT_EQ(bytes.substr(name - kNameAt, 4), "PK\x01\x02");
  bytes.replace(name - kNameAt + field, value.size(), value);
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}
constexpr std::size_t kFlagsAt = 8;
constexpr std::size_t kChecksumAt = 16;
constexpr std::size_t kSizeAt = 24;

Status error_reading(const std::string& path, const std::string& name) {
  const Result<PipelineFiles> files = PipelineFiles::open(path);
  if (!files) return files.error();
  const Result<std::string> bytes = files->read(name);
  return bytes ? Status(ErrorCode::kEmpty, "no error") : bytes.error();
}

// How messages call a file of the wheel at `path`.
std::string in_wheel(std::string path, std::string_view name) {
  return path.append("/").append(kFolder).append(name);
}

TEST(PipelineFiles, ReadsAFolder) {
  const std::string folder = path_in_temp("folder");
  std::filesystem::create_directories(folder + "/parser");
  std::ofstream(folder + "/config.cfg") << "[nlp]\n";
  std::ofstream(folder + "/parser/moves") << "moves";
  const Result<PipelineFiles> files = PipelineFiles::open(folder);
  ASSERT_TRUE(files) << files.error().to_string();
  EXPECT_EQ(*files->read("parser/moves"), "moves");
  EXPECT_TRUE(files->has("parser/moves"));
  EXPECT_FALSE(files->has("parser"));
  EXPECT_FALSE(files->has("ner/moves"));
  EXPECT_EQ(files->path_of("ner/moves"), folder + "/ner/moves");
  EXPECT_EQ(files->read("ner/moves").error().code(), ErrorCode::kModelMissing);
  EXPECT_EQ(files->sha256(), "");
}

TEST(PipelineFiles, ReadsTheOneFolderOfAWheelThatHoldsAPipeline) {
  for (const std::int32_t method : {ZIP_CM_DEFLATE, ZIP_CM_STORE}) {
    const std::string path = wheel("whole.whl", harbour(), method);
    const Result<PipelineFiles> files = PipelineFiles::open(path);
    ASSERT_TRUE(files) << files.error().to_string();
    EXPECT_EQ(*files->read("parser/moves"), std::string(3000, 'm'));
    EXPECT_EQ(*files->read("meta.json"), "{\"name\": \"harbour_sm\"}");
    EXPECT_TRUE(files->has("config.cfg"));
    EXPECT_FALSE(files->has("__init__.py"));
    EXPECT_EQ(files->path_of("config.cfg"), in_wheel(path, "config.cfg"));
    EXPECT_EQ(files->sha256(), base::sha256_hex(*base::read_file(path, 1 << 20)));
    EXPECT_EQ(files->read("ner/moves").error().to_string(),
              in_wheel(path, "ner/moves: the pipeline in the wheel has no file ner/moves (model_missing)"));
  }
}

TEST(PipelineFiles, ACopyStandsOnItsOwn) {
  Result<PipelineFiles> files = PipelineFiles::open(wheel("copy.whl", harbour()));
  ASSERT_TRUE(files);
  const PipelineFiles copy = *files;
  files = Status(ErrorCode::kEmpty, "gone");
  EXPECT_EQ(copy.read("config.cfg").value(), "[nlp]\nlang = \"xx\"\n");
}

TEST(PipelineFiles, SaysWhereThereIsNoPipeline) {
  EXPECT_EQ(PipelineFiles::open("/no/pipeline").error().to_string(),
            "/no/pipeline: there is no such folder or wheel (model_missing)");
  const std::string folder = path_in_temp("nothing");
  std::filesystem::create_directories(folder);
  EXPECT_EQ(PipelineFiles::open(folder).error().message(), "no pipeline: the folder has no file config.cfg");
  EXPECT_EQ(
      PipelineFiles::open(wheel("none.whl", {{"a/config.cfg", ""}, {"b/meta.json", ""}})).error().code(),
      ErrorCode::kModelMissing);
}

TEST(PipelineFiles, RefusesAWheelOfTwoPipelines) {
  const std::string path = wheel("two.whl", harbour({{"other/config.cfg", "x"}, {"other/meta.json", "{}"}}));
  EXPECT_EQ(PipelineFiles::open(path).error().message(),
            "two pipelines: in 'other/' and in 'xx_harbour_sm/xx_harbour_sm-1.0.0/'");
}

TEST(PipelineFiles, RefusesWhatIsNoArchive) {
  const std::string path = path_in_temp("text.whl");
  for (const std::string& bytes : {std::string(), std::string("a page of text\n"), std::string(4000, '\0')}) {
    std::ofstream(path, std::ios::binary) << bytes;
    const Result<PipelineFiles> files = PipelineFiles::open(path);
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().code(), ErrorCode::kModelBroken);
    EXPECT_EQ(files.error().input(), path);
  }
}

TEST(PipelineFiles, RefusesNamesThatLeaveTheFolder) {
  const std::string folder = path_in_temp("inner");
  std::filesystem::create_directories(folder);
  std::ofstream(folder + "/config.cfg") << "[nlp]\n";
  std::ofstream(path_in_temp("secret")) << "secret";
  for (const std::string& path : {folder, wheel("leave.whl", harbour())}) {
    const Result<PipelineFiles> files = PipelineFiles::open(path);
    ASSERT_TRUE(files);
    for (const char* name : {"../pipeline_files_secret", "/etc/hostname", "parser/../config.cfg",
                             "./config.cfg", "", "parser//moves", "parser/", "..\\meta.json"}) {
      EXPECT_FALSE(files->has(name)) << name;
      EXPECT_EQ(files->read(name).error().code(), ErrorCode::kModelMissing) << name;
    }
    EXPECT_EQ(files->read(std::string("config.cfg\0x", 12)).error().code(), ErrorCode::kModelMissing);
  }
}

TEST(PipelineFiles, DoesNotListEntriesThatLeaveTheFolder) {
  const Result<PipelineFiles> files =
      PipelineFiles::open(wheel("outside.whl", harbour({{kFolder + "../../config.cfg", "x"},
                                                        {kFolder + "../../meta.json", "x"},
                                                        {"/config.cfg", "x"},
                                                        {"/meta.json", "x"}})));
  ASSERT_TRUE(files) << files.error().to_string();
  EXPECT_EQ(*files->read("config.cfg"), "[nlp]\nlang = \"xx\"\n");
}

TEST(PipelineFiles, ComparesTheChecksum) {
  for (const std::int32_t method : {ZIP_CM_DEFLATE, ZIP_CM_STORE}) {
    const std::string path = patched(wheel("checksum.whl", harbour(), method), kFolder + "parser/moves",
                                     kChecksumAt, "\x01\x02\x03\x04");
    const Status error = error_reading(path, "parser/moves");
    EXPECT_EQ(error.code(), ErrorCode::kModelBroken);
    EXPECT_EQ(error.input(), in_wheel(path, "parser/moves"));
    EXPECT_THAT(error.message(), HasSubstr("CRC"));
    EXPECT_EQ(error_reading(path, "config.cfg").message(), "no error");
  }
}

TEST(PipelineFiles, RefusesFilesOfAnotherSizeThanTheWheelSays) {
  using namespace std::string_literals;
  for (const std::string& size : {"\x05\0\0\0"s, "\0\0\x01\0"s, "\0\0\0\0"s}) {
    const std::string path = patched(wheel("size.whl", harbour()), kFolder + "parser/moves", kSizeAt, size);
    EXPECT_EQ(error_reading(path, "parser/moves").code(), ErrorCode::kModelBroken);
  }
}

TEST(PipelineFiles, RefusesFilesOfMoreThanAGibibyteBeforeReadingThem) {
  using namespace std::string_literals;
  const std::string path =
      patched(wheel("large.whl", harbour()), kFolder + "parser/moves", kSizeAt, "\x01\0\0\x40"s);
  EXPECT_EQ(error_reading(path, "parser/moves").code(), ErrorCode::kTooLarge);
}

TEST(PipelineFiles, RefusesEncryptedFilesAndOtherMethods) {
  const std::string locked =
      patched(wheel("locked.whl", harbour()), kFolder + "parser/moves", kFlagsAt, "\x01");
  EXPECT_EQ(error_reading(locked, "parser/moves").message(), "the file is encrypted");
  const std::string path = wheel("bzip2.whl", harbour(), ZIP_CM_BZIP2);
  EXPECT_EQ(error_reading(path, "parser/moves").message(),
            "the file is compressed by method 12; wheels are deflated");
}

TEST(PipelineFiles, RefusesTwoFilesOfOneName) {
  const std::string path = wheel("twice.whl", harbour({{kFolder + "parser/movez", "other"}}));
  std::string bytes = *base::read_file(path, 1 << 20);
  for (std::size_t at = 0; (at = bytes.find("movez", at)) != std::string::npos;) bytes[at + 4] = 's';
  std::ofstream(path, std::ios::binary) << bytes;
  EXPECT_EQ(PipelineFiles::open(path).error().message(), "two files named " + kFolder + "parser/moves");
}

TEST(PipelineFiles, EveryCutArchiveIsAnError) {
  const std::string path = wheel("cut.whl", harbour());
  const std::string whole = *base::read_file(path, 1 << 20);
  for (std::size_t size = 1; size < whole.size(); size += 7) {
    std::ofstream(path, std::ios::binary) << whole.substr(0, size);
    EXPECT_FALSE(PipelineFiles::open(path)) << size;
  }
}

}  // namespace
}  // namespace diurna::nlp
