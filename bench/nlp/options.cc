#include "nlp/options.h"

#include <charconv>
#include <optional>

#include "nlp/kernels/kernels.h"

namespace diurna::bench {
namespace {

constexpr unsigned kMaxRounds = 1000;

Status bad_option(const std::string& message, const std::string& argument) {
  return {ErrorCode::kBadOption, message, argument};
}

std::optional<Status> read_rounds(const std::string& value, unsigned& rounds) {
  const char* end = value.data() + value.size();
  const auto [last, failed] = std::from_chars(value.data(), end, rounds);
  if (failed == std::errc() && last == end && rounds <= kMaxRounds) return std::nullopt;
  return bad_option("not a number of rounds: '" + value + "'", "--rounds");
}

// Sets what the option `name` with its value, if it has one, asks for.
std::optional<Status> set_valued(Options& options, const std::string& name, const std::string& value) {
  if (name == "--rounds") return read_rounds(value, options.rounds);
  if (name == "--kernels") {
    options.kernels = value;
  } else if (name == "--precision") {
    options.precision = value;
  } else {
    return bad_option("there is no such option", name);
  }
  return std::nullopt;
}

bool set_flag(Options& options, const std::string& name) {
  if (name == "--list") return options.list = true;
  if (name == "--components") return options.components = true;
  if (name == "--on-request") return options.on_request = true;
  return false;
}

// What cannot be done is refused, so that no figure bears the name of something that did not run.
std::optional<Status> check_choice(const Options& options) {
  if (!options.kernels.empty() && options.kernels != kernels_named(options.kernels).name) {
    return bad_option("this machine cannot run the kernels '" + options.kernels + "'", "--kernels");
  }
  if (options.precision == "bf16") {
    if (nlp::bfloat16_kernels() == nullptr) return bad_option("no bfloat16 instructions here", "--precision");
    if (!options.kernels.empty()) return bad_option("bf16 has kernels of its own", "--kernels");
  } else if (options.precision != "float32") {
    return bad_option("the pipeline has no precision '" + options.precision + "'", "--precision");
  }
  return std::nullopt;
}

}  // namespace

const nlp::Kernels& kernels_named(const std::string& name) {
  const nlp::KernelList list = nlp::available_kernels();
  for (std::size_t i = 0; i < list.size; ++i) {
    if (name == list.tables[i]->name) return *list.tables[i];
  }
  return nlp::best_kernels();
}

const nlp::Kernels& kernels_for(const Options& options) {
  return options.precision == "bf16" ? *nlp::bfloat16_kernels() : kernels_named(options.kernels);
}

Result<Options> parse_options(const std::vector<std::string>& arguments) {
  Options options;
  std::vector<std::string> places;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (!argument.starts_with("--")) {
      places.push_back(argument);
    } else if (!set_flag(options, argument)) {
      if (i + 1 == arguments.size())
        return bad_option("there is no such option, or its value is missing", argument);
      if (auto failed = set_valued(options, argument, arguments[++i])) return *failed;
    }
  }
  if (auto failed = check_choice(options)) return *failed;
  if (options.list) return options;
  if (places.size() != 2) return bad_option("a model and a file of texts are needed", "arguments");
  options.model = places[0];
  options.texts = places[1];
  return options;
}

}  // namespace diurna::bench
