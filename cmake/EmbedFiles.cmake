# diurna_embed(OUT variable FILES file...)
#
# Compiles data files into the binary. Each FILE (relative to the repository) becomes an entry of
# diurna::base::embedded_files(): its path and its bytes. OUT receives the generated source.
function(diurna_embed)
  cmake_parse_arguments(arg "" "OUT" "FILES" ${ARGN})
  set(generated "${CMAKE_BINARY_DIR}/generated/embedded_files.cc")
  set(inputs "")
  foreach(file IN LISTS arg_FILES)
    list(APPEND inputs "${CMAKE_SOURCE_DIR}/${file}")
  endforeach()
  add_custom_command(
    OUTPUT "${generated}"
    COMMAND "${CMAKE_COMMAND}" "-DROOT=${CMAKE_SOURCE_DIR}" "-DOUT=${generated}" "-DFILES=${arg_FILES}"
            -P "${CMAKE_SOURCE_DIR}/cmake/WriteEmbedded.cmake"
    DEPENDS ${inputs} "${CMAKE_SOURCE_DIR}/cmake/WriteEmbedded.cmake"
    VERBATIM)
  set(${arg_OUT} "${generated}" PARENT_SCOPE)
endfunction()
