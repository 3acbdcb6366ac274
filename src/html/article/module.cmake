diurna_module(html/article TIER 3
  DEPENDS base text doc html/page
  SOURCES text_builder.cc
  TESTS text_builder_test.cc)
