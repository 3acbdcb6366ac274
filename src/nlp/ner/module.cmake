diurna_module(nlp/ner TIER 3
  DEPENDS base text doc nlp/model nlp/kernels nlp/tok2vec nlp/transition
  SOURCES biluo.cc entity_recognizer.cc
  TESTS biluo_test.cc entity_recognizer_test.cc)
