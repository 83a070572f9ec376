# What people type, asked of the words that are published.
foreach(part queries danger)
  add_executable(test_search_${part} tests/search/test_${part}.c)
  target_link_libraries(test_search_${part} PRIVATE house)
  target_compile_definitions(test_search_${part} PRIVATE TEST_QUERIES="${CMAKE_SOURCE_DIR}/tests/search")
  timeless_test(search/${part} test_search_${part} ${TEST_REAL})
endforeach()
