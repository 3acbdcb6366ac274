diurna_module(nlp/parser TIER 3
  DEPENDS base text doc nlp/model nlp/kernels nlp/image nlp/layers nlp/tok2vec nlp/transition
  SOURCES arc_eager.cc dependency_tree.cc lifted_labels.cc parser.cc parser_import.cc
  TESTS arc_eager_test.cc dependency_tree_test.cc parser_test.cc
  LINK fmt::fmt)
