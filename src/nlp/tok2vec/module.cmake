diurna_module(nlp/tok2vec TIER 3
  DEPENDS base text nlp/kernels nlp/image nlp/layers nlp/model
  SOURCES attribute.cc component_import.cc embedding.cc first_layer.cc hash_embed.cc static_vectors.cc static_vectors_import.cc tok2vec.cc
          tok2vec_import.cc type_cache.cc vector_source.cc
  TESTS hash_embed_test.cc tok2vec_test.cc type_cache_test.cc
  LINK fmt::fmt)
