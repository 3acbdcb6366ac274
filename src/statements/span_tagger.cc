#include "statements/span_tagger.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <span>
#include <string>

#include "base/embedded.h"

namespace diurna::statements {
namespace {

constexpr std::string_view kModel = "models/statements/spans.bin";
constexpr std::string_view kMagic = "diurna spans 1\n";
constexpr std::uint32_t kMaxWidth = 512;
constexpr std::uint32_t kMaxLayers = 32;
constexpr std::uint32_t kMaxDistance = 64;
constexpr std::size_t kPieces = 2;
constexpr std::size_t kParts = 4;  // the token before, the token, the one after, the head
constexpr std::size_t kSteps = 255;
constexpr std::size_t kTokens = 256;  // that are multiplied at a time

}  // namespace

// ---- reading ----------------------------------------------------------------------------------------------
// The file: the magic line; width, layers and rows as 32-bit numbers; the distance of each layer; a scale for
// each column of embeddings and the embeddings in 8 bits, row after row; the first normalisation (gain,
// bias); of each layer the weights [output][input], bias, gain and bias of its normalisation, with pieces
// behind one another; the weights and the bias of the roles; the steps. Little-endian, floats of 32 bits.

class SpanTagger::Reader {
 public:
  Reader(std::string_view bytes, std::string_view name) : bytes_(bytes), name_(name) {}

  Result<SpanTagger> read() {
    SpanTagger tagger;
    if (bytes_.substr(0, kMagic.size()) != kMagic) return error("not a network of this format");
    at_ = kMagic.size();
    const std::uint32_t width = number();
    const std::uint32_t layers = number();
    const bool fits = width > 0 && width <= kMaxWidth && width % nlp::kBlockWidth == 0 && layers > 0 &&
                      layers <= kMaxLayers && number() == tagger_rows();
    if (!fits) return error("a network of other sizes");
    tagger.width_ = width;
    tagger.layers_.resize(layers);
    for (Layer& layer : tagger.layers_) {
      layer.distance = number();
      if (layer.distance == 0 || layer.distance > kMaxDistance) return error("an impossible distance");
    }
    tagger.embeddings_ = embeddings(width);
    tagger.norm_ = norm(width);
    for (Layer& layer : tagger.layers_) {
      layer.matrix = matrix(kParts * width, kPieces * width);
      layer.norm = norm(width);
    }
    tagger.roles_ = matrix(width, kSpanRoles);
    tagger.steps_ = floats(kSteps);
    if (!whole_) return error("it ends too early");
    if (at_ != bytes_.size()) return error("more bytes than a network has");
    if (!finite_ || !std::ranges::is_sorted(tagger.steps_)) return error("numbers that make no network");
    return tagger;
  }

 private:
  Status error(const std::string& message) const {
    return Status(ErrorCode::kModelBroken, message, std::string(name_), at_);
  }

  // Null if there are not as many bytes left.
  const char* take(std::size_t size) {
    whole_ = whole_ && size <= bytes_.size() - at_;
    if (!whole_) return nullptr;
    at_ += size;
    return bytes_.data() + at_ - size;
  }

  std::uint32_t number() {
    std::uint32_t value = 0;
    if (const char* from = take(sizeof value)) std::memcpy(&value, from, sizeof value);
    return value;
  }

  std::vector<float> floats(std::size_t count) {
    std::vector<float> values(count);
    if (const char* from = take(count * sizeof(float)))
      std::memcpy(values.data(), from, count * sizeof(float));
    finite_ = finite_ && std::ranges::all_of(values, [](float value) { return std::isfinite(value); });
    return values;
  }

  std::vector<float> embeddings(std::size_t width) {
    const std::vector<float> scales = floats(kTaggerColumns.size());
    std::vector<float> values(tagger_rows() * width);
    const char* from = take(values.size());
    if (from == nullptr) return values;
    std::size_t i = 0;
    for (std::size_t column = 0; column < kTaggerColumns.size(); ++column) {
      for (const std::size_t end = i + kTaggerColumns[column] * width; i < end; ++i) {
        values[i] = scales[column] * static_cast<float>(static_cast<std::int8_t>(from[i]));
      }
    }
    return values;
  }

  Norm norm(std::size_t width) {
    std::vector<float> gain = floats(width);
    std::vector<float> bias = floats(width);
    return {std::move(gain), std::move(bias)};
  }

  nlp::PackedMatrix matrix(std::size_t inputs, std::size_t outputs) {
    const std::vector<float> weights = floats(inputs * outputs);
    const std::vector<float> bias = floats(outputs);
    return nlp::pack_matrix(weights, bias, inputs);
  }

