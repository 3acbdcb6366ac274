diurna_module(statements TIER 3
  DEPENDS base text forest doc
  SOURCES quotations.cc cue_lexicon.cc context.cc clause.cc quoted_content.cc frames.cc content.cc
          verb_cues.cc phrase_cues.cc colon_cues.cc word_pattern.cc non_answers.cc continuations.cc finders.cc
          readings.cc reading_features.cc reading_model.cc chosen_readings.cc role_nouns.cc persons.cc
          speakers.cc circumstances.cc rule_confidence.cc assemble.cc extractor.cc hearers.cc
          shared_circumstances.cc addressees.cc name_lexicon.cc body_classes.cc wording.cc person_names.cc
          person_roles.cc bodies.cc anonymity.cc discourse.cc discourse_pronouns.cc
  TESTS quotations_test.cc reading_model_test.cc word_pattern_test.cc)
