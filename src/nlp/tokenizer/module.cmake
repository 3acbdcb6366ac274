diurna_module(nlp/tokenizer TIER 3
  DEPENDS base text doc nlp/model nlp/vocab
  SOURCES python_regex.cc regex.cc tokenizer_rules.cc special_cases.cc phrase_index.cc chunk.cc chunk_splitter.cc
          tokenizer.cc
  TESTS chunk_test.cc python_regex_test.cc regex_test.cc tokenizer_rules_test.cc phrase_index_test.cc chunk_splitter_test.cc
        tokenizer_test.cc
  LINK PkgConfig::PCRE2)
