# The exit in three real browsers. They wait more than they work, so that the three may run side by side; COST: they begin first.
foreach(engine chromium firefox webkit)
  foreach(part exit noscript inside tools)
    set(each)
    if(part STREQUAL exit) # the longest; each of its tests stands for itself
      set(each --each)
    endif()
    add_test(NAME browser/${part}-${engine}
      COMMAND ${PROJECT_SOURCE_DIR}/tests/browser/twice.sh ${each} ${PROJECT_SOURCE_DIR}/tests/browser/${part}.test.mjs ${engine})
    set_tests_properties(browser/${part}-${engine} PROPERTIES
      ENVIRONMENT "BUILD=${PROJECT_BINARY_DIR}" TIMEOUT 700 RESOURCE_LOCK browser-${engine} LABELS browser COST 100)
  endforeach()
  set_tests_properties(browser/exit-${engine} PROPERTIES COST 150)
endforeach()
