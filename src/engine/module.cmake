diurna_module(engine TIER 5
  DEPENDS base text doc article nlp/image nlp/model nlp/pipeline times statements export
  SOURCES engine.cc models.cc
  TESTS engine_test.cc lexicon_examples_test.cc statements_test.cc)
