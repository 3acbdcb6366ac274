#include "nlp/tokenizer/tokenizer_rules.h"

#include "nlp/model/msgpack.h"
#include "text/utf8.h"

namespace diurna::nlp {
namespace {

// spaCy's attribute ids (attrs.pyx), under which the file names what an exception sets.
constexpr std::int64_t kOrthAttribute = 65;
constexpr std::int64_t kNormAttribute = 67;

std::string utf8_string(MsgpackReader& reader) {
  const std::string_view value = reader.string();
  if (!text::is_well_formed(value)) reader.fail("a string that is not UTF-8");
  return std::string(value);
}

std::int64_t attribute(MsgpackReader& reader) {
  if (reader.peek() == MsgpackReader::Type::kInteger) return reader.integer();
  const std::string_view name = reader.string();
  if (name == "ORTH") return kOrthAttribute;
  if (name == "NORM") return kNormAttribute;
  return -1;
}

ExceptionToken read_token(MsgpackReader& reader) {
  ExceptionToken token;
  for (std::uint32_t n = reader.map(); n > 0 && reader.ok(); --n) {
    const std::int64_t key = attribute(reader);
    if (key == kOrthAttribute) {
      token.orth = utf8_string(reader);
    } else if (key == kNormAttribute) {
      token.norm = utf8_string(reader);
    } else {
      reader.fail("an exception may set ORTH and NORM only");
    }
  }
  if (reader.ok() && token.orth.empty()) reader.fail("an exception with an empty token");
  return token;
}

TokenizerException read_exception(MsgpackReader& reader) {
  TokenizerException exception{utf8_string(reader), {}};
  std::string joined;
  for (std::uint32_t n = reader.array(); n > 0 && reader.ok(); --n) {
    exception.tokens.push_back(read_token(reader));
    joined += exception.tokens.back().orth;
  }
  if (reader.ok() && (joined != exception.form || joined.empty())) {
    reader.fail("the tokens of an exception do not make up its form");
  }
  return exception;
}

class RulesReader {
 public:
  RulesReader(std::string_view bytes, const std::string& path) : reader_(bytes), path_(path) {}

  Result<TokenizerRules> run() {
    for (std::uint32_t n = reader_.map(); n > 0 && reader_.ok() && !error_; --n) entry(reader_.string());
    if (error_) return *std::move(error_);
    if (!reader_.ok()) return reader_.error(path_);
    return std::move(rules_);
  }

 private:
  void entry(std::string_view key) {
    if (key == "prefix_search") {
      read_regex(rules_.prefix, RegexStart::kAnywhere);
    } else if (key == "suffix_search") {
      read_regex(rules_.suffix, RegexStart::kAnywhere);
    } else if (key == "infix_finditer") {
      read_regex(rules_.infix, RegexStart::kAnywhere);
    } else if (key == "token_match") {
      read_regex(rules_.token_match, RegexStart::kAtBegin);
    } else if (key == "url_match") {
      read_regex(rules_.url_match, RegexStart::kAtBegin);
    } else if (key == "exceptions") {
      read_exceptions();
    } else if (key == "faster_heuristics") {
      rules_.faster_heuristics = reader_.boolean();
    } else {
      reader_.skip();
    }
  }

  void read_regex(std::optional<Regex>& regex, RegexStart start) {
    if (reader_.nil()) return;
    const std::string_view pattern = reader_.string();
    if (!reader_.ok()) return;
    Result<Regex> compiled = Regex::compile(pattern, start);
    if (compiled) {
      regex = *std::move(compiled);
      return;
    }
    const Status& cause = compiled.error();
    const std::uint64_t begin = reader_.position() - pattern.size();
    error_ = Status(cause.code(), cause.message(), path_, begin + cause.offset().value_or(0));
  }

  void read_exceptions() {
    for (std::uint32_t n = reader_.map(); n > 0 && reader_.ok(); --n) {
      rules_.exceptions.push_back(read_exception(reader_));
    }
  }

  MsgpackReader reader_;
  const std::string& path_;
  TokenizerRules rules_;
  std::optional<Status> error_;
};

}  // namespace

Result<TokenizerRules> read_tokenizer_rules(std::string_view bytes, const std::string& path) {
  return RulesReader(bytes, path).run();
}

}  // namespace diurna::nlp
