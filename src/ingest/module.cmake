diurna_module(ingest TIER 3
  DEPENDS base text dates doc html/charset
  SOURCES ascii.cc byte_source.cc dates.cc folder_walk.cc input.cc input_kind.cc sniffing.cc source.cc
          whole_file_reader.cc window.cc
          compression/codec.cc compression/inflation.cc compression/unpacked_stream.cc compression/zstd_dictionary.cc
          feed/feed_entry.cc feed/feed_text.cc feed/json_feed_reader.cc feed/xml_feed_reader.cc feed/xml_names.cc
          feed/xml_scanner.cc feed/xml_text.cc
          json/json_article.cc json/json_lines_reader.cc json/json_scanner.cc json/json_string.cc
          warc/chunked.cc warc/content_type.cc warc/header_fields.cc warc/http_response.cc
          warc/record_content.cc warc/record_header.cc warc/warc_reader.cc
  TESTS dates_test.cc folder_walk_test.cc input_kind_test.cc source_test.cc
        compression/unpacked_stream_test.cc
        feed/json_feed_reader_test.cc feed/xml_feed_reader_test.cc feed/xml_text_test.cc
        json/json_lines_reader_test.cc json/json_string_test.cc
        warc/http_response_test.cc warc/warc_reader_test.cc
  LINK ZLIB::ZLIB PkgConfig::ZSTD simdjson::simdjson OpenSSL::Crypto fmt::fmt)
