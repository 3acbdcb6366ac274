diurna_module(dates TIER 2
  DEPENDS base text
  SOURCES written_date.cc
  TESTS written_date_test.cc
  LINK fmt::fmt)
