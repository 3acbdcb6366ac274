diurna_module(dates TIER 2
  DEPENDS base text
  SOURCES timestamp.cc written_date.cc
  TESTS timestamp_test.cc written_date_test.cc
  LINK fmt::fmt)
