set(kernel_sources kernels.cc packing.cc kernels_portable.cc)
set(kernel_options -O3 -ffp-contract=off -fno-math-errno)
if(CMAKE_SYSTEM_PROCESSOR MATCHES "x86_64|AMD64")
  list(APPEND kernel_sources kernels_avx2.cc kernels_avx512.cc kernels_avx512_bf16.cc)
elseif(CMAKE_SYSTEM_PROCESSOR MATCHES "aarch64|arm64")
  list(APPEND kernel_sources kernels_neon.cc)
endif()
set(kernels_dir "${CMAKE_SOURCE_DIR}/src/nlp/kernels")
set_source_files_properties("${kernels_dir}/kernels_portable.cc" PROPERTIES COMPILE_OPTIONS "${kernel_options}")
set_source_files_properties("${kernels_dir}/kernels_neon.cc" PROPERTIES COMPILE_OPTIONS "${kernel_options}")
set_source_files_properties("${kernels_dir}/kernels_avx2.cc" PROPERTIES
                            COMPILE_OPTIONS "${kernel_options};-mavx2;-mfma")
set_source_files_properties("${kernels_dir}/kernels_avx512.cc" PROPERTIES
                            COMPILE_OPTIONS "${kernel_options};-mavx512f;-mprefer-vector-width=512")
set_source_files_properties("${kernels_dir}/kernels_avx512_bf16.cc" PROPERTIES
                            COMPILE_OPTIONS "${kernel_options};-mavx512f;-mavx512bw;-mavx512bf16;-mprefer-vector-width=512")
diurna_module(nlp/kernels TIER 1
  DEPENDS base
  SOURCES ${kernel_sources}
  TESTS kernels_test.cc)
