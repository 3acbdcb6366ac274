diurna_module(doc TIER 2
  DEPENDS base text
  SOURCES record.cc record_id.cc tree.cc clauses.cc
  LINK fmt::fmt
  TESTS record_test.cc record_id_test.cc tree_test.cc)
