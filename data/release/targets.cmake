# advice, the operator's program: everything but main.c is a library, so that tests reach it.
add_library(release STATIC
  data/release/memory.c data/release/text.c data/release/names.c data/release/faults.c data/release/file.c
  data/release/phone.c data/release/place.c data/release/address.c data/release/hours.c data/release/calendar.c
  data/release/yaml_lines.c data/release/front_matter.c data/release/markdown.c data/release/content.c
  data/release/check.c data/release/check_site.c data/release/colours.c data/release/check_colours.c data/release/check_holidays.c
  data/release/check_lists.c data/release/check_items.c data/release/check_tools.c data/release/check_contacts.c data/release/check_links.c data/release/check_synonyms.c
  data/release/database.c data/release/sample_words.c data/release/sample.c data/release/items.c data/release/release.c data/release/release_site.c data/release/release_items.c
  data/release/release_agencies.c data/release/release_hours.c data/release/release_tools.c
  data/release/postcodes.c data/release/release_masks.c data/release/vocabulary.c data/release/release_search.c data/release/release_words.c data/release/output.c)
target_include_directories(release PUBLIC data/release)
target_link_libraries(release PUBLIC seal names tokens date PRIVATE postcode PkgConfig::SQLITE PkgConfig::CMARK PkgConfig::CYAML PkgConfig::YAML roaring m)

add_executable(advice data/release/main.c)
target_link_libraries(advice PRIVATE release)
