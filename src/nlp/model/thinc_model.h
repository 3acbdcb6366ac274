// The `model` files of spaCy's components, as thinc 8 writes them.
//
// Such a file is one MessagePack map {nodes, attrs, params, shims} of equally long lists, one entry a
// node of the network in breadth-first order from the root. The edges are not in it: a reader takes the
// nodes of one name in file order and checks their shapes. Attributes are MessagePack inside bytes,
// tensors are msgpack-numpy maps of little-endian floats.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/status.h"
#include "nlp/model/pipeline_files.h"

namespace diurna::nlp {

struct Tensor {
  std::vector<std::size_t> shape;
  std::vector<float> values;  // C order
};

struct ThincNode {
  std::string name;                             // "hashembed", "maxout", "linear", ...
  std::map<std::string, std::int64_t> dims;     // those that are set: "nO", "nI", "nP", ...
  std::map<std::string, std::int64_t> numbers;  // the attributes that are integers or truth values
  std::map<std::string, Tensor> params;         // those that are set: "W", "b", ...

  // The tensor of that name, or nullptr.
  const Tensor* param(const std::string& key) const;
};

class ThincModel {
 public:
  // Parses `bytes`; `file` is for messages. Errors: kModelBroken, naming the byte.
  static Result<ThincModel> parse(std::string file, std::string_view bytes);
  // Errors: those of PipelineFiles::read and parse.
  static Result<ThincModel> read(const PipelineFiles& files, const std::string& name);

  const std::string& file() const { return file_; }
  const std::vector<ThincNode>& nodes() const { return nodes_; }
  // The nodes of that name, in file order; valid as long as the model.
  std::vector<const ThincNode*> named(std::string_view name) const;
  // The `index`-th node of that name. Errors: kModelBroken.
  Result<const ThincNode*> node(std::string_view name, std::size_t index) const;
  // The values of that tensor, which must have this shape. Errors: kModelBroken.
  Result<std::span<const float>> tensor(const ThincNode& node, const std::string& key,
                                        const std::vector<std::size_t>& shape) const;
  // What the pipeline needs and the file has not: kModelBroken.
  Status error(std::string message) const { return {ErrorCode::kModelBroken, std::move(message), file_}; }

 private:
  std::string file_;
  std::vector<ThincNode> nodes_;
};

}  // namespace diurna::nlp
