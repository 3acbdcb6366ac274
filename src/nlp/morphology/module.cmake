diurna_module(nlp/morphology TIER 3
  SOURCES features.cc
  TESTS features_test.cc)
