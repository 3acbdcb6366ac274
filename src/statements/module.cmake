diurna_module(statements TIER 3
  DEPENDS base text forest nlp/kernels doc
  SOURCES quotations.cc cue_lexicon.cc context.cc clause.cc quoted_content.cc frames.cc content.cc content_bounds.cc verb_cues.cc
          phrase_cues.cc colon_cues.cc word_pattern.cc non_answers.cc silent_parties.cc silence_tail.cc
          continuations.cc finders.cc readings.cc reading_features.cc reading_model.cc tagger_inputs.cc span_tagger.cc
          span_evidence.cc span_features.cc tagged_spans.cc chosen_readings.cc role_nouns.cc persons.cc speakers.cc
          circumstances.cc channel_nouns.cc carriers.cc time_of_saying.cc rule_confidence.cc assemble.cc extractor.cc
          hearers.cc shared_circumstances.cc addressees.cc name_lexicon.cc body_classes.cc wording.cc person_names.cc
          person_roles.cc bodies.cc anonymity.cc discourse.cc discourse_pronouns.cc plain/prose.cc
          plain/phrases.cc plain/conjugation.cc plain/vocabulary.cc plain/cue_tables.cc plain/cues.cc plain/reading.cc
          plain/persian_phrases.cc plain/persian.cc plain/arabic_phrases.cc plain/arabic.cc plain/source_parts.cc
          plain/speakers.cc plain/standing_quotes.cc plain/signed_posts.cc plain/completion.cc
          plain/plain_extractor.cc romance/words.cc romance/lexicon.cc romance/view.cc romance/noun_phrase.cc
          romance/verb_group.cc romance/sources.cc romance/content_end.cc romance/openings.cc romance/complements.cc
          romance/phrase_cues.cc romance/silence.cc romance/finder.cc romance/names.cc romance/speakers.cc
          romance/days.cc romance/circumstances.cc romance/extractor.cc
  TESTS quotations_test.cc name_lexicon_test.cc reading_model_test.cc rule_confidence_test.cc span_tagger_test.cc
          word_pattern_test.cc plain/prose_test.cc plain/plain_extractor_test.cc)
