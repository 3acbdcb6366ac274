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
#include <string>
#include <string_view>

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
};

// What the caller knows about an input.
struct Hints {
  std::string uri;
  std::string date;  // ISO 8601 calendar date on which the article appeared; empty: not known
};

class Engine {
 public:
  // Loads models and lexicons. Errors: kModelMissing, kModelBroken, kBadData, kBadOption (also for a
  // precision that this CPU has no instructions for).
  static Result<Engine> open(const EngineOptions& options);

  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  // Reads one article. `payload` need not outlive the call.
  // Errors: kEmpty, kNotText, kTooLarge, kBadOption (a hint that is no date); all name hints.uri.
  Result<Record> read(std::string_view payload, const Hints& hints) const;

  // "en-core-web-sm@3.8.0": the model that a record's made_by names; with "+bf16" if it multiplies so.
  const std::string& model_name() const;

 private:
  struct Impl;
  explicit Engine(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace diurna
