diurna_module(text TIER 1
  DEPENDS base
  SOURCES arabic_letters.cc binary_formats.cc utf8.cc source_map.cc string_store.cc unicode.cc unicode_res.cc
  TESTS arabic_letters_test.cc binary_formats_test.cc utf8_test.cc source_map_test.cc string_id_test.cc string_store_test.cc unicode_test.cc)
