# What the scripts share, and what they say when something cannot be had; and what is installed.
add_test(NAME scripts/shared COMMAND ${GIVING_WAY} bash ${CMAKE_SOURCE_DIR}/tests/scripts/shared.sh)
set_tests_properties(scripts/shared PROPERTIES TIMEOUT 120)
# The test knows the usual places; others could be the machine's own.
if("${CMAKE_INSTALL_BINDIR} ${PLACES_DATA} ${PLACES_STATE} ${CMAKE_INSTALL_DOCDIR}" STREQUAL "bin share/quietway var/lib/quietway share/doc/quietway")
  add_executable(ask tests/support/ask.c)
  target_link_libraries(ask PRIVATE program)
  add_test(NAME scripts/install COMMAND ${GIVING_WAY} ${CMAKE_SOURCE_DIR}/tests/scripts/install.sh ${CMAKE_BINARY_DIR} ${CMAKE_SOURCE_DIR} $<TARGET_FILE:ask>)
  set_tests_properties(scripts/install PROPERTIES TIMEOUT 120)
endif()
