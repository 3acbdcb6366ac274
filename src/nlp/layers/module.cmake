diurna_module(nlp/layers TIER 3
  DEPENDS base doc nlp/kernels nlp/image nlp/model
  SOURCES matrix.cc convolution.cc layer_norm.cc linear_head.cc
  TESTS matrix_test.cc convolution_test.cc linear_head_test.cc)
