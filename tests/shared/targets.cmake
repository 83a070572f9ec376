# Tests of what both programs share, and of what one writes and the other reads. house is what the C tests that need a site share.
foreach(name hash tokens seal uuid file postcode date)
  c_test(shared/${name} house)
endforeach()

# Hours from the editor's lines to the words on a page.
c_test(shared/hours house publish_fields publish_base)
