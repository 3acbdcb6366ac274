#include "ingest/compression/inflation.h"

#include <fmt/format.h>

#include <vector>

namespace diurna::ingest {
namespace {

constexpr std::size_t kScratch = 64u << 10;

bool is_bomb(std::uint64_t unpacked, std::uint64_t packed, const Limits& limits) {
  return unpacked > kFreeOfRatio && unpacked / limits.ratio > packed;
}

Status too_large(std::string_view part, const std::string& why) {
  return {ErrorCode::kTooLarge, fmt::format("{} that unpacks to more than {}", part, why)};
}

}  // namespace

Result<std::string> inflate(Codec& codec, std::string_view bytes, const Limits& limits, InputEnd end) {
  std::vector<char> scratch(kScratch);
  std::string unpacked;
  std::string_view rest = bytes;
  codec.restart();
  while (!rest.empty()) {
    const Step step = codec.run(rest, scratch.data(), scratch.size());
    rest.remove_prefix(step.consumed);
    unpacked.append(scratch.data(), step.produced);
    if (unpacked.size() > limits.item_bytes) {
      return too_large(codec.part_name(), fmt::format("{} bytes", limits.item_bytes));
    }
    if (is_bomb(unpacked.size(), bytes.size() - rest.size(), limits)) {
      return too_large(codec.part_name(), fmt::format("{} times its size", limits.ratio));
    }
    if (step.state == Step::State::kBroken) {
      return Status(step.code, fmt::format("{}: {}", codec.part_name(), step.cause));
    }
    if (step.state == Step::State::kEnd) {
      if (codec.find(rest.substr(0, kPartMagic)) != 0) return unpacked;
      codec.restart();
    } else if (step.produced == 0 && step.consumed == 0) {
      break;
    }
  }
  if (end == InputEnd::kCut) return unpacked;
  return Status(ErrorCode::kTruncated, fmt::format("{}: cut short", codec.part_name()));
}

}  // namespace diurna::ingest
