# What the scripts share, and what they say when something cannot be had.
add_test(NAME scripts/shared COMMAND ${GIVING_WAY} bash ${CMAKE_SOURCE_DIR}/tests/scripts/shared.sh)
set_tests_properties(scripts/shared PROPERTIES TIMEOUT 120)
