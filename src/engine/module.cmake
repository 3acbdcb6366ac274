diurna_module(engine TIER 5
  DEPENDS base text doc ingest html/article article nlp/image nlp/model nlp/pipeline actors times places statements events export
  SOURCES engine.cc models.cc reader.cc input_source.cc language_pipelines.cc plain_marks.cc place_stage.cc
  TESTS engine_test.cc places_test.cc rule_confidence_test.cc lexicon_examples_test.cc speakers_test.cc statements_test.cc
          events_test.cc actor_examples_test.cc addressees_test.cc event_examples_test.cc silence_test.cc
          plain_lexicons_test.cc plain_marks_test.cc romance_examples_test.cc romance_statements_test.cc)
