diurna_module(html/article TIER 3
  DEPENDS base text doc html/page html/metadata html/posts html/body
  SOURCES assembly.cc page_reader.cc text_builder.cc
  TESTS page_reader_test.cc text_builder_test.cc)
