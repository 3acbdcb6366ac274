diurna_module(html/page TIER 3
  DEPENDS base text html/charset
  SOURCES page.cc page_builder.cc page_parser.cc reference_watch.cc tag.cc text_sources.cc text_tracker.cc token_text.cc trimming.cc
          tree_builder.cc
  TESTS page_mutations_test.cc page_parser_test.cc page_test.cc token_text_test.cc
  LINK lexbor fmt::fmt)
