# diurna_module(NAME TIER n [DEPENDS module...] [SOURCES file...] [TESTS file...] [LINK target...])
#
# Declares src/NAME as the static library target diurna_NAME (slashes become underscores).
# DEPENDS names the modules that its files may include; LINK the external libraries it needs.
# tools/check_includes reads these same lines and compares them with the #includes.
# Tests are one GoogleTest program a module.
add_library(diurna_flags INTERFACE)
target_include_directories(diurna_flags INTERFACE "${CMAKE_SOURCE_DIR}/include" "${CMAKE_SOURCE_DIR}/src")
# One rounding per operation and no contraction: the same bytes on every CPU.
target_compile_options(diurna_flags INTERFACE -ffp-contract=off)
if(DIURNA_DEVELOPER)
  target_compile_options(diurna_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
                         -Wno-sign-conversion -Werror)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 sees overlapping copies in std::string's operator+ where there are none (bug 105651).
    target_compile_options(diurna_flags INTERFACE -Wno-restrict)
  endif()
endif()

function(diurna_module name)
  cmake_parse_arguments(arg "" "TIER" "DEPENDS;SOURCES;TESTS;LINK" ${ARGN})
  string(REPLACE "/" "_" id "${name}")
  set(dir "${CMAKE_SOURCE_DIR}/src/${name}")
  list(TRANSFORM arg_SOURCES PREPEND "${dir}/" REGEX "^[^/]")
  list(TRANSFORM arg_TESTS PREPEND "${dir}/" REGEX "^[^/]")
  set(libraries "")
  foreach(dependency IN LISTS arg_DEPENDS)
    string(REPLACE "/" "_" dependency_id "${dependency}")
    list(APPEND libraries "diurna_${dependency_id}")
  endforeach()
  if(arg_SOURCES)
    add_library(diurna_${id} STATIC ${arg_SOURCES})
    target_link_libraries(diurna_${id} PUBLIC diurna_flags ${libraries} ${arg_LINK})
  else()
    add_library(diurna_${id} INTERFACE)
    target_link_libraries(diurna_${id} INTERFACE diurna_flags ${libraries} ${arg_LINK})
  endif()
  if(DIURNA_DEVELOPER AND arg_TESTS)
    add_executable(diurna_${id}_tests ${arg_TESTS})
    target_link_libraries(diurna_${id}_tests PRIVATE diurna_${id} GTest::gmock GTest::gtest_main)
    target_compile_definitions(diurna_${id}_tests PRIVATE
      DIURNA_SOURCE_DIR="${CMAKE_SOURCE_DIR}" DIURNA_MODEL_DIR="${DIURNA_MODEL_DIR}")
    gtest_discover_tests(diurna_${id}_tests TEST_PREFIX "${name}." DISCOVERY_MODE PRE_TEST)
  endif()
endfunction()
