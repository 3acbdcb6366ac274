#include "nlp/layers/matrix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "nlp/image/testing_image.h"

namespace diurna::nlp {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Matrix, KeepsAllInputsOfAPanelTogether) {
  // 49 outputs of 2 inputs: the last output begins the second panel.
  std::vector<float> weights;
  for (int j = 0; j < 49; ++j) weights.insert(weights.end(), {static_cast<float>(j), static_cast<float>(-j)});
  const Image image =
      table_image([&](ImageWriter& writer) { write_matrix(weights, std::vector<float>(49, 7), 2, writer); });
  ImageReader reader = image.section("table").value();
  const Matrix matrix = Matrix::read(reader);
  ASSERT_TRUE(reader.ok()) << reader.error().to_string();
  EXPECT_TRUE(reader.at_end());
  EXPECT_EQ(matrix.inputs(), 2u);
  EXPECT_EQ(matrix.outputs(), 49u);
  EXPECT_EQ(matrix.stride(), 64u);
  const MatrixView view = matrix.view();
  EXPECT_EQ(view.weights[5], 5);
  EXPECT_EQ(view.weights[48 + 5], -5);
  EXPECT_EQ(view.weights[96], 48);
  EXPECT_EQ(view.weights[96 + 48], -48);
  EXPECT_EQ(view.weights[97], 0);
  EXPECT_EQ(view.bias[48], 7);
  EXPECT_EQ(view.bias[49], 0);
}

TEST(Matrix, PiecesFirstGathersEqualPieces) {
  EXPECT_THAT(pieces_first(3, 2), ElementsAre(0, 2, 4, 1, 3, 5));
  const std::vector<float> weights = {10, 11, 20, 21, 30, 31};
  const std::vector<float> bias = {0, 1, 2, 3, 4, 5};
  const Image image =
      table_image([&](ImageWriter& writer) { write_matrix(weights, bias, 1, pieces_first(3, 2), writer); });
  ImageReader reader = image.section("table").value();
  const Matrix matrix = Matrix::read(reader);
  ASSERT_TRUE(reader.ok());
  EXPECT_THAT(std::vector<float>(matrix.view().weights, matrix.view().weights + 6),
              ElementsAre(10, 20, 30, 11, 21, 31));
  EXPECT_THAT(std::vector<float>(matrix.view().bias, matrix.view().bias + 6), ElementsAre(0, 2, 4, 1, 3, 5));
}

// Numbers that bfloat16 can hold, and products whose sums need no rounding: the result is exact.
TEST(Matrix, MultipliesPairsWhereTheKernelsReadThem) {
  const Kernels* kernels = bfloat16_kernels();
  if (kernels == nullptr) GTEST_SKIP() << "no bfloat16 instructions";
  for (const std::size_t inputs : {1u, 31u, 96u, 701u}) {
    constexpr std::size_t kOutputs = 106;
    std::vector<float> weights;
    for (std::size_t i = 0; i < kOutputs * inputs; ++i) {
      weights.push_back(static_cast<float>(i * 7 % 61) - 30);
    }
    const std::vector<float> bias(kOutputs, 0.5f);
    const Image image =
        table_image([&](ImageWriter& writer) { write_matrix(weights, bias, inputs, writer); });
    ImageReader reader = image.section("table").value();
    const Matrix matrix = Matrix::read(reader, *kernels);
    ASSERT_TRUE(reader.ok()) << reader.error().to_string();
    for (const std::size_t rows : {1u, 8u, 13u}) {
      std::vector<float> x;
      for (std::size_t i = 0; i < rows * inputs; ++i) x.push_back(static_cast<float>(i * 5 % 23) - 11);
      std::vector<float> y(rows * matrix.stride());
      kernels->affine({x.data(), inputs}, rows, matrix.view(), y.data(), matrix.stride());
      for (std::size_t i = 0; i < rows; ++i) {
        for (std::size_t j = 0; j < kOutputs; ++j) {
          float sum = 0.5f;
          for (std::size_t k = 0; k < inputs; ++k) sum += x[i * inputs + k] * weights[j * inputs + k];
          ASSERT_EQ(y[i * matrix.stride() + j], sum) << inputs << " inputs, row " << i << " of " << rows;
        }
      }
    }
  }
}

std::string error_of(std::uint32_t inputs, std::uint32_t outputs, std::size_t weights, std::size_t bias) {
  const Image image = table_image([&](ImageWriter& writer) {
    writer.u32(inputs);
    writer.u32(outputs);
    writer.array(std::span<const float>(std::vector<float>(weights)));
    writer.array(std::span<const float>(std::vector<float>(bias)));
  });
  ImageReader reader = image.section("table").value();
  Matrix::read(reader);
  return reader.ok() ? "no error" : reader.error().to_string();
}

TEST(Matrix, AShapeThatIsNotThatOfTheNumbersIsAnError) {
  EXPECT_EQ(error_of(2, 5, 96, 48), "no error");
  EXPECT_THAT(error_of(3, 5, 96, 48), HasSubstr("a matrix that does not have its shape"));
  EXPECT_THAT(error_of(2, 49, 96, 48), HasSubstr("a matrix that does not have its shape"));
  EXPECT_THAT(error_of(2, 5, 96, 47), HasSubstr("a matrix that does not have its shape"));
  EXPECT_THAT(error_of(0, 5, 0, 48), HasSubstr("impossible shape"));
  EXPECT_THAT(error_of(0xffffffff, 0xffffffff, 0, 0), HasSubstr("impossible shape"));
}

}  // namespace
}  // namespace diurna::nlp
