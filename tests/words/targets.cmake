# What the site says: how hard it is to read, its terms, how it is spelled, what it must never say.
foreach(part grade terms spelling never)
  add_test(NAME words/${part} COMMAND ${GIVING_WAY} node ${CMAKE_CURRENT_SOURCE_DIR}/tests/words/${part}.test.mjs)
  set_tests_properties(words/${part} PROPERTIES ENVIRONMENT BUILD=${CMAKE_BINARY_DIR} TIMEOUT 120)
endforeach()
