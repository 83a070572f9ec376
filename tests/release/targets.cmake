# Tests of advice: the rules by themselves, then the program on a small site.
foreach(part phone date address text yaml_lines markdown)
  add_executable(test_release_${part} tests/release/test_${part}.c)
  target_link_libraries(test_release_${part} PRIVATE release PkgConfig::CMOCKA)
  add_test(NAME release/${part} COMMAND test_release_${part})
endforeach()
