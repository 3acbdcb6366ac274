diurna_module(nlp/tagger TIER 3
  DEPENDS base text doc nlp/model nlp/kernels nlp/tok2vec
  SOURCES tagger.cc
  TESTS tagger_test.cc
  LINK Boost::json fmt::fmt)
