# Tests of advice: the rules by themselves, then the small site of tests/fixtures/content as a release, then the program.
foreach(part colours phone place hours bank_holidays address text yaml_lines front_matter markdown release)
  add_executable(test_release_${part} tests/release/test_${part}.c)
  target_link_libraries(test_release_${part} PRIVATE release PkgConfig::CMOCKA)
  timeless_test(release/${part} test_release_${part})
endforeach()
target_compile_definitions(test_release_colours PRIVATE COLOURS_STYLE="${CMAKE_SOURCE_DIR}/static/style.css")
target_compile_definitions(test_release_bank_holidays PRIVATE BANK_HOLIDAYS="${CMAKE_SOURCE_DIR}/data/content/bank-holidays.yaml")
target_link_libraries(test_release_release PRIVATE PkgConfig::SQLITE)
target_compile_definitions(test_release_release PRIVATE
  RELEASE_FIXTURE="${CMAKE_SOURCE_DIR}/tests/fixtures/content" RELEASE_SCHEMA="${CMAKE_SOURCE_DIR}/data/schema.sql")

foreach(part faults build sample)
  timeless_test(release/${part} ${CMAKE_SOURCE_DIR}/tests/release/${part}.sh $<TARGET_FILE:advice> ${CMAKE_SOURCE_DIR})
endforeach()