  std::string_view bytes_;
  std::string_view name_;
  std::size_t at_ = 0;
  bool whole_ = true;
  bool finite_ = true;
};

Result<SpanTagger> SpanTagger::open() {
  for (const base::EmbeddedFile& file : base::embedded_files()) {
    if (file.path == kModel) return parse(file.bytes, kModel);
  }
  return Status(ErrorCode::kModelMissing, "not compiled in", std::string(kModel));
}

Result<SpanTagger> SpanTagger::parse(std::string_view bytes, std::string_view name) {
  return Reader(bytes, name).read();
}

// ---- running ----------------------------------------------------------------------------------------------

// Tokens on their way through the layers together.
class SpanTagger::Segment {
 public:
  Segment(const SpanTagger& tagger, const Context& context) : tagger_(tagger), context_(context) {}

  void run(TokenSpan span, std::span<const TaggerRows> inputs, std::vector<SpanChances>& out) {
    span_ = span;
    rows_.resize(span.size() * width());
    next_rows_.resize(rows_.size());
    embed(inputs);
    for (const Layer& layer : tagger_.layers_) {
      apply(layer);
      rows_.swap(next_rows_);
    }
    judge(out);
  }

 private:
  std::size_t width() const { return tagger_.width_; }
  static nlp::LayerNormView view(const Norm& norm) { return {norm.gain.data(), norm.bias.data()}; }

  void embed(std::span<const TaggerRows> inputs) {
    std::array<const float*, kTaggerColumns.size()> sources{};
    for (std::uint32_t i = 0; i < span_.size(); ++i) {
      const TaggerRows& rows = inputs[span_.begin + i];
      std::ranges::transform(rows, sources.begin(),
                             [&](std::uint32_t row) { return tagger_.embeddings_.data() + row * width(); });
      kernels_.sum(sources.data(), sources.size(), width(), next_rows_.data() + i * width());
    }
    kernels_.maxout_norm({next_rows_.data(), width()}, span_.size(), 1, width(), view(tagger_.norm_),
                         {nullptr, 0}, rows_.data(), width());
  }

  // The row of a token of the segment, or nothing but zeros.
  void copy_row(std::int64_t token, float* to) const {
    if (token >= 0 && token < span_.size()) {
      std::copy_n(rows_.data() + static_cast<std::size_t>(token) * width(), width(), to);
    } else {
      std::fill_n(to, width(), 0.0f);
    }
  }

  void apply(const Layer& layer) {
    const std::size_t stride = nlp::whole_blocks(kPieces * width());
    parts_.resize(kTokens * kParts * width());
    hidden_.resize(kTokens * stride);
    const nlp::MatrixView matrix{layer.matrix.weights.data(), layer.matrix.bias.data(), kParts * width(),
                                 kPieces * width()};
    for (std::uint32_t begin = 0; begin < span_.size(); begin += kTokens) {
      const std::size_t count = std::min<std::size_t>(kTokens, span_.size() - begin);
      for (std::size_t i = 0; i < count; ++i) {
        const auto token = static_cast<std::int64_t>(begin + i);
        const std::uint32_t head = context_.tokens.head[span_.begin + begin + i];
        float* to = parts_.data() + i * kParts * width();
        copy_row(token - layer.distance, to);
        copy_row(token, to + width());
        copy_row(token + layer.distance, to + 2 * width());
        copy_row(span_.contains(head) ? head - span_.begin : token, to + 3 * width());
      }
      kernels_.affine({parts_.data(), kParts * width()}, count, matrix, hidden_.data(), stride);
      const std::size_t at = begin * width();
      kernels_.maxout_norm({hidden_.data(), stride}, count, kPieces, width(), view(layer.norm),
                           {rows_.data() + at, width()}, next_rows_.data() + at, width());
    }
  }

  void judge(std::vector<SpanChances>& out) {
    const std::size_t stride = nlp::whole_blocks(kSpanRoles);
    hidden_.resize(std::max(hidden_.size(), span_.size() * stride));
    const nlp::MatrixView matrix{tagger_.roles_.weights.data(), tagger_.roles_.bias.data(), width(),
                                 kSpanRoles};
    kernels_.affine({rows_.data(), width()}, span_.size(), matrix, hidden_.data(), stride);
    for (std::uint32_t i = 0; i < span_.size(); ++i) {
      SpanChances& chances = out[span_.begin + i];
      for (std::size_t role = 0; role < kSpanRoles; ++role) {
        const float score = hidden_[i * stride + role];
        chances[role] = static_cast<std::uint8_t>(std::ranges::upper_bound(tagger_.steps_, score) -
                                                  tagger_.steps_.begin());
      }
    }
  }

  const SpanTagger& tagger_;
  const Context& context_;
  const nlp::Kernels& kernels_ = nlp::best_kernels();
  TokenSpan span_;
  std::vector<float> rows_;
  std::vector<float> next_rows_;
  std::vector<float> parts_;
  std::vector<float> hidden_;
};

std::vector<SpanChances> SpanTagger::chances(const Context& context) const {
  const std::vector<TaggerRows> inputs = tagger_inputs(context);
  std::vector<SpanChances> out(context.tokens.size());
  Segment segment(*this, context);
  for (const TokenSpan span : tagger_segments(context)) segment.run(span, inputs, out);
  return out;
}

}  // namespace diurna::statements
