# Tests of what both programs share, and of what one writes and the other reads. house is what the C tests that need a site share.
foreach(name format hash tokens seal uuid file postcode telephone date places)
  c_test(shared/${name} house)
endforeach()
get_property(places SOURCE cgi-bin/shared/places.c TARGET_DIRECTORY shared PROPERTY COMPILE_DEFINITIONS)
target_compile_definitions(test_shared_places PRIVATE ${places})

target_compile_definitions(test_shared_format PRIVATE TEST_SOURCE="${CMAKE_SOURCE_DIR}")

# Both programs once more, of another version and format: each refuses what the other's maker made, and says who that was.
add_executable(advice_other cgi-bin/publish/main.c cgi-bin/publish/write/release.c cgi-bin/publish/write/output.c)
target_link_libraries(advice_other PRIVATE publish_write publish_check)
add_executable(advice_other.fcgi cgi-bin/serve/process/main.c cgi-bin/serve/process/image.c)
target_link_libraries(advice_other.fcgi PRIVATE serve_process serve_site)
foreach(target advice_other advice_other.fcgi)
  target_compile_options(${target} PRIVATE -UQUIETWAY_VERSION "-DQUIETWAY_VERSION=\"9.9.9\"" -DFORMAT_VERSION=0x0abcdef)
endforeach()
c_test(shared/versions program)
add_dependencies(test_shared_versions advice advice.fcgi advice_other advice_other.fcgi)
target_compile_definitions(test_shared_versions PRIVATE TEST_SOURCE="${CMAKE_SOURCE_DIR}"
  TEST_ADVICE="$<TARGET_FILE:advice>" TEST_OTHER_ADVICE="$<TARGET_FILE:advice_other>" TEST_OTHER_PROGRAM="$<TARGET_FILE:advice_other.fcgi>")

# Hours from the editor's lines to the words on a page.
c_test(shared/hours house publish_fields publish_base)
