diurna_module(actors TIER 3
  DEPENDS base text doc
  SOURCES words.cc term.cc name_table.cc tables.cc choice.cc phrase_matches.cc body_sector.cc proper_name.cc
          composition.cc actor_lexicon.cc day.cc speakers.cc
  TESTS day_test.cc words_test.cc term_test.cc name_table_test.cc tables_test.cc choice_test.cc body_sector_test.cc)
