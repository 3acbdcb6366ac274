// What the command line asks for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "diurna/engine.h"

namespace diurna::cli {

enum class Command : std::uint8_t { kRecord, kRead };
enum class Format : std::uint8_t { kByTerminal, kReport, kJsonl, kAnnotations, kGeojson, kPlover };
enum class ReadFormat : std::uint8_t { kText, kMarkdown, kJson };
enum class When : std::uint8_t { kAuto, kAlways, kNever };
enum class Show : std::uint8_t { kRecord, kBriefHelp, kFullHelp, kVersion };

struct Options {
  std::vector<std::string> inputs;  // files, folders, "-"
  std::string files_from;           // a file that names more of them, "-" for standard input; or empty
  std::string uri;                  // of the page; or empty
  std::string date;                 // ISO 8601 calendar date, or empty
  std::string publisher;            // of articles that name none, or empty
  Format format = Format::kByTerminal;
  bool with_text = false;
  ReadFormat read_format = ReadFormat::kText;
  bool with_metadata = false;
  bool only_with_metadata = false;
  std::string language;  // of the articles to keep, BCP 47; empty: all
  std::string output_folder;
  std::uint64_t max_bytes = 16u << 20;
  std::uint32_t max_depth = 1024;
  std::string models;  // empty: see models_folder()
  std::string model;   // empty: the engine's
  Precision precision = Precision::kFloat32;
  std::string data;  // empty: as compiled in
  unsigned threads = 1;
  bool verbose = false;
  When colour = When::kAuto;
  Show show = Show::kRecord;
};

// Exit statuses.
inline constexpr int kAllWell = 0;
inline constexpr int kSomeFailed = 1;
inline constexpr int kCouldNotRun = 2;

}  // namespace diurna::cli
