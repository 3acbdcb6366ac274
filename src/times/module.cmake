diurna_module(times TIER 3
  DEPENDS base text doc
  SOURCES calendar.cc other_calendar.cc holiday.cc moment.cc normal_word.cc vocabulary.cc piece.cc number.cc pattern.cc rules.cc chart.cc
          tense.cc verb_features.cc direction.cc reading.cc step_arguments.cc meaning.cc calendar_steps.cc
          other_calendar_steps.cc counting_steps.cc clock_steps.cc length_steps.cc normaliser.cc language_rules.cc
          time_finder.cc
  TESTS calendar_test.cc other_calendar_test.cc holiday_test.cc moment_test.cc piece_test.cc number_test.cc pattern_test.cc
        direction_test.cc tense_test.cc verb_features_test.cc reading_test.cc patterns_test.cc time_finder_test.cc
  LINK ICU::i18n ICU::uc fmt::fmt)
