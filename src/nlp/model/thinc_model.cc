#include "nlp/model/thinc_model.h"

#include <fmt/format.h>

#include <bit>
#include <cstring>

#include "nlp/model/msgpack.h"

namespace diurna::nlp {
namespace {

static_assert(std::endian::native == std::endian::little, "tensors are stored as little-endian floats");

using Type = MsgpackReader::Type;

// One pass over the file; the reader keeps the first error.
class Parser {
 public:
  explicit Parser(std::string_view bytes) : reader_(bytes) {}

  void parse();
  MsgpackReader& reader() { return reader_; }
  std::vector<ThincNode>& nodes() { return nodes_; }

 private:
  void list(void (Parser::*entry)(ThincNode&));
  void node(ThincNode& node);
  void dims(ThincNode& node);
  void attributes(ThincNode& node);
  void params(ThincNode& node);
  Tensor tensor();
  std::vector<std::size_t> shape();
  void fill(Tensor& tensor, std::string_view data);

  MsgpackReader reader_;
  std::vector<ThincNode> nodes_;
  bool counted_ = false;  // nodes_ has its final size
};

void Parser::parse() {
  bool has_nodes = false;
  bool has_params = false;
  for (std::uint32_t n = reader_.map(); n > 0 && reader_.ok(); --n) {
    const std::string_view key = reader_.string();
    if (key == "nodes") {
      list(&Parser::node);
      has_nodes = true;
    } else if (key == "attrs") {
      list(&Parser::attributes);
    } else if (key == "params") {
      list(&Parser::params);
      has_params = true;
    } else {
      reader_.skip();
    }
  }
  if (!reader_.ok()) return;
  if (!has_nodes || !has_params) return reader_.fail("not a thinc model: it has no nodes or no params");
  if (reader_.peek() != Type::kEnd) reader_.fail("bytes after the end of the model");
}

// Each of the file's lists has one entry a node.
void Parser::list(void (Parser::*entry)(ThincNode&)) {
  constexpr std::uint32_t kMaxNodes = 1u << 16;
  const std::uint32_t count = reader_.array();
  if (count > kMaxNodes) return reader_.fail(fmt::format("a list of {} entries", count));
  if (!reader_.ok()) return;
  if (counted_ && count != nodes_.size()) {
    return reader_.fail(fmt::format("a list of {} entries for {} nodes", count, nodes_.size()));
  }
  nodes_.resize(count);
  counted_ = true;
  for (std::uint32_t i = 0; i < count && reader_.ok(); ++i) (this->*entry)(nodes_[i]);
}

void Parser::node(ThincNode& node) {
  for (std::uint32_t n = reader_.map(); n > 0 && reader_.ok(); --n) {
    const std::string_view key = reader_.string();
    if (key == "name") {
      node.name = reader_.string();
    } else if (key == "dims") {
      dims(node);
    } else {
      reader_.skip();
    }
  }
}

void Parser::dims(ThincNode& node) {
  for (std::uint32_t n = reader_.map(); n > 0 && reader_.ok(); --n) {
    const std::string key(reader_.string());
    if (!reader_.nil()) node.dims[key] = reader_.integer();
  }
}

void Parser::attributes(ThincNode& node) {
  for (std::uint32_t n = reader_.map(); n > 0 && reader_.ok(); --n) {
    const std::string key(reader_.string());
    const std::string_view value = reader_.binary();
    MsgpackReader inner(value, reader_.position() - value.size());
    if (inner.peek() == Type::kInteger) node.numbers[key] = inner.integer();
    if (inner.peek() == Type::kBool) node.numbers[key] = inner.boolean() ? 1 : 0;
    if (!inner.ok()) reader_.fail("an attribute that ends inside its value");
  }
}

void Parser::params(ThincNode& node) {
  for (std::uint32_t n = reader_.map(); n > 0 && reader_.ok(); --n) {
    const std::string key(reader_.string());
    if (!reader_.nil()) node.params[key] = tensor();
  }
}

Tensor Parser::tensor() {
  Tensor tensor;
  std::string_view data;
  for (std::uint32_t n = reader_.map(); n > 0 && reader_.ok(); --n) {
    const std::string_view key = reader_.string();
    if (key == "type") {
      if (reader_.string() != "<f4" && reader_.ok()) reader_.fail("a tensor that is not of 32-bit floats");
    } else if (key == "shape") {
      tensor.shape = shape();
    } else if (key == "data") {
      data = reader_.binary();
    } else {
      reader_.skip();
    }
  }
  if (reader_.ok()) fill(tensor, data);
  return tensor;
}

std::vector<std::size_t> Parser::shape() {
  constexpr std::uint32_t kMaxRank = 8;
  std::vector<std::size_t> sizes;
  const std::uint32_t rank = reader_.array();
  if (rank > kMaxRank) reader_.fail(fmt::format("a tensor of {} dimensions", rank));
  for (std::uint32_t i = 0; i < rank && reader_.ok(); ++i) sizes.push_back(reader_.unsigned_integer());
  return sizes;
}

void Parser::fill(Tensor& tensor, std::string_view data) {
  const std::size_t available = data.size() / sizeof(float);
  std::size_t wanted = 1;
  for (const std::size_t size : tensor.shape) {
    if (size != 0 && wanted > available / size) {
      return reader_.fail("a tensor with less data than its shape needs");
    }
    wanted *= size;
  }
  if (tensor.shape.empty() || wanted * sizeof(float) != data.size()) {
    return reader_.fail(fmt::format("a tensor of {} values with {} bytes of data", wanted, data.size()));
  }
  tensor.values.resize(wanted);
  if (wanted > 0) std::memcpy(tensor.values.data(), data.data(), data.size());
}

}  // namespace

const Tensor* ThincNode::param(const std::string& key) const {
  const auto found = params.find(key);
  return found == params.end() ? nullptr : &found->second;
}

Result<ThincModel> ThincModel::parse(std::string file, std::string_view bytes) {
  Parser parser(bytes);
  parser.parse();
  if (!parser.reader().ok()) return parser.reader().error(std::move(file));
  ThincModel model;
  model.file_ = std::move(file);
  model.nodes_ = std::move(parser.nodes());
  return model;
}

Result<ThincModel> ThincModel::read(const PipelineFiles& files, const std::string& name) {
  Result<std::string> bytes = files.read(name);
  if (!bytes) return bytes.error();
  return parse(files.path_of(name), *bytes);
}

std::vector<const ThincNode*> ThincModel::named(std::string_view name) const {
  std::vector<const ThincNode*> found;
  for (const ThincNode& node : nodes_) {
    if (node.name == name) found.push_back(&node);
  }
  return found;
}

Result<const ThincNode*> ThincModel::node(std::string_view name, std::size_t index) const {
  const std::vector<const ThincNode*> found = named(name);
  if (index < found.size()) return found[index];
  return error(fmt::format("{} layers named {} where the pipeline needs {}", found.size(), name, index + 1));
}

Result<std::span<const float>> ThincModel::tensor(const ThincNode& node, const std::string& key,
                                                  const std::vector<std::size_t>& shape) const {
  const Tensor* found = node.param(key);
  if (!found) return error(fmt::format("the layer {} has no {}", node.name, key));
  if (found->shape == shape) return std::span<const float>(found->values);
  return error(fmt::format("{} of the layer {} has the shape ({}) where the pipeline needs ({})", key,
                           node.name, fmt::join(found->shape, ", "), fmt::join(shape, ", ")));
}

}  // namespace diurna::nlp
