diurna_module(export TIER 4
  DEPENDS base text doc
  SOURCES json_writer.cc spans.cc jsonl.cc article.cc annotations.cc geojson.cc place_line.cc event_line.cc row_parts.cc page_excerpt.cc explanation.cc statement_line.cc why_null.cc plover.cc columns.cc styled_text.cc language_names.cc
          report_phrases.cc report_header.cc report_evidence.cc report_statements.cc report_events.cc report_places.cc report.cc
  TESTS sample_record_test.cc sample_event_test.cc json_writer_test.cc jsonl_test.cc article_test.cc annotations_test.cc geojson_test.cc plover_test.cc event_line_test.cc explanation_test.cc columns_test.cc styled_text_test.cc language_names_test.cc
        report_test.cc report_events_test.cc
  LINK fmt::fmt Boost::json)
