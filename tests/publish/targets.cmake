# Tests of advice: the rules by themselves, then the small site of tests/fixtures/content as a release, then the program.
foreach(name base/text fields/colours fields/phone fields/place fields/hours fields/address content/yaml_lines content/front_matter content/markdown)
  get_filename_component(folder ${name} DIRECTORY)
  c_test(publish/${name} publish_${folder})
endforeach()
c_test(publish/check/bank_holidays publish_check)
c_test(publish/write/release publish_write publish_check PkgConfig::SQLITE)
target_compile_definitions(test_publish_fields_colours PRIVATE COLOURS_STYLE="${CMAKE_SOURCE_DIR}/static/style.css")
target_compile_definitions(test_publish_check_bank_holidays PRIVATE BANK_HOLIDAYS="${CMAKE_SOURCE_DIR}/data/content/bank-holidays.yaml")
target_compile_definitions(test_publish_write_release PRIVATE
  RELEASE_FIXTURE="${CMAKE_SOURCE_DIR}/tests/fixtures/content" RELEASE_SCHEMA="${CMAKE_SOURCE_DIR}/data/schema.sql")

foreach(part faults build papers sample)
  timeless_test(publish/${part} ${CMAKE_SOURCE_DIR}/tests/publish/${part}.sh $<TARGET_FILE:advice> ${CMAKE_SOURCE_DIR})
endforeach()
# Forms of signs and digits: no day has anything to do with them, so they are tried under one clock.
foreach(part slips numbers)
  add_test(NAME publish/${part} COMMAND ${GIVING_WAY} ${CMAKE_SOURCE_DIR}/tests/publish/${part}.sh $<TARGET_FILE:advice> ${CMAKE_SOURCE_DIR})
  set_tests_properties(publish/${part} PROPERTIES TIMEOUT 240)
endforeach()
