diurna_module(language TIER 2
  DEPENDS base text
  SOURCES language.cc telling_words.cc
  TESTS language_test.cc telling_words_test.cc
  LINK cld2)
