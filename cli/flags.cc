#include "flags.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <optional>
#include <string_view>

#include "values.h"

namespace diurna::cli {
namespace {

std::string accepted() {
  return {};
}

std::optional<Format> format_named(std::string_view name) {
  if (name == "report") return Format::kReport;
  if (name == "jsonl") return Format::kJsonl;
  if (name == "annotations") return Format::kAnnotations;
  if (name == "geojson") return Format::kGeojson;
  if (name == "plover") return Format::kPlover;
  return std::nullopt;
}

constexpr Flag kFlags[] = {
    {On::kBoth, "--date", "YYYY-MM-DD", "the day on which the articles appeared",
     "The day on which the articles appeared. Without it, the day is taken from the article itself (its "
     "dateline, "
     "or the date of a post shown in it); where that gives none, \"Sunday\" stays without a date.",
     [](Options& options, const std::string& value) {
       options.date = value;
       return is_date(value) ? accepted() : fmt::format("\"{}\" is no date (YYYY-MM-DD)", value);
     }},
    {On::kBoth, "--publisher", "NAME", "who published the articles, where they do not say",
     "Who published the articles, where they do not say it themselves, as plain text never does. It is whom "
     "people keep silent to who \"declined to comment\".",
     [](Options& options, const std::string& value) {
       options.publisher = value;
       return accepted();
     }},
    {On::kRecord, "--format", "report|jsonl|annotations|geojson|plover",
     "how to write the record (default: by terminal)",
     "How to write the record: as a report to read, as JSON Lines (docs/formats/record.md), as W3C Web "
     "Annotations, one a line for each statement, as GeoJSON, the places of an article as one collection of "
     "features on a line, or as PLOVER, one line for each event (docs/formats/plover.md). Without it, a "
     "report "
     "on a terminal and JSON Lines into a file or pipe.",
     [](Options& options, const std::string& value) {
       const std::optional<Format> format = format_named(value);
       if (format) options.format = *format;
       return format ? accepted() : fmt::format("no format \"{}\"", value);
     }},
    {On::kRecord, "--json", "", "the same as --format jsonl", "The same as --format jsonl.",
     [](Options& options, const std::string&) {
       options.format = Format::kJsonl;
       return accepted();
     }},
    {On::kRecord, "--with-text", "", "put the article's text into the document's line",
     "Put the article's text into the document's line of JSON Lines, so that the offsets can be looked up "
     "there. "
     "Left out otherwise, since the text may not be yours to pass on.",
     [](Options& options, const std::string&) {
       options.with_text = true;
       return accepted();
     }},
    {On::kRecord, "-v,--verbose", "", "show evidence, and why fields are empty",
     "Show, in the report, the sentence that is the evidence of each statement, how sure it is, and why "
     "fields "
     "are empty. Says on standard error which models are used.",
     [](Options& options, const std::string&) {
       options.verbose = true;
       return accepted();
     }},
    {On::kRecord, "--color", "auto|always|never", "colours in the report",
     "Colours in the report. auto: on a terminal, unless NO_COLOR is set or TERM is \"dumb\".",
     [](Options& options, const std::string& value) {
       options.colour = value == "always" ? When::kAlways : value == "never" ? When::kNever : When::kAuto;
       const bool known = value == "auto" || value == "always" || value == "never";
       return known ? accepted() : fmt::format("no choice \"{}\"", value);
     }},
    {On::kRead, "--format", "text|markdown|json", "how to write the article (default: text)",
     "How to write the article: its words, a block a line; as Markdown, with its headline; or as a line of "
     "JSON "
     "(docs/formats/record.md) with text, blocks and the source map that leads back to the page.",
     [](Options& options, const std::string& value) {
       if (value == "text") options.read_format = ReadFormat::kText;
       if (value == "markdown") options.read_format = ReadFormat::kMarkdown;
       if (value == "json") options.read_format = ReadFormat::kJson;
       const bool known = value == "text" || value == "markdown" || value == "json";
       return known ? accepted() : fmt::format("no format \"{}\"", value);
     }},
    {On::kRead, "--json", "", "the same as --format json", "The same as --format json.",
     [](Options& options, const std::string&) {
       options.read_format = ReadFormat::kJson;
       return accepted();
     }},
    {On::kRead, "--markdown", "", "the same as --format markdown", "The same as --format markdown.",
     [](Options& options, const std::string&) {
       options.read_format = ReadFormat::kMarkdown;
       return accepted();
     }},
    {On::kRead, "--with-metadata", "", "title, authors, dates ... in front of the text",
     "Put title, authors, dates, publisher and the like as YAML in front of text and Markdown. JSON always "
     "has "
     "them.",
     [](Options& options, const std::string&) {
       options.with_metadata = true;
       return accepted();
     }},
    {On::kRead, "--only-with-metadata", "", "leave out what has no title or no date",
     "Leave out articles that have no title or no date of publication.",
     [](Options& options, const std::string&) {
       options.only_with_metadata = true;
       return accepted();
     }},
    {On::kRead, "--language", "CODE", "leave out articles in other languages",
     "Leave out articles that are mostly in another language than this one (BCP 47: en, fa, zh-Hant).",
     [](Options& options, const std::string& value) {
       options.language = value;
       return value.empty() ? std::string("the code is empty") : accepted();
     }},
    {On::kRead, "-o,--output-dir", "DIR", "write each article into a file of this folder",
     "Write each article into a file of this folder, named for its id, instead of writing all to standard "
     "output. The folder is made if it is not there; a file is there whole or not at all.",
     [](Options& options, const std::string& value) {
       options.output_folder = value;
       return value.empty() ? std::string("the name is empty") : accepted();
     }},
    {On::kBoth, "--uri", "ADDRESS", "where the page was found on the web",
     "Where the page was found on the web. Its addresses are resolved against this one, and a date may stand "
     "in it. "
     "The record names the article by it. For one page; what stands in an archive or feed has an address "
     "already.",
     [](Options& options, const std::string& value) {
       options.uri = value;
       return value.empty() ? std::string("the address is empty") : accepted();
     }},
    {On::kBoth, "--files-from", "FILE", "read the inputs that this file names, one a line",
     "Read the inputs that this file names, one a line, after those on the command line; - for standard "
     "input.",
     [](Options& options, const std::string& value) {
       options.files_from = value;
       return value.empty() ? std::string("the name is empty") : accepted();
     }},
    {On::kBoth, "--max-bytes", "N", "the size of the largest input to read (default: 16M)",
     "The size of the largest input to read, in bytes or with a unit: 16777216, 16M and 16MiB are the same. "
     "A "
     "larger input is a failure. Default: 16M; at most 2G.",
     [](Options& options, const std::string& value) {
       const auto size = parse_size(value);
       options.max_bytes = size.value_or(options.max_bytes);
       return size ? accepted() : fmt::format("\"{}\" is no size (such as 16M)", value);
     }},
    {On::kBoth, "--max-depth", "N", "how deep elements of a page may stand in one another (default: 1024)",
     "How deep elements of a page may stand in one another, at most. A page that goes deeper is a failure. "
     "Default: "
     "1024; at most 65536.",
     [](Options& options, const std::string& value) {
       const auto depth = parse_count(value, 65536);
       options.max_depth = depth.value_or(options.max_depth);
       return depth ? accepted() : fmt::format("\"{}\" is no depth (1 to 65536)", value);
     }},
    {On::kRecord, "--models", "DIR", "the folder that holds the models",
     "The folder that holds the models. Without it: the environment's DIURNA_MODELS; else "
     "share/diurna/models "
     "beside the folder of this program; else the folder that was set when it was built.",
     [](Options& options, const std::string& value) {
       options.models = value;
       return value.empty() ? std::string("the name is empty") : accepted();
     }},
    {On::kRecord, "--model", "NAME", "the model that reads English (default: en-core-web-sm)",
     "The model that reads English, one of those that \"diurna model list\" shows. Default: en-core-web-sm.",
     [](Options& options, const std::string& value) {
       options.model = value;
       return value.empty() ? std::string("the name is empty") : accepted();
     }},
    {On::kRecord, "--precision", "float32|bf16", "how precisely to multiply (default: float32)",
     "How precisely the networks multiply. float32: the same record on every CPU. bf16: faster by about a "
     "third, on CPUs with AVX-512 BF16; a few words in ten thousand are analysed differently, and the record "
     "names it in made_by.",
     [](Options& options, const std::string& value) {
       options.precision = value == "bf16" ? Precision::kBfloat16 : Precision::kFloat32;
       const bool known = value == "float32" || value == "bf16";
       return known ? accepted() : fmt::format("no precision \"{}\"", value);
     }},
    {On::kBoth, "--threads", "N", "how many inputs to read at a time (default: 1)",
     "How many inputs to read at a time, each by a thread; 0 for as many as there are cores. The output is "
     "the "
     "same, in the same order, at any number. Default: 1.",
     [](Options& options, const std::string& value) {
       const auto threads = parse_threads(value);
       options.threads = threads.value_or(options.threads);
       return threads ? accepted() : fmt::format("\"{}\" is no number of threads (0 to 1024)", value);
     }},
    {On::kBoth, "--data", "DIR", "lexicons and rules to use instead of those built in",
     "A folder of lexicons and rules to use instead of those built in (the repository's data/ is one).",
     [](Options& options, const std::string& value) {
       options.data = value;
       return value.empty() ? std::string("the name is empty") : accepted();
     }},
    {On::kBoth, "--version", "", "print the version",
     "Print the version of this program and of the record format.",
     [](Options& options, const std::string&) {
       options.show = Show::kVersion;
       return accepted();
     }},
    {On::kBoth, "-h", "", "print this help", "Print the options, a line each.",
     [](Options& options, const std::string&) {
       options.show = Show::kBriefHelp;
       return accepted();
     }},
    {On::kBoth, "--help", "", "print the full help, with examples", "Print this help.",
     [](Options& options, const std::string&) {
       options.show = Show::kFullHelp;
       return accepted();
     }},
};

struct Help {
  std::string_view usage;
  std::string_view end;
};

constexpr Help kRecordHelp = {
    "Usage: diurna [OPTION]... [FILE|FOLDER|-]...\n"
    "       diurna read ... (the article alone: see diurna read --help)\n"
    "       diurna explain ID --in RECORD.jsonl [--page FILE] (see diurna explain --help)\n"
    "       diurna model add|list|info|remove ... (see diurna model --help)\n"
    "\n"
    "Reads news articles and writes the record: who said what, to whom and when, each field with its place "
    "in\n"
    "the article and the bytes that it came from. Reads web pages, plain text, WARC archives, RSS, Atom and "
    "JSON\n"
    "feeds and JSON Lines, also compressed (gzip, zstd), each told by its content. A folder stands for all "
    "the\n"
    "files below it, - for standard input.\n",
    "\nExamples:\n"
    "  diurna page.html                         a report to read\n"
    "  diurna -v article.txt                    with the evidence of each statement\n"
    "  diurna --date 2025-09-21 article.txt     \"Sunday\" becomes a date\n"
    "  diurna --format report news/ | less      a report on every file of a folder\n"
    "  diurna crawl.warc.gz > record.jsonl      JSON Lines, one line a statement\n"
    "  curl -s \"$URL\" | diurna -                one page from standard input\n"
    "\nExit status: 0 all well; 1 some inputs failed (each has a line of type \"failure\", or a message); 2 "
    "could\n"
    "not run.\n"};

constexpr Help kReadHelp = {
    "Usage: diurna read [OPTION]... [FILE|FOLDER|-]...\n"
    "\n"
    "Writes the articles alone, without menus, advertisements and other furniture: as text, Markdown or "
    "JSON.\n"
    "Reads what diurna reads, and needs no models.\n",
    "\nExamples:\n"
    "  curl -s \"$URL\" | diurna read            the words of a page\n"
    "  diurna read --markdown --with-metadata page.html\n"
    "  diurna read --json crawl.warc.gz         a line an article, with blocks and source map\n"
    "  diurna read -o texts/ pages/             each into a file\n"
    "\nExit status: 0 all well; 1 some inputs failed (each with a message, or a line of type \"failure\" in\n"
    "JSON); 2 could not run.\n"};

const Help& help_of(Command command) {
  return command == Command::kRead ? kReadHelp : kRecordHelp;
}

bool has(Command command, const Flag& flag) {
  if (flag.commands == On::kBoth) return true;
  return (flag.commands == On::kRead) == (command == Command::kRead);
}

// "-v, --verbose" and what follows it.
std::string heading(const Flag& flag) {
  std::string names(flag.names);
  if (const std::size_t comma = names.find(','); comma != std::string::npos) names.insert(comma + 1, " ");
  return *flag.value ? fmt::format("{} {}", names, flag.value) : names;
}

// `text` in lines of `width` columns with `indent` blanks before each.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
  std::string out;
  while (!text.empty()) {
    std::size_t end = text.size() <= width ? text.size() : text.rfind(' ', width);
    if (end == std::string_view::npos) end = text.size();
    out += fmt::format("{:{}}{}\n", "", indent, text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

void declare(CLI::App& app, const Flag& flag, Options& options) {
  if (!*flag.value) {
    app.add_flag_callback(flag.names, [&flag, &options] { flag.set(options, {}); });
    return;
  }
  app.add_option_function<std::string>(flag.names, [&flag, &options](const std::string& value) {
    const std::string wrong = flag.set(options, value);
    if (!wrong.empty()) throw CLI::ValidationError(flag.names, wrong);
  });
}

}  // namespace

std::span<const Flag> flags() {
  return kFlags;
}

Result<Options> parse_command_line(Command command, int argc, const char* const* argv) {
  Options options;
  CLI::App app;
  app.set_help_flag();
  for (const Flag& flag : kFlags) {
    if (has(command, flag)) declare(app, flag, options);
  }
  app.add_option("inputs", options.inputs);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return Status(ErrorCode::kBadOption, error.what());
  }
  return options;
}

std::string brief_help(Command command) {
  std::string help = fmt::format("{}\nOptions:\n", help_of(command).usage);
  for (const Flag& flag : kFlags) {
    if (has(command, flag)) help += fmt::format("  {:<30}{}\n", heading(flag), flag.brief);
  }
  return help;
}

std::string full_help(Command command) {
  std::string help = fmt::format("{}\nOptions:\n", help_of(command).usage);
  for (const Flag& flag : kFlags) {
    if (has(command, flag)) help += fmt::format("  {}\n{}", heading(flag), wrapped(flag.full, 6, 94));
  }
  return help.append(help_of(command).end);
}

}  // namespace diurna::cli
