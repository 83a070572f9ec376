# Every test of the project. ctest lists them by the part of the tree that they test.
set(TEST_SITE ${CMAKE_CURRENT_BINARY_DIR}/tests/site.db)    # the small site of tests/fixtures/site
set(TEST_REAL ${CMAKE_CURRENT_BINARY_DIR}/tests/content.db) # the words that are published
set(TEST_SAMPLE ${CMAKE_CURRENT_BINARY_DIR}/tests/sample.db) # the same, and 8,000 invented agencies
set(TEST_SAMPLE_SMALL ${CMAKE_CURRENT_BINARY_DIR}/tests/sample-2000.db) # and 2,000

file(GLOB_RECURSE SITE_WORDS CONFIGURE_DEPENDS tests/fixtures/site/*)
file(GLOB_RECURSE REAL_WORDS CONFIGURE_DEPENDS data/content/*)
file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/tests)
# Warnings are meant for editors: of the small site they are wanted, and of the real one "advice check" shows them.
add_custom_command(OUTPUT ${TEST_SITE}
  COMMAND advice build --content tests/fixtures/site --output ${TEST_SITE} 2> ${TEST_SITE}.warnings || sh -c "cat ${TEST_SITE}.warnings; exit 1"
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} DEPENDS advice data/schema.sql ${SITE_WORDS} VERBATIM)
add_custom_command(OUTPUT ${TEST_REAL}
  COMMAND advice build --output ${TEST_REAL} 2> ${TEST_REAL}.warnings || sh -c "cat ${TEST_REAL}.warnings; exit 1"
  WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} DEPENDS advice data/schema.sql ${REAL_WORDS} VERBATIM)
foreach(sample 2000:${TEST_SAMPLE_SMALL} 8000:${TEST_SAMPLE})
  string(REPLACE : \; sample ${sample})
  list(GET sample 0 agencies)
  list(GET sample 1 output)
  add_custom_command(OUTPUT ${output}
    COMMAND advice sample --agencies ${agencies} --output ${output} 2> ${output}.warnings || sh -c "cat ${output}.warnings; exit 1"
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR} DEPENDS advice data/schema.sql ${REAL_WORDS} VERBATIM)
endforeach()
add_custom_target(test_releases ALL DEPENDS ${TEST_SITE} ${TEST_REAL} ${TEST_SAMPLE} ${TEST_SAMPLE_SMALL})

include(tests/cgi-bin/targets.cmake OPTIONAL)
include(tests/search/targets.cmake OPTIONAL)
include(tests/release/targets.cmake OPTIONAL)
if(SANITIZE)
  get_property(names DIRECTORY PROPERTY TESTS)
  set_tests_properties(${names} PROPERTIES ENVIRONMENT LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/leaks.txt:print_suppressions=0)
endif()
# Servers and browsers ask the program as it is shipped: they have nothing to say of the sanitizers' build.
if(NOT SANITIZE)
  include(tests/lints/targets.cmake OPTIONAL)
  include(tests/servers/targets.cmake OPTIONAL)
  include(tests/browser/targets.cmake OPTIONAL)
  include(tests/words/targets.cmake OPTIONAL)
  include(tests/bench/targets.cmake OPTIONAL)
endif()
