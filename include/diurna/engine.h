// The engine: bytes of an article in, its record out.
//
//   diurna::EngineOptions options;
//   options.models = "var/models";
//   auto engine = diurna::Engine::open(options);
//   if (!engine) { std::cerr << engine.error().to_string() << '\n'; return 2; }
//   auto record = engine->read(bytes, {.uri = "article.txt"});
//
// Thread-safety: a const Engine may be used by many threads at once.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diurna/input.h"
#include "diurna/record.h"
#include "diurna/status.h"

namespace diurna {

// How the networks multiply.
enum class Precision : std::uint8_t {
  kFloat32,   // the same bytes on every CPU
  kBfloat16,  // faster, on CPUs with AVX-512 BF16; a few decisions in ten thousand differ
};

struct EngineOptions {
  std::string models;                    // the folder that holds the models (diurna/model.h)
  std::string model = "en-core-web-sm";  // the one that reads English; or a pipeline folder of that name
  Precision precision = Precision::kFloat32;
  std::string data;                     // lexicons and rules; empty: those compiled in
  std::uint64_t max_bytes = 16u << 20;  // of one article, as received
  std::uint32_t max_depth = 1024;       // of elements within elements, in a page
};

class Engine {
 public:
  // Loads models and lexicons. Errors: kModelMissing, kModelBroken, kBadData, kBadOption (also for a
  // precision that this CPU has no instructions for).
  static Result<Engine> open(const EngineOptions& options);

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  // Reads one article. `payload` need not outlive the call. Errors: those of Reader::read.
  Result<Record> read(std::string_view payload, const Hints& hints) const;
  // Reads several together, which for short ones is faster: the record or error of each, in their order. It
  // is the one that the input has alone.
  std::vector<Result<Record>> read(std::span<const Input> inputs) const;

  // "en-core-web-sm@3.8.0": the model that a record's made_by names; with "+bf16" if it multiplies so.
  const std::string& model_name() const;

 private:
  struct Impl;
  explicit Engine(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace diurna
