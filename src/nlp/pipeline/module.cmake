diurna_module(nlp/pipeline TIER 3
  DEPENDS base text doc nlp/model nlp/image nlp/layers nlp/vocab nlp/tokenizer nlp/kernels nlp/tok2vec nlp/tagger nlp/morphologizer nlp/senter nlp/parser
    nlp/ner nlp/attribute_ruler nlp/lemmatizer
  SOURCES components.cc components_import.cc factory.cc lexeme_columns.cc pipeline.cc pipeline_import.cc pipeline_info.cc
  TESTS component_clock_test.cc lexeme_columns_test.cc parity_test.cc pipeline_test.cc
  LINK Boost::json fmt::fmt)
