diurna_module(nlp/lemmatizer TIER 3
  DEPENDS base text doc nlp/model nlp/morphology nlp/image nlp/tok2vec
  SOURCES english.cc french.cc lemmatizer.cc lemmatizer_import.cc lemma_tables.cc lookup.cc lookups.cc lookups_image.cc spanish.cc suffix_rules.cc
  TESTS english_test.cc french_test.cc lemmatizer_test.cc lookups_test.cc spanish_test.cc
    suffix_rules_test.cc)
