# What a machine can say of the sources themselves.
# With the tree formatted, "format" joins this list.
foreach(lint clock layers templates sql schema words shell style)
  add_test(NAME lints/${lint} COMMAND ${GIVING_WAY} bash ${CMAKE_SOURCE_DIR}/tests/lints/${lint}.sh ${CMAKE_SOURCE_DIR})
endforeach()
add_test(NAME lints/themselves COMMAND ${GIVING_WAY} bash ${CMAKE_SOURCE_DIR}/tests/lints/themselves.sh ${CMAKE_SOURCE_DIR})
