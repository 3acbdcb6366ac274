diurna_module(actors TIER 3
  DEPENDS base text doc
  SOURCES words.cc term.cc name_table.cc tables.cc choice.cc phrase_matches.cc body_sector.cc proper_name.cc composition.cc actor_lexicon.cc)
