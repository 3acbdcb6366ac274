diurna_module(forest TIER 1
  DEPENDS base
  SOURCES forest.cc forest_rows.cc
  TESTS forest_test.cc forest_rows_test.cc)
