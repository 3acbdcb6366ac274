diurna_module(nlp/layers TIER 3
  DEPENDS base doc nlp/kernels nlp/image nlp/model
  SOURCES bfloat16.cc matrix.cc convolution.cc layer_norm.cc linear_head.cc
  TESTS bfloat16_test.cc matrix_test.cc convolution_test.cc linear_head_test.cc)
