// For tests: tables as a reader of an image sees them.
#pragma once

#include "nlp/image/testing_image.h"
#include "nlp/lemmatizer/lookups.h"

namespace diurna::nlp {

struct TestLookups {
  explicit TestLookups(const ParsedLookups& parsed)
      : image(table_image([&](ImageWriter& writer) { write_lemma_lookups(parsed, writer); })) {
    ImageReader reader = image.section("table").value();
    lookups = LemmaLookups::read(reader);
    ok = reader.ok() && reader.at_end();
  }

  Image image;
  LemmaLookups lookups;
  bool ok = false;
};

}  // namespace diurna::nlp
