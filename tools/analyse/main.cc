// diurna-analyse [--margins] [--bf16] MODEL FILE...
//
// Prints the pipeline's analysis of each file as one text. Each begins with a line "# FILE"; then one token
// a line, tab-separated: index, begin and end byte, form, space flag, norm, tag, part of speech, features,
// lemma, index of the head, label, sentence start, entity ("B-ORG", "O"). Form, norm and lemma are JSON
// strings. With --margins follow lines "#margin COMPONENT TOKEN MARGIN", one a decision. With --bf16 the
// networks multiply bfloat16 numbers. Exit status: 0, 1 if a file could not be read, 2 if the model could not
// or the CPU has no such instructions.
#include <boost/json.hpp>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/file.h"
#include "nlp/pipeline/pipeline.h"
#include "text/utf8.h"

namespace diurna {
namespace {

constexpr std::uint64_t kMaxBytes = 64u << 20;

std::string json_string(std::string_view text) {
  return boost::json::serialize(boost::json::string(text));
}

std::string entity_of(const doc::Tokens& tokens, std::uint32_t i) {
  if (tokens.entity_tag[i] == doc::EntityTag::kOutside) return "O";
  const char* tag = tokens.entity_tag[i] == doc::EntityTag::kBegin ? "B-" : "I-";
  return tag + std::string(tokens.strings.get(tokens.entity_label[i]));
}

void print_tokens(const doc::Tokens& tokens) {
  const auto name = [&](text::StringId id) { return tokens.strings.get(id); };
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    std::cout << i << '\t' << tokens.span[i].begin << '\t' << tokens.span[i].end << '\t'
              << json_string(tokens.form(i)) << '\t' << int{tokens.space_after[i]} << '\t'
              << json_string(name(tokens.norm[i])) << '\t' << name(tokens.tag[i]) << '\t'
              << name(tokens.pos[i]) << '\t' << name(tokens.morph[i]) << '\t'
              << json_string(tokens.lemma_text(i)) << '\t' << tokens.head[i] << '\t' << name(tokens.dep[i])
              << '\t' << int{tokens.sentence_start[i]} << '\t' << entity_of(tokens, i) << '\n';
  }
}

void print_margins(std::string_view component, const std::vector<nlp::Decision>& decisions) {
  for (const nlp::Decision& decision : decisions) {
    std::cout << "#margin " << component << ' ' << decision.token << ' ' << decision.margin << '\n';
  }
}

// Whether the file could be analysed.
bool analyse_file(const nlp::Pipeline& pipeline, const std::string& path, bool with_margins) {
  const Result<std::string> bytes = base::read_file(path, kMaxBytes);
  if (!bytes) {
    std::cerr << "diurna-analyse: " << bytes.error().to_string() << '\n';
    return false;
  }
  for (std::size_t at = 0; at < bytes->size();) {
    const auto point = text::decode(*bytes, at);
    if (!point) {
      std::cerr << "diurna-analyse: " << path << ": byte " << at << ": not UTF-8\n";
      return false;
    }
    at += point->size;
  }
  doc::Tokens tokens = pipeline.new_tokens();
  nlp::Decisions decisions;
  nlp::Pipeline::Workspace workspace;
  if (with_margins) workspace.decisions = &decisions;
  pipeline.analyse({{*bytes, 0, &tokens}}, workspace);
  std::cout << "# " << path << '\n';
  print_tokens(tokens);
  print_margins("tagger", decisions.tagger);
  print_margins("parser", decisions.parser);
  print_margins("ner", decisions.ner);
  return true;
}

// Takes `flag` off the arguments; whether it was there.
bool take(std::vector<std::string>& arguments, std::string_view flag) {
  return std::erase(arguments, flag) > 0;
}

int run(std::vector<std::string> arguments) {
  const bool with_margins = take(arguments, "--margins");
  const nlp::Kernels* kernels = take(arguments, "--bf16") ? nlp::bfloat16_kernels() : &nlp::best_kernels();
  if (arguments.size() < 2) {
    std::cerr << "usage: diurna-analyse [--margins] [--bf16] MODEL FILE...\n";
    return 2;
  }
  if (kernels == nullptr) {
    std::cerr << "diurna-analyse: this CPU has no bfloat16 instructions\n";
    return 2;
  }
  const Result<nlp::Pipeline> pipeline = nlp::Pipeline::open(arguments.front(), *kernels);
  if (!pipeline) {
    std::cerr << "diurna-analyse: " << pipeline.error().to_string() << '\n';
    return 2;
  }
  bool all = true;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    all &= analyse_file(*pipeline, arguments[i], with_margins);
  }
  return all ? 0 : 1;
}

}  // namespace
}  // namespace diurna

int main(int count, char** values) {
  return diurna::run({values + 1, values + count});
}
