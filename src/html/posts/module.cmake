diurna_module(html/posts TIER 3
  DEPENDS base text dates html/page
  SOURCES post_address.cc post_date.cc post_finder.cc post_markup.cc post_reader.cc post_rules.cc passages.cc
          selector.cc signature.cc
  TESTS post_address_test.cc post_date_test.cc post_finder_test.cc post_markup_test.cc
        post_platforms_test.cc sample_pages_test.cc selector_test.cc)
