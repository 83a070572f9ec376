# Arrows point one way: site -> pages -> store, view, http. tests/lints/layers.sh keeps it so.
add_library(store STATIC cgi-bin/store/store.c cgi-bin/store/items.c cgi-bin/store/settings.c cgi-bin/store/advice.c
  cgi-bin/store/behaviours.c cgi-bin/store/agencies.c cgi-bin/store/hours.c cgi-bin/store/clock.c cgi-bin/store/schedule.c
  cgi-bin/store/areas.c cgi-bin/store/masks.c cgi-bin/store/openings.c cgi-bin/store/finding.c
  cgi-bin/store/words.c cgi-bin/store/open.c cgi-bin/store/tools.c cgi-bin/store/typed.c cgi-bin/store/spelling.c
  cgi-bin/store/search.c cgi-bin/store/excerpt.c cgi-bin/store/danger.c cgi-bin/store/numbers.c)
target_include_directories(store PUBLIC cgi-bin)
target_link_libraries(store PUBLIC tokens date PRIVATE names PkgConfig::SQLITE roaring)

add_library(view STATIC cgi-bin/view/view_ctemplate.cc)
target_include_directories(view PUBLIC cgi-bin)
target_link_libraries(view PRIVATE PkgConfig::CTEMPLATE)

add_library(http STATIC cgi-bin/http/request.c cgi-bin/http/form.c cgi-bin/http/status.c cgi-bin/http/response.c cgi-bin/http/compress.c)
target_include_directories(http PUBLIC cgi-bin)
target_link_libraries(http PRIVATE PkgConfig::BROTLI PkgConfig::ZLIB)

add_library(site STATIC cgi-bin/site.c cgi-bin/router.c cgi-bin/assets.c cgi-bin/file.c cgi-bin/pressed.c cgi-bin/pages/parts.c
  cgi-bin/pages/home.c cgi-bin/pages/advice_list.c cgi-bin/pages/advice.c cgi-bin/pages/behaviour_list.c
  cgi-bin/pages/behaviour.c cgi-bin/pages/wishes.c cgi-bin/pages/names.c cgi-bin/pages/directory.c cgi-bin/pages/numbers.c
  cgi-bin/pages/agency.c cgi-bin/pages/search.c cgi-bin/pages/text.c
  cgi-bin/pages/check.c cgi-bin/pages/record.c cgi-bin/pages/plan.c
  cgi-bin/pages/exit.c cgi-bin/pages/blank.c cgi-bin/pages/guard.c cgi-bin/pages/return.c cgi-bin/pages/wellknown.c
  cgi-bin/pages/table.c cgi-bin/pages/api.c)
target_link_libraries(site PUBLIC store view http seal postcode)

add_executable(advice.fcgi cgi-bin/main.c cgi-bin/supervisor.c cgi-bin/worker.c cgi-bin/records.c cgi-bin/release.c)
target_link_libraries(advice.fcgi PRIVATE site PkgConfig::FCGI)
