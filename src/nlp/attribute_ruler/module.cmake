diurna_module(nlp/attribute_ruler TIER 3
  DEPENDS base text doc nlp/model nlp/vocab nlp/morphology
  SOURCES attribute_ruler.cc lexical_flags.cc pattern_regex.cc rule_file.cc token_condition.cc
  TESTS attribute_ruler_test.cc lexical_flags_test.cc pattern_regex_test.cc rule_file_test.cc
    token_condition_test.cc
  LINK PkgConfig::PCRE2)
