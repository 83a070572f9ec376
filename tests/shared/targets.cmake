# Tests of what both programs share, and of what one writes and the other reads. house is what the C tests that need a site share.
foreach(name hash tokens seal uuid file postcode date places)
  c_test(shared/${name} house)
endforeach()
get_property(places SOURCE cgi-bin/shared/places.c TARGET_DIRECTORY shared PROPERTY COMPILE_DEFINITIONS)
target_compile_definitions(test_shared_places PRIVATE ${places})

# Hours from the editor's lines to the words on a page.
c_test(shared/hours house publish_fields publish_base)
