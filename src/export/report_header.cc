#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "export/language_names.h"
#include "export/report_parts.h"

namespace diurna::exporting {
namespace {

constexpr std::uint32_t kGap = 6;          // between the title and what follows it
constexpr std::uint32_t kFirstWords = 50;  // columns of the first paragraph that stand in for a title

constexpr std::string_view kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                        "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

// "21 Sep 2025" for "2025-09-21"; what is no such date stays as it is.
std::string readable_date(std::string_view date) {
  const auto digit = [&](std::size_t at) { return date[at] - '0'; };
  if (date.size() != 10 || date.find_first_not_of("0123456789-") != std::string::npos)
    return std::string(date);
  const int month = digit(5) * 10 + digit(6);
  if (month < 1 || month > 12) return std::string(date);
  return fmt::format("{} {} {}", digit(8) * 10 + digit(9), kMonths[month - 1], date.substr(0, 4));
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

// "English, a post in Persian": the article's language, then those of its posts that are in another.
std::string languages(const Article& article) {
  std::vector<std::pair<std::string, std::size_t>> others;
  for (const Post& post : article.posts) {
    if (post.language == article.language || post.language.empty()) continue;
    const auto same = [&](const auto& other) { return other.first == post.language; };
    const auto found = std::find_if(others.begin(), others.end(), same);
    if (found == others.end()) {
      others.emplace_back(post.language, 1);
    } else {
      ++found->second;
    }
  }
  std::string line(language_name(article.language));
  for (const auto& [language, count] : others) {
    const std::string posts = count == 1 ? "a post" : counted(count, "post");
    line += fmt::format(", {} in {}", posts, language_name(language));
  }
  return line;
}

StyledText title_of(const Article& article) {
  StyledText title;
  if (!article.title.empty()) {
    title.append_words(Style::kTitle, article.title);
    return title;
  }
  for (const Block& block : article.blocks) {
    if (block.kind != BlockKind::kParagraph) continue;
    title.append_words(Style::kTitle, slice(article.text, block.span));
    return title.cut(kFirstWords);
  }
  title.append_words(Style::kTitle, article.uri);
  return title;
}

}  // namespace

void write_header(const Record& record, const Page& page) {
  const Article& article = record.article;
  StyledText info;
  info.append(Style::kFaint, languages(article));
  if (!article.published.empty())
    info.append(Style::kFaint, " \u00b7 " + readable_date(day_published(article)));
  info.append(Style::kFaint, " \u00b7 " + counted(record.statements.size(), "statement"));
  if (!record.events.empty()) info.append(Style::kFaint, " \u00b7 " + counted(record.events.size(), "event"));

  StyledText title = title_of(article);
  if (title.columns() + kGap + info.columns() <= page.width()) {
    title.pad_to(title.columns() + kGap);
    title.append(info);
    page.line(title);
  } else {
    page.line(title);
    page.paragraph({}, info);
  }
  StyledText origin;
  origin.append_words(Style::kFaint, article.uri + " " + article.id);
  if (page.shows_evidence()) page.paragraph({}, origin);
  for (const std::string& warning : article.warnings) {
    StyledText text;
    text.append_words(Style::kFaint, "warning: " + warning);
    page.paragraph({}, text);
  }
}

}  // namespace diurna::exporting
