#include "nlp/transition/moves.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <charconv>
#include <map>
#include <optional>

#include "nlp/model/msgpack.h"

namespace diurna::nlp {
namespace {

namespace json = boost::json;

struct CountedMove {
  Move move;
  std::int64_t count;
};

// The moves of a label that was added later stand together, where the first of them does.
void gather_added(std::vector<CountedMove>& moves) {
  std::map<std::string, std::int64_t> largest;
  for (const CountedMove& entry : moves) {
    if (entry.count >= 0) continue;
    const auto [found, is_new] = largest.try_emplace(entry.move.label, entry.count);
    if (!is_new) found->second = std::max(found->second, entry.count);
  }
  for (CountedMove& entry : moves) {
    if (entry.count < 0) entry.count = largest[entry.move.label];
  }
}

// Larger counts first; among equal counts, labels descending by code point, which UTF-8 keeps.
bool larger(const CountedMove& a, const CountedMove& b) {
  return a.count != b.count ? a.count > b.count : a.move.label > b.move.label;
}

bool before(const CountedMove& a, const CountedMove& b) {
  const bool a_added = a.count < 0;
  const bool b_added = b.count < 0;
  if (a_added != b_added) return b_added;
  if (!a_added && a.move.action != b.move.action) return a.move.action < b.move.action;
  if (larger(a, b) != larger(b, a)) return larger(a, b);
  return a.move.action < b.move.action;
}

std::optional<std::uint32_t> action_of(std::string_view key, std::uint32_t actions) {
  std::uint32_t action = 0;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), action);
  if (error != std::errc() || end != key.data() + key.size() || action >= actions) return std::nullopt;
  return action;
}

// Appends the moves of one action; false if a count is no integer.
bool append(const json::value& labels, std::uint32_t action, std::vector<CountedMove>& moves) {
  const json::object* object = labels.if_object();
  if (!object) return false;
  for (const auto& [label, count] : *object) {
    const std::int64_t* number = count.if_int64();
    if (!number) return false;
    moves.push_back({{action, std::string(label)}, *number});
  }
  return true;
}

// The JSON text in the file and the byte at which it ends.
Result<std::pair<std::string_view, std::uint64_t>> json_text(const std::string& file,
                                                             std::string_view bytes) {
  MsgpackReader reader(bytes);
  std::string_view text;
  std::uint64_t end = 0;
  for (std::uint32_t n = reader.map(); n > 0 && reader.ok(); --n) {
    if (reader.string() == "moves") {
      text = reader.string();
      end = reader.position();
    } else {
      reader.skip();
    }
  }
  if (!reader.ok()) return reader.error(file);
  return std::pair(text, end);
}

}  // namespace

Result<std::vector<Move>> parse_moves(std::string file, std::string_view bytes, std::uint32_t actions) {
  const auto text = json_text(file, bytes);
  if (!text) return text.error();
  const std::uint64_t offset = text->second - text->first.size();
  const auto broken = [&](std::string why) {
    return Status(ErrorCode::kModelBroken, std::move(why), file, offset);
  };
  json::error_code error;
  const json::value document = json::parse(text->first, error);
  const json::object* object = document.if_object();
  if (error || !object) return broken("the moves are not a JSON object");
  std::vector<CountedMove> counted;
  for (const auto& [key, labels] : *object) {
    const std::optional<std::uint32_t> action = action_of(key, actions);
    if (!action) return broken(fmt::format("the action {} is not known", std::string_view(key)));
    if (!append(labels, *action, counted)) return broken("labels of a move without integer counts");
  }
  gather_added(counted);
  std::ranges::sort(counted, before);
  std::vector<Move> moves;
  for (CountedMove& entry : counted) moves.push_back(std::move(entry.move));
  return moves;
}

Result<std::vector<Move>> read_moves(const PipelineFiles& files, const std::string& component,
                                     std::uint32_t actions) {
  const Result<std::string> bytes = files.read(component + "/moves");
  if (!bytes) return bytes.error();
  return parse_moves(files.path_of(component + "/moves"), *bytes, actions);
}

}  // namespace diurna::nlp
