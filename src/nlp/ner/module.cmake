diurna_module(nlp/ner TIER 3
  DEPENDS base text doc nlp/model nlp/kernels nlp/image nlp/layers nlp/tok2vec nlp/transition
  SOURCES biluo.cc entity_recognizer.cc ner_import.cc
  TESTS biluo_test.cc)
