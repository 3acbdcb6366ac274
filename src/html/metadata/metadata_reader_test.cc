#include "html/metadata/metadata_reader.h"

#include <gtest/gtest.h>

#include "html/page/page_parser.h"

namespace diurna::html {
namespace {

TEST(MetadataReader, Opens) {
  EXPECT_TRUE(MetadataReader::open(""));
}

}  // namespace
}  // namespace diurna::html
