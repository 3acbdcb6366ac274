diurna_module(nlp/morphologizer TIER 3
  DEPENDS base text doc nlp/model nlp/kernels nlp/image nlp/layers nlp/tok2vec nlp/morphology
  SOURCES morphologizer.cc morphologizer_import.cc
  TESTS morphologizer_test.cc
  LINK Boost::json fmt::fmt)
