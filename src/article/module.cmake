diurna_module(article TIER 3
  DEPENDS base text dates doc language
  SOURCES decoding.cc wording.cc scripts.cc openings.cc platforms.cc
          rules.cc lines.cc splitting.cc headline.cc headings.cc dateline.cc signature.cc languages.cc
          posts.cc reader.cc
  TESTS decoding_test.cc wording_test.cc scripts_test.cc openings_test.cc
        platforms_test.cc splitting_test.cc headline_test.cc headings_test.cc dateline_test.cc
        signature_test.cc posts_test.cc reader_test.cc)
