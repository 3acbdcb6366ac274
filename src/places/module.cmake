diurna_module(places TIER 3
  DEPENDS base text doc nlp/image
  SOURCES feature.cc words.cc gazetteer.cc gazetteer_import.cc country_names.cc
  TESTS words_test.cc gazetteer_test.cc
  LINK fmt::fmt ICU::i18n ICU::uc)
