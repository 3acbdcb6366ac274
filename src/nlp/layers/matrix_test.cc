#include "nlp/layers/matrix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

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

// Small integers: bfloat16 can hold them, and sums of their products need no rounding.
std::vector<float> integers(std::size_t count, std::size_t step, std::size_t range) {
  const std::size_t middle = range / 2;
  std::vector<float> out;
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t number = i * step % range;
    out.push_back(static_cast<float>(number) - static_cast<float>(middle));
  }
  return out;
}

// [row][output], straight from the definition.
std::vector<float> products(const std::vector<float>& x, const std::vector<float>& weights,
                            std::size_t inputs, float bias) {
  std::vector<float> out;
  for (std::size_t row = 0; row < x.size(); row += inputs) {
    for (std::size_t output = 0; output < weights.size(); output += inputs) {
      out.push_back(std::inner_product(&x[row], &x[row] + inputs, &weights[output], bias));
    }
  }
  return out;
}

// The same by the kernels, without what fills up the rows.
std::vector<float> products(const Kernels& kernels, const Matrix& matrix, const std::vector<float>& x) {
  const std::size_t rows = x.size() / matrix.inputs();
  std::vector<float> padded(rows * matrix.stride());
  kernels.affine({x.data(), matrix.inputs()}, rows, matrix.view(), padded.data(), matrix.stride());
  std::vector<float> out;
  for (std::size_t row = 0; row < rows; ++row) {
    const float* begin = padded.data() + row * matrix.stride();
    out.insert(out.end(), begin, begin + matrix.outputs());
  }
  return out;
}

TEST(Matrix, MultipliesPairsWhereTheKernelsReadThem) {
  const Kernels* kernels = bfloat16_kernels();
  if (kernels == nullptr) GTEST_SKIP() << "no bfloat16 instructions";
  constexpr std::size_t kOutputs = 106;
  for (const std::size_t inputs : {1u, 31u, 96u, 701u}) {
    const std::vector<float> weights = integers(kOutputs * inputs, 7, 61);
    const Image image = table_image([&](ImageWriter& writer) {
      write_matrix(weights, std::vector<float>(kOutputs, 0.5f), inputs, writer);
    });
    ImageReader reader = image.section("table").value();
    const Matrix matrix = Matrix::read(reader, *kernels);
    for (const std::size_t rows : {1u, 8u, 13u}) {
      const std::vector<float> x = integers(rows * inputs, 5, 23);
      EXPECT_EQ(products(*kernels, matrix, x), products(x, weights, inputs, 0.5f))
          << inputs << " inputs, " << rows << " rows";
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
