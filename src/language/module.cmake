diurna_module(language TIER 2
  DEPENDS base text
  SOURCES language.cc
  TESTS language_test.cc
  LINK cld2)
