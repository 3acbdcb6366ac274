// For tests: the metadata of a page written in the test.
#pragma once

#include <gtest/gtest.h>

#include <string_view>

#include "html/metadata/metadata_reader.h"
#include "html/page/page_parser.h"

namespace diurna::html {

inline Page page_of(std::string_view html) {
  auto page = PageParser().parse(html, {.http_charset = "utf-8"});
  EXPECT_TRUE(page);
  return std::move(*page);
}

inline Metadata metadata_of(std::string_view html, const MetadataHints& hints = {}) {
  static const MetadataReader kReader = *MetadataReader::open("");
  return kReader.read(page_of(html), hints);
}

}  // namespace diurna::html
