diurna_module(nlp/tok2vec TIER 3
  DEPENDS base text nlp/model nlp/kernels
  SOURCES attribute.cc hash_embed.cc tok2vec.cc
  TESTS hash_embed_test.cc tok2vec_test.cc
  LINK fmt::fmt)
