#!/bin/bash
# themselves.sh - each lint finds the fault it is there for: in a copy of the sources, one fault at a time.
source "$(dirname "$0")/lint.sh" "$1"

copy=$(mktemp -d)
trap 'rm -rf "$copy" "$complaints"' EXIT
mkdir -p "$copy/data" "$copy/tests"
cp -r .clang-format cgi-bin templates static script deploy .ci "$copy"
cp -r ./*.md LICENSE* CMakeLists.txt "$copy"
cp -r data/* "$copy/data"
find tests -mindepth 1 -maxdepth 1 ! -name node_modules -exec cp -r {} "$copy/tests" \;

# finds LINT WORDS COMMAND: after COMMAND in the copy, whose last word is the one file that it changes, LINT fails and says WORDS.
finds() {
	file=${3##*[ >]}
	(cd "$copy" && eval "$3")
	cmp -s "$file" "$copy/$file" && complain "this changes nothing: $3"
	if said=$(bash "$copy/tests/lints/$1.sh" "$copy" 2>&1); then
		complain "lints/$1 is content after: $3"
	else
		printf '%s\n' "$said" | grep -qF -- "$2" || complain "lints/$1 does not say «$2» after: $3, but: $said"
	fi
	rm "$copy/$file"
	[ ! -f "$file" ] || cp "$file" "$copy/$file"
}

finds layers 'a library that this file must not know' "echo '#include <sqlite3.h>' >>cgi-bin/serve/pages/home.c"
finds layers 'a library that this file must not know' "echo '#  include  <yaml.h>' >>cgi-bin/serve/pages/home.c"
finds layers 'a library that this file must not know' "echo '#include<fcgi_stdio.h>' >>cgi-bin/publish/base/text.c"
finds layers 'a library that this file must not know' "echo '# include <serve/site/site.h>' >>cgi-bin/serve/pages/home.c"
finds layers 'cgi-bin/serve/pages/home.c must not know' "echo '/* x */ #include \"serve/site/site.h\"' >>cgi-bin/serve/pages/home.c"
finds layers 'between angle brackets' "echo '#include <serve/store/items.h>' >>tests/publish/base/test_text.c"
finds layers 'cgi-bin/serve/store/items.c must not know' "echo '#include \"serve/view/view.h\"' >>cgi-bin/serve/store/items.c"
finds layers 'cgi-bin/serve/pages/home.c must not know' "echo '#include \"serve/site/site.h\"' >>cgi-bin/serve/pages/home.c"
finds layers 'cgi-bin/serve/store/items.c must not know' "echo '#include \"publish/base/text.h\"' >>cgi-bin/serve/store/items.c"
finds layers 'is not named from cgi-bin/ on' "echo '#include \"../hours/clock.h\"' >>cgi-bin/serve/store/items.c"
finds layers 'is not named from cgi-bin/ on' "echo '#include \"page.h\"' >>cgi-bin/serve/pages/home.c"
finds layers 'no rule for its folder' "echo '#include \"shared/date.h\"' >cgi-bin/serve/new.c"
finds layers 'has no need of it, so it is not shared' "echo '/* own.h - x. */' >cgi-bin/shared/own.h"
finds layers 'a circle' "sed -i 's/folder(serve.store MAY/& serve\/pages/' cgi-bin/CMakeLists.txt"
finds layers 'of the other program' "sed -i 's/folder(publish.base MAY/& serve\/store/' cgi-bin/CMakeLists.txt"
finds layers 'of the other program' "echo '#include \"serve/store/items.h\"' >>tests/publish/base/test_text.c"
finds layers 'a library that this file must not know' "echo '#include <png.h>' >>cgi-bin/serve/pages/home.c"
finds templates 'line 1 is no AUTOESCAPE' 'sed -i 1d templates/home.tpl'
finds templates 'its context is HTML' 'sed -i "1s/HTML/JSON/" templates/home.tpl'
finds templates 'a line too long to read' "printf '<p>%0201d</p>\n' 0 >>templates/home.tpl"
finds templates '{{TITLE:none}}' 'sed -i "s/{{TITLE}}/{{TITLE:none}}/" templates/home.tpl'
finds templates 'what would stay empty: NOWHERE' 'echo "{{NOWHERE}}" >>templates/home.tpl'
finds templates 'no template asks for: EMPTY' 'sed -i "s/EMPTY/NOTHING/g" templates/search.tpl'
finds templates 'templates that ask for it stay empty: EMPTY' 'sed -i /MARK_EMPTY/d cgi-bin/serve/pages/search.c'
finds templates 'a forbidden attribute' "echo '<p onclick=\"x\">' >>templates/home.tpl"
finds templates 'an attribute without double quotes' "echo '<p title={{TITLE}}>' >>templates/home.tpl"
finds templates 'a forbidden attribute' "echo 'onclick=\"x\">' >>templates/home.tpl"
finds templates 'an attribute without double quotes' "echo 'title={{TITLE}}>' >>templates/home.tpl"
finds templates '{{! and }} do not stand around one line break' "sed -i 's/^}}{{#BY_TEXT}}/{{#BY_TEXT}}/' templates/parts/contacts.tpl"
finds templates '{{! and }} do not stand around one line break' "echo '}}' >>templates/home.tpl"
finds templates '{{! and }} do not stand around one line break' "echo '{{!' >>templates/home.tpl"
finds templates "a link's tag over two lines" "echo '<a' >>templates/home.tpl"
finds templates "a tag's name must not come from a value" "echo '<{{TITLE}}>' >>templates/home.tpl"
finds templates 'an address from a value' "echo '<a href=\"{{TITLE}}\">x</a>' >>templates/home.tpl"
finds templates 'a link to another site without its rel' "echo '<a href=\"https://one.example/\">x</a>' >>templates/home.tpl"
finds templates 'SUMMARY in /GROUP/ITEM and around it' "sed -i 's/WHAT/SUMMARY/g' templates/advice_list.tpl"
finds templates 'only as data within a page' "sed -i 's/ type=.application.ld.json.//' templates/agency.tpl"
finds templates 'one line for BY_CHAT' "sed -i s/{{#BY_CHAT}}// templates/parts/contacts.tpl"
finds templates 'one line for BY_FAX' "sed -i 's/KIND(WEB,/KIND(FAX, \"fax\", WAY_TEXT, TARGET_NUMBER, \"fax\", TEXT) &/' cgi-bin/shared/kinds.h"
finds templates 'its number is not on the sheet' "sed -i 's/KIND(WEB,/KIND(FAX, \"fax\", WAY_TEXT, TARGET_NUMBER, \"fax\", TEXT) \\\\\n\t&/' cgi-bin/shared/kinds.h"
finds templates 'one line for BY_RELAY' "sed -i /BY_RELAY/d templates/numbers.tpl"
finds format 'not in the form of .clang-format' "echo 'int   x;' >>cgi-bin/shared/file.c"
finds sql 'SQL outside the store' "echo 'static const char X[] = \"SELECT id FROM item\";' >>cgi-bin/serve/pages/home.c"
finds sql 'SQL must not be printed' "echo 'void x(void) { snprintf(a, 9, \"SELECT %s\", b); }' >>cgi-bin/serve/store/items.c"
finds sql 'SQL must not be printed' "printf 'void x(void)\n{\n\tsnprintf(a, 9,\n\t\t\"SELECT %%s\", b);\n}\n' >>cgi-bin/serve/store/items.c"
finds sql 'SQL that is no static const' "printf 'static char x[] =\n\t\"SELECT id\"\n\t\" FROM item\";\n' >>cgi-bin/serve/store/items.c"
finds sql 'SQL must not be built from strings' "echo 'void x(void) { sqlite3_mprintf(\"x\"); }' >>cgi-bin/serve/store/store.c"
finds sql 'and binds' "sed -i 's/\":slug\"/\":slag\"/' cgi-bin/serve/store/items.c"
finds sql 'a value without a name' "echo 'static const char X[] = \"SELECT id FROM item WHERE id = ?\";' >>cgi-bin/serve/store/items.c"
finds schema 'no comment above' "sed -i '/^-- A group of behaviours/d' data/schema.sql"
finds schema 'a column without its comment' "sed -i 's/ -- as in lists.yaml$//' data/schema.sql"
finds schema 'not STRICT' "sed -i 's/^) STRICT;/);/' data/schema.sql"
finds schema 'does not say its language' "sed -i '/^CREATE TABLE contact/,/^)/{/language /d}' data/schema.sql"
finds words 'does not open with' "sed -i 1d cgi-bin/shared/file.c"
finds words 'a note to oneself' "echo '/* TO''DO */' >>cgi-bin/shared/file.c"
finds words 'a path of one machine' "echo '/* see /ho''me/someone/x */' >>cgi-bin/shared/file.c"
finds words 'indented by blanks' "echo '    int x;' >>cgi-bin/shared/file.c"
finds papers 'README.md has' "seq 120 >>README.md"
finds papers 'README.md does not lead to SECURITY.md' "sed -i 's/(SECURITY.md)/(LICENSE)/' README.md"
finds papers 'README.md does not lead to cgi-bin/NEW.md' "echo '# New' >cgi-bin/NEW.md"
finds papers 'a link that leads nowhere: ' "echo '[x](nowhere.md)' >>CONTRIBUTING.md"
finds papers 'a link that leads nowhere: ' "echo '[x](README.md#no-such-heading)' >>SECURITY.md"
finds papers 'a link that leads nowhere: ' "echo '[x](#no-such-heading)' >>cgi-bin/README.md"
finds papers 'no such file, folder or test: ' "echo 'see \`cgi-bin/serve/pages/nothing.c\`' >>cgi-bin/README.md"
finds papers 'no such file, folder or test: ' "echo 'see \`serve/pages/nothing.c\`' >>cgi-bin/README.md"
finds papers 'no such file, folder or test: ' "echo 'see \`nothing.c\`' >>tests/README.md"
finds papers 'no such file, folder or test: ' "echo 'see \`serve/nothing/\`' >>cgi-bin/README.md"
finds papers 'no such file, folder or test: ' "echo 'see \`lints/nothing\`' >>tests/README.md"
finds papers 'no such file, folder or test: ' "echo 'see \`en/nothing/*.md\`' >>data/content/README.md"
finds papers 'no such file, folder or test: ' "printf '%s\n' '\`\`\`sh' 'script/nothing --now' '\`\`\`' >>deploy/README.md"
finds style 'turn round' "echo 'a { margin-left: 1px; }' >>static/style.css"
finds style 'turn round' "echo 'a { text-align: right; }' >>static/style.css"
finds style 'differ by direction' "echo 'a { padding: 1px 2px 3px 4px; }' >>static/style.css"
finds style 'a colour of its own' "echo 'a { color: #123456; }' >>static/style.css"
finds style 'not those that are used' "echo 'a { color: var(--pink); }' >>static/style.css"
finds shell 'script/server' "echo 'if' >>script/server"
finds clock 'a second clock' "echo 'static time_t now(void) { return time(NULL); }' >>cgi-bin/serve/store/settings.c"
finds clock 'a second clock' "echo 'static time_t now(void) { return time(0); }' >>cgi-bin/serve/pages/parts.c"
finds clock 'a second clock' "echo 'static void now(struct timeval *at) { gettimeofday(at, NULL); }' >>cgi-bin/publish/check/check.c"
finds clock 'a second clock' "echo 'static void now(struct timespec *at) { clock_gettime(CLOCK_REALTIME_COARSE, at); }' >>cgi-bin/serve/process/supervisor.c"
finds clock 'a second clock' "echo 'static const char BUILT[] = __DATE__;' >>cgi-bin/serve/process/main.c"
finds clock 'asks the clock 2 times' "echo 'static time_t again(void) { return time(NULL); }' >>cgi-bin/serve/process/worker.c"
finds clock 'does not ask the clock by' "sed -i 's/= time(NULL),/= time(0),/' cgi-bin/serve/process/worker.c"
finds clock 'a second clock in SQL' "printf 'static const char X[] = \"SELECT date(%snow%s)\";\n' \\' \\' >>cgi-bin/serve/store/items.c"
finds clock 'a second clock in SQL' "echo 'static const char X[] = \"SELECT CURRENT_DATE\";' >>cgi-bin/serve/store/items.c"
finds clock 'a second clock in SQL' "echo 'CREATE TABLE x (at TEXT DEFAULT (datetime()));' >>data/schema.sql"
finds clock 'a second clock' "echo 'static time_t now(void) { return time(NULL); }' >>tests/support/house.c"
finds clock 'a second clock' "echo 'static time_t (*const now)(time_t *) = time;' >>cgi-bin/serve/pages/parts.c"
finds clock 'a second clock' "echo 'static time_t now(void) { return time (NULL); }' >>cgi-bin/serve/pages/parts.c"
finds clock 'a second clock' "echo 'static time_t (*const now)(time_t *) = &time;' >>cgi-bin/serve/pages/parts.c"
finds clock 'a second clock' "echo 'static void now(struct timespec *at) { clock_gettime(0, at); }' >>cgi-bin/serve/site/site.c"
finds clock 'a second clock' "echo 'static void now(struct timespec *at) { syscall(SYS_clock_gettime, 0, at); }' >>cgi-bin/serve/site/site.c"
finds clock "asks the visitor's clock" "echo 'var today = new Date();' >>static/record.js"
for asks in 'new Date()' 'new Date;' 'new globalThis.Date()' 'Temporal.Now.instant()' 'Date.now()' 'performance.timeOrigin' 'new Intl.DateTimeFormat().format()'; do
	finds clock 'a test that asks the clock' "echo 'const now = $asks' >>tests/servers/client.mjs"
done
for asks in '$(date)' '$(TZ=Europe/London date)' '$(date -u +%F)' '$(date --utc "+%F")' '$(date -Is)' '`date`' '$(date -d tomorrow)' '$(date -d "3 days ago" +%F)' '$(date --date=+1day)' '$EPOCHREALTIME'; do
	finds clock 'a test that asks the clock' "printf '%s\n' 'now=$asks' >>tests/publish/faults.sh"
done
finds clock 'a second clock in SQL' "printf '%s\n' 'sqlite3 x \"SELECT date(\\\"now\\\")\"' >>tests/publish/sample.sh"
for asks in 'time.time()' 'datetime.date.today()' 'datetime.now()'; do
	finds clock 'a test that asks the clock' "echo 'now = $asks' >>tests/browser/webkit-window.py"
done
for lint in clock layers templates sql schema words papers shell style; do
	bash "$copy/tests/lints/$lint.sh" "$copy" >/dev/null 2>&1 || complain "lints/$lint complains of a copy without a fault"
done
finish
