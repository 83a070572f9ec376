# What a machine can say of the sources themselves.
# With the tree formatted, "format" joins this list.
foreach(lint clock layers templates sql schema words papers shell style)
  add_test(NAME lints/${lint} COMMAND ${GIVING_WAY} bash ${CMAKE_SOURCE_DIR}/tests/lints/${lint}.sh ${CMAKE_SOURCE_DIR})
endforeach()
get_property(warnings DIRECTORY ${CMAKE_SOURCE_DIR} PROPERTY COMPILE_OPTIONS)
list(FILTER warnings INCLUDE REGEX "^-W")
add_test(NAME lints/kinds COMMAND ${GIVING_WAY} bash ${CMAKE_SOURCE_DIR}/tests/lints/kinds.sh ${CMAKE_SOURCE_DIR} ${CMAKE_C_COMPILER} ${warnings})
get_property(folders DIRECTORY cgi-bin PROPERTY BUILDSYSTEM_TARGETS)
list(FILTER folders EXCLUDE REGEX "^advice")
list(TRANSFORM folders REPLACE ".+" "$<TARGET_FILE:\\0>")
add_test(NAME lints/circles COMMAND ${GIVING_WAY} bash ${CMAKE_SOURCE_DIR}/tests/lints/circles.sh ${CMAKE_SOURCE_DIR} ${folders})
add_test(NAME lints/themselves COMMAND ${GIVING_WAY} bash ${CMAKE_SOURCE_DIR}/tests/lints/themselves.sh ${CMAKE_SOURCE_DIR})
