diurna_module(ingest TIER 3
  DEPENDS base text doc html/charset
  SOURCES byte_source.cc window.cc compression/codec.cc compression/unpacked_stream.cc
  TESTS compression/unpacked_stream_test.cc
  LINK ZLIB::ZLIB PkgConfig::ZSTD simdjson::simdjson OpenSSL::Crypto fmt::fmt)
