diurna_module(nlp/model TIER 3
  DEPENDS base text
  SOURCES msgpack.cc model_file.cc thinc_model.cc pipeline_config.cc trained_settings.cc pipeline_files.cc wheel_files.cc
  TESTS msgpack_test.cc model_file_test.cc thinc_model_test.cc pipeline_config_test.cc trained_settings_test.cc pipeline_files_test.cc
  LINK Boost::json fmt::fmt PkgConfig::LIBZIP)
