diurna_module(html/metadata TIER 3
  DEPENDS base text dates html/page
  SOURCES body_clues.cc byline.cc byline_names.cc headline.cc json_ld.cc language_tag.cc lenient_json.cc lexicon.cc
          metadata_reader.cc page_clues.cc plain_text.cc publication_dates.cc rights.cc standfirst.cc
          web_address.cc
  TESTS body_clues_test.cc byline_names_test.cc headline_test.cc json_ld_test.cc language_tag_test.cc lenient_json_test.cc
        metadata_reader_test.cc plain_text_test.cc publication_dates_test.cc web_address_test.cc
  LINK Boost::json fmt::fmt)
