diurna_module(places TIER 3
  DEPENDS base text doc nlp/image
  SOURCES feature.cc words.cc gazetteer.cc gazetteer_import.cc country_names.cc lexicon.cc scene.cc candidates.cc
          linear_model.cc recognition.cc resolution.cc plain_rule.cc place_finder.cc
  TESTS words_test.cc gazetteer_test.cc lexicon_test.cc linear_model_test.cc place_finder_test.cc
  LINK fmt::fmt ICU::i18n ICU::uc)
