# What script/bench counts; no test.
add_executable(bench_page EXCLUDE_FROM_ALL tests/bench/bench_page.c)
target_include_directories(bench_page PRIVATE tests/support)
target_link_libraries(bench_page PRIVATE serve_process serve_site)
add_executable(bench_search EXCLUDE_FROM_ALL tests/bench/bench_search.c)
target_include_directories(bench_search PRIVATE tests/support)
target_link_libraries(bench_search PRIVATE serve_process serve_site)
