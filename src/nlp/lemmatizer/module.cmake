diurna_module(nlp/lemmatizer TIER 3
  DEPENDS base text doc nlp/model
  SOURCES english.cc lemmatizer.cc lookups.cc
  TESTS english_test.cc lemmatizer_test.cc lookups_test.cc)
