diurna_module(nlp/vocab TIER 3
  DEPENDS base text nlp/model
  SOURCES lexeme_attributes.cc vocab.cc
  TESTS lexeme_attributes_test.cc vocab_test.cc)
