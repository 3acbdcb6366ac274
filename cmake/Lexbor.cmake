# lexbor: HTML parser and legacy encodings, from the sources that `tools/setup sources` unpacks into var/lexbor.
#
# Linked statically and pinned: src/html/page reads fields of its parser that no release promises to keep.
set(LEXBOR_SOURCE_DIR "${CMAKE_SOURCE_DIR}/var/lexbor/source" CACHE PATH "The folder that holds lexbor/html/html.h")
if(NOT EXISTS "${LEXBOR_SOURCE_DIR}/lexbor/html/html.h")
  message(FATAL_ERROR "no lexbor in ${LEXBOR_SOURCE_DIR}: run tools/setup sources")
endif()

set(lexbor_sources "")
foreach(folder IN ITEMS core dom encoding html ns tag ports/posix/lexbor/core)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS "${LEXBOR_SOURCE_DIR}/lexbor/${folder}/*.c")
  list(APPEND lexbor_sources ${found})
endforeach()

add_library(lexbor STATIC ${lexbor_sources})
target_include_directories(lexbor SYSTEM PUBLIC "${LEXBOR_SOURCE_DIR}")
target_compile_definitions(lexbor PUBLIC LEXBOR_STATIC)
# Another's code: optimised in every build, and its warnings are not ours to mend.
target_compile_options(lexbor PRIVATE -O2 -w)
if(CMAKE_C_FLAGS MATCHES "-fsanitize=[a-z,-]*address")
  # Its memory pools then mark what they have not given out.
  target_compile_definitions(lexbor PRIVATE LEXBOR_HAVE_ADDRESS_SANITIZER)
endif()
