diurna_module(nlp/tagger TIER 3
  DEPENDS base text doc nlp/model nlp/kernels nlp/image nlp/layers nlp/tok2vec
  SOURCES tagger.cc tagger_import.cc
  TESTS tagger_import_test.cc
  LINK Boost::json)
