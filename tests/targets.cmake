# Every test of the project. ctest lists them by the part of the tree that they test.
pkg_check_modules(CMOCKA REQUIRED IMPORTED_TARGET cmocka)

set(TEST_SITE ${CMAKE_CURRENT_BINARY_DIR}/tests/site.db)    # the small site of tests/fixtures/site
set(TEST_REAL ${CMAKE_CURRENT_BINARY_DIR}/tests/content.db) # the words that are published
set(TEST_SAMPLE ${CMAKE_CURRENT_BINARY_DIR}/tests/sample.db) # the same, and 8,000 invented agencies
set(TEST_SAMPLE_SMALL ${CMAKE_CURRENT_BINARY_DIR}/tests/sample-2000.db) # and 2,000

file(GLOB_RECURSE SITE_WORDS CONFIGURE_DEPENDS tests/fixtures/site/*)
file(GLOB_RECURSE REAL_WORDS CONFIGURE_DEPENDS data/content/*)
list(FILTER REAL_WORDS EXCLUDE REGEX "/README.md$") # for editors, and no words of the site
file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/tests)

# test_release(OUTPUT CONTENT "WORDS" COMMAND…): a release of these words, built at the moment of its tests, whatever the machine's clock says.
function(test_release output content words)
  add_custom_command(OUTPUT ${output}
    COMMAND tests/support/release.sh $<TARGET_FILE:advice> ${content} ${output} ${ARGN}
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}
    DEPENDS advice tests/support/release.sh tests/support/clock.sh data/schema.sql ${words} VERBATIM)
endfunction()
test_release(${TEST_SITE} tests/fixtures/site "${SITE_WORDS}" build)
test_release(${TEST_REAL} data/content "${REAL_WORDS}" build)
test_release(${TEST_SAMPLE_SMALL} data/content "${REAL_WORDS}" sample --agencies 2000)
test_release(${TEST_SAMPLE} data/content "${REAL_WORDS}" sample --agencies 8000)
add_custom_target(test_releases ALL DEPENDS ${TEST_SITE} ${TEST_REAL} ${TEST_SAMPLE} ${TEST_SAMPLE_SMALL})

# What waits for nobody gives way to the browsers beside it, which lose key presses where they do not get their turn.
set(GIVING_WAY nice -n 10)

# A C or release test must not know what the machine's clock says. timeless_test(NAME COMMAND…) adds it and, of the plain build, the same
# under five other dates: an office hour, a bank holiday of one nation alone, Christmas Day, a leap day, and five years from now.
set(CLOCKS "office-hour=@2027-02-03 11:00:00" "scottish-holiday=@2027-11-30 12:00:00" "christmas=@2026-12-25 12:00:00"
  "leap-day=@2028-02-29 12:00:00" "in-five-years=+1826d")
function(timeless_test name command)
  if(TARGET ${command})
    set(command $<TARGET_FILE:${command}>)
  endif()
  set(way ${GIVING_WAY})
  if(WATCHED) # a worker that gives way for two seconds is taken for one that hangs, and is replaced
    set(way)
  endif()
  add_test(NAME ${name} COMMAND ${way} ${command} ${ARGN})
  set(names ${name})
  if(NOT SANITIZE)
    foreach(clock ${CLOCKS})
      string(REPLACE "=" ";" clock ${clock})
      list(GET clock 0 when)
      list(GET clock 1 shows)
      add_test(NAME at/${when}/${name} COMMAND ${way} faketime --exclude-monotonic -f ${shows} ${command} ${ARGN})
      list(APPEND names at/${when}/${name})
    endforeach()
  endif()
  set_tests_properties(${names} PROPERTIES TIMEOUT 120 ENVIRONMENT "NO_FAKE_STAT=1;TZ=UTC0")
endfunction()

# c_test(serve/http/form LIBRARIES…): tests/serve/http/test_form.c, one program of cmocka's, run as serve/http/form with the small site's release.
function(c_test name)
  string(REPLACE / _ target test_${name})
  get_filename_component(folder ${name} DIRECTORY)
  get_filename_component(file ${name} NAME)
  add_executable(${target} tests/${folder}/test_${file}.c)
  target_include_directories(${target} PRIVATE tests/support cgi-bin)
  target_link_libraries(${target} PRIVATE ${ARGN} PkgConfig::CMOCKA)
  timeless_test(${name} ${target} ${TEST_SITE})
endfunction()

include(tests/serve/targets.cmake)
include(tests/shared/targets.cmake)
include(tests/publish/targets.cmake)
if(SANITIZE)
  get_property(names DIRECTORY PROPERTY TESTS)
  set_tests_properties(${names} PROPERTIES ENVIRONMENT LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/support/leaks.txt:print_suppressions=0)
endif()
# Servers and browsers ask the program as it is shipped: they have nothing to say of the sanitizers' build.
if(NOT SANITIZE)
  include(tests/scripts/targets.cmake)
  include(tests/lints/targets.cmake)
  include(tests/servers/targets.cmake)
  include(tests/browser/targets.cmake)
  include(tests/words/targets.cmake)
  include(tests/bench/targets.cmake)
endif()
