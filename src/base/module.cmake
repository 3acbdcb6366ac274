file(GLOB data_files RELATIVE "${CMAKE_SOURCE_DIR}" CONFIGURE_DEPENDS
     "${CMAKE_SOURCE_DIR}/data/*.tsv" "${CMAKE_SOURCE_DIR}/data/*/*.tsv"
     "${CMAKE_SOURCE_DIR}/models/*/*.tsv" "${CMAKE_SOURCE_DIR}/models/*/*.bin")
diurna_embed(OUT embedded FILES ${data_files})
diurna_module(base TIER 0
  SOURCES check.cc status.cc file.cc mapped_file.cc sha256.cc table.cc xxh64.cc "${embedded}"
  TESTS status_test.cc file_test.cc mapped_file_test.cc sha256_test.cc table_test.cc xxh64_test.cc
  LINK OpenSSL::Crypto fmt::fmt)
