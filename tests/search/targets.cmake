# What people type, asked of the words that are published.
add_executable(test_search_queries tests/search/test_queries.c)
target_link_libraries(test_search_queries PRIVATE house)
target_compile_definitions(test_search_queries PRIVATE TEST_QUERIES="${CMAKE_SOURCE_DIR}/tests/search")
add_test(NAME search/queries COMMAND test_search_queries ${TEST_REAL})
