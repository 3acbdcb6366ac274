diurna_module(ingest TIER 3
  DEPENDS base text doc html/charset
  SOURCES ascii.cc byte_source.cc dates.cc sniffing.cc window.cc
          compression/codec.cc compression/unpacked_stream.cc
          warc/chunked.cc warc/content_type.cc warc/header_fields.cc warc/http_response.cc warc/inflation.cc
          warc/record_content.cc warc/record_header.cc warc/warc_reader.cc
  TESTS dates_test.cc
        compression/unpacked_stream_test.cc
        warc/http_response_test.cc warc/warc_reader_test.cc
  LINK ZLIB::ZLIB PkgConfig::ZSTD simdjson::simdjson OpenSSL::Crypto fmt::fmt)
