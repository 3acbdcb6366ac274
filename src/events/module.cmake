diurna_module(events TIER 4
  DEPENDS base text doc actors
  SOURCES frame_lexicon.cc slots.cc frame_matcher.cc parties.cc antecedents.cc modality.cc support_verbs.cc candidates.cc sayings.cc circumstances.cc
          party_names.cc folding.cc event_features.cc event_model.cc marked_pair.cc extractor.cc
  TESTS event_model_test.cc circumstances_test.cc folding_test.cc)
