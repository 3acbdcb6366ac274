#include "read_command.h"

#include <fmt/format.h>

#include <optional>
#include <sstream>
#include <string_view>
#include <utility>
#include <vector>

#include "accounts.h"
#include "diurna/output.h"
#include "diurna/reader.h"
#include "diurna/version.h"
#include "messages.h"
#include "output_folder.h"

namespace diurna::cli {
namespace {

// "zh" is the language of "zh-Hant".
bool is_language(std::string_view wanted, std::string_view language) {
  return language == wanted || (language.starts_with(wanted) && language[wanted.size()] == '-');
}

class Reading {
 public:
  Reading(const Options& options, const Reader& reader, const OutputFolder* folder)
      : options_(options), reader_(reader), folder_(folder) {
    jsonl_.text = ArticleText::kInclude;
    jsonl_.source_map = ArticleMap::kInclude;
    jsonl_.engine = fmt::format("diurna {}", kVersion);
    article_.format =
        options.read_format == ReadFormat::kMarkdown ? ArticleFormat::kMarkdown : ArticleFormat::kText;
    article_.facts = options.with_metadata ? ArticleFacts::kInclude : ArticleFacts::kLeaveOut;
  }

  bool is_json() const { return options_.read_format == ReadFormat::kJson; }
  Failures failures() const {
    return is_json() && folder_ == nullptr ? Failures::kAsLines : Failures::kAsMessages;
  }

  std::vector<Account> read(const std::vector<Result<Input>>& group) const {
    std::vector<Account> accounts;
    for (const Result<Input>& input : group) {
      accounts.push_back(input ? account(*input) : account_of(input.error(), failures()));
    }
    return accounts;
  }

 private:
  Account account(const Input& input) const {
    const Result<Article> article = reader_.read(input);
    if (!article) return account_of(article.error(), failures());
    if (!is_wanted(*article)) return {};
    std::ostringstream out;
    if (is_json()) {
      write_jsonl(*article, jsonl_, out);
    } else {
      write_article(*article, article_, out);
    }
    if (folder_ == nullptr) return {std::move(out).str(), "", false};
    const auto failed = folder_->write(file_name(*article), std::move(out).str());
    return failed ? account_of(*failed, failures()) : Account();
  }

  bool is_wanted(const Article& article) const {
    if (!options_.language.empty() && !is_language(options_.language, article.language)) return false;
    return !options_.only_with_metadata || (!article.title.empty() && !article.published.empty());
  }

  // Its id, without the "d:".
  std::string file_name(const Article& article) const {
    const std::string_view ending = is_json()                                       ? "json"
                                    : options_.read_format == ReadFormat::kMarkdown ? "md"
                                                                                    : "txt";
    return fmt::format("{}.{}", article.id.substr(2), ending);
  }

  const Options& options_;
  const Reader& reader_;
  const OutputFolder* folder_;  // null: to standard output
  JsonlOptions jsonl_;
  ArticleOptions article_;
};

}  // namespace

int run_read_command(const Options& options) {
  const Result<Reader> reader = Reader::open({options.data, options.max_bytes, options.max_depth});
  if (!reader) return fail(reader.error());
  std::optional<OutputFolder> folder;
  if (!options.output_folder.empty()) {
    Result<OutputFolder> opened = OutputFolder::open(options.output_folder);
    if (!opened) return fail(opened.error());
    folder = *std::move(opened);
  }
  const Reading reading(options, *reader, folder ? &*folder : nullptr);
  return write_accounts(options, {reading.failures(), !reading.is_json(),
                                  [&](const auto& group) { return reading.read(group); }});
}

}  // namespace diurna::cli
