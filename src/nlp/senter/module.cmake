diurna_module(nlp/senter TIER 3
  DEPENDS base text doc nlp/model nlp/kernels nlp/image nlp/layers nlp/tok2vec
  SOURCES senter.cc senter_import.cc
  TESTS senter_test.cc
  LINK Boost::json)
