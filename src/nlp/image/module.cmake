diurna_module(nlp/image TIER 2
  DEPENDS base text
  SOURCES image.cc image_reader.cc image_writer.cc id_map.cc probing.cc string_list.cc string_map.cc
          string_set.cc
  TESTS image_test.cc image_reader_test.cc image_writer_test.cc id_map_test.cc string_list_test.cc
        string_map_test.cc string_set_test.cc
  LINK fmt::fmt)
