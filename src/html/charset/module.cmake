diurna_module(html/charset TIER 2
  DEPENDS base text
  SOURCES charset_map.cc decoding.cc detection.cc encoding.cc transcoding.cc
  TESTS charset_map_test.cc decoding_test.cc detection_test.cc encoding_test.cc transcoding_test.cc
  LINK lexbor ICU::i18n ICU::uc fmt::fmt)
