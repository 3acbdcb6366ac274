diurna_module(nlp/pipeline TIER 3
  DEPENDS base text doc nlp/model nlp/vocab nlp/tokenizer nlp/kernels nlp/tok2vec nlp/tagger nlp/parser nlp/ner
    nlp/attribute_ruler nlp/lemmatizer
  SOURCES components.cc lexeme_columns.cc pipeline.cc
  TESTS lexeme_columns_test.cc parity_test.cc pipeline_test.cc
  LINK Boost::json)
