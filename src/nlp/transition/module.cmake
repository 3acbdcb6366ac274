diurna_module(nlp/transition TIER 3
  DEPENDS base nlp/model nlp/kernels nlp/image nlp/layers
  SOURCES component_settings.cc move_table.cc moves.cc transition_import.cc transition_network.cc
  TESTS component_settings_test.cc moves_test.cc transition_network_test.cc best_move_test.cc
  LINK Boost::json fmt::fmt)
