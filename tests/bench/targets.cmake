# What script/bench counts; no test.
add_executable(bench_page EXCLUDE_FROM_ALL tests/bench/bench_page.c)
target_link_libraries(bench_page PRIVATE site)
