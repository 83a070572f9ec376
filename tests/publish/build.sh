#!/bin/bash
# build.sh - how a release comes into its place: whole, the same each time, or not at all; and how the program speaks.
# usage: build.sh ADVICE SOURCE-FOLDER
set -u
advice=$1
fixture=$2/tests/fixtures/content
schema=$2/data/schema.sql
now="2026-11-23 12:00" # in London
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0

# so "sentence" COMMAND...: the sentence holds when the command succeeds.
so() {
	local sentence=$1

	shift
	"$@" > /dev/null 2> so.err && return
	echo "not so: $sentence"
	sed 's/^/  /' so.err said 2> /dev/null
	failures=$((failures + 1))
}

build() { # build EPOCH OUTPUT [OPTION...]
	local epoch=$1 output=$2

	shift 2
	SOURCE_DATE_EPOCH=$epoch "$advice" build --now "$now" --content "$fixture" --schema "$schema" --output "$output" "$@" > told 2> said
}

fails() { ! "$@"; }
status_is() { # status_is N COMMAND...
	local wanted=$1 status

	shift
	"$@" > told 2> said
	status=$?
	[ $status -eq "$wanted" ]
}
only() { [ "$(ls -A out)" = "$*" ]; }
says() { grep -qF -- "$1" said; }

mkdir out
so "good words make a release" build 1 out/advice.db
so "it says in one line what it made" [ "$(cat told)" = "out/advice.db: 2 pages of advice, 1 behaviours, 3 agencies, 13 texts of the site" ]
so "it says nothing else" [ ! -s said ]
so "nothing else lies beside the release" only advice.db
so "anybody may read it" [ "$(stat -c %a out/advice.db)" = "$(printf '%o' $((0666 & ~$(umask))))" ]
so "it ends with its seal" [ "$(tail -c 89 out/advice.db)" = "quietway-release sha256 $(head -c -89 out/advice.db | sha256sum | cut -d ' ' -f 1)" ]

cp out/advice.db one.db
build 2 two.db
build 1 again.db
so "the same words and the same moment make the same bytes" cmp one.db again.db
so "another moment makes another release" fails cmp -s one.db two.db
touch site.md && cp -r "$fixture" copy && find copy -exec touch -d 2020-01-01 {} +
so "the dates of the files do not matter" eval 'SOURCE_DATE_EPOCH=1 "$advice" build --now "$now" --content copy --schema "$schema" --output again.db && cmp one.db again.db'
unset SOURCE_DATE_EPOCH
built() { [ "$(sqlite3 "$1" "SELECT built FROM site")" = "$2" ]; }
so "a moment that is wished for in the environment is the one at which it was built" built one.db "1970-01-01 00:00:01"
at() { "$advice" build --now "$1" --content "$fixture" --schema "$schema" --output at.db > told 2> said; }
so "without one it is the moment of --now" eval 'at "2027-06-15 10:00" && built at.db "2027-06-15 09:00:00"'
so "a day alone begins at its midnight in London" eval 'at 2027-06-15 && built at.db "2027-06-14 23:00:00"'
cp -r "$fixture" old && sed -i "s/^checked: .*/checked: 2000-01-01/" old/en/*/*.md # so that no machine's clock stands before it
before=$(date -u "+%F %T")
so "without either it is the machine's clock" eval '"$advice" build --content old --schema "$schema" --output now.db > told 2> said'
after=$(date -u "+%F %T")
said_now=$(sqlite3 now.db "SELECT built FROM site")
so "the machine's clock was not later" [ ! "$said_now" "<" "$before" ]
so "nor earlier" [ ! "$said_now" ">" "$after" ]
for wrong in "" tomorrow "10:00" "2026-02-30" "2026-11-28 25:00" "2026-11-28T10:00" "1969-01-01"; do
	so "$wrong is no moment" eval 'status_is 2 "$advice" check --now "$wrong" --content "$fixture" --schema "$schema" && says "--now takes a day, or a day and a time"'
done

# The new release takes the old one's place by a rename: who has the old one open goes on reading it.
exec 3< out/advice.db
build 2 out/advice.db
so "the new release is in its place" cmp two.db out/advice.db
so "the old one stays whole for who has it open" cmp one.db /dev/fd/3
exec 3<&-

ln -s ../real.db out/link.db && cp one.db real.db
build 2 out/link.db
so "a link to the release stays a link" [ -L out/link.db ]
so "what it leads to is the new release" cmp two.db real.db
rm out/link.db

check_only() { SOURCE_DATE_EPOCH=1 status_is 0 "$advice" check --now "$now" --content "$fixture" --schema "$schema" && grep -q '^all is well: ' told; }
so "advice check writes nothing" eval 'check_only && cmp two.db out/advice.db && only advice.db'

# A signal at any moment leaves the old release or the new one, and nothing beside it.
for step in $(seq 1 60); do
	cp one.db out/advice.db
	SOURCE_DATE_EPOCH=2 timeout -s "$([ $((step % 2)) -eq 0 ] && echo INT || echo TERM)" "$(printf '0.%03d' "$step")" \
		"$advice" build --now "$now" --content "$fixture" --schema "$schema" --output out/advice.db > told 2> said
	so "a signal after $step ms leaves one whole release" eval 'cmp -s one.db out/advice.db || cmp two.db out/advice.db'
	so "a signal after $step ms leaves nothing beside it" only advice.db
done

# What cannot be written.
cp one.db out/advice.db
limited() { (ulimit -f 64; SOURCE_DATE_EPOCH=2 "$advice" build --now "$now" --content "$fixture" --schema "$schema" --output out/advice.db > told 2> said); }
so "a full disk is told and has status 1" eval 'limited; [ $? -eq 1 ] && says "no release was made"'
so "a full disk leaves the old release" cmp one.db out/advice.db
so "a full disk leaves nothing beside it" only advice.db
so "a folder that is not there is told" eval 'status_is 1 build 1 nowhere/advice.db; says "cannot make a file beside nowhere/advice.db: No such file or directory"'
mkdir out/folder
so "a folder in the place of the release is told" eval 'build 1 out/folder; [ $? -eq 1 ] && says "cannot write"'
rmdir out/folder
so "nothing is left of it" only advice.db
so "a schema that is not there is told" eval 'status_is 1 "$advice" build --now "$now" --content "$fixture" --schema none.sql --output out/advice.db && says "cannot read the schema none.sql"'
echo 'CREATE TABLE site (only INTEGER) STRICT;' > small.sql
so "a schema that does not fit is told" eval 'status_is 1 "$advice" build --now "$now" --content "$fixture" --schema small.sql --output out/advice.db && says "small.sql is not the schema of this program"'
so "the old release stays" eval 'cmp one.db out/advice.db && only advice.db'
so "a moment that is none is told" eval 'build soon out/advice.db; [ $? -eq 1 ] && says "SOURCE_DATE_EPOCH is \"soon\""'
so "content that is not there is told" eval 'status_is 1 "$advice" check --now "$now" --content none --schema "$schema" && says "cannot read the folder of words none (No such file or directory): name it with --content"'

# A second language would be built and shown to nobody.
cp -r "$fixture" two && cp -r two/en two/cy && sed -i 's/languages: \[en\]/languages: [en, cy]/' two/site.yaml
so "a second language makes no release" eval 'status_is 1 "$advice" build --now "$now" --content two --schema "$schema" --output second.db && [ ! -e second.db ] &&
	says "two/site.yaml:9: language \"cy\" would be shown to nobody"'
sed -i "s/^section:.*/section: x/" two/cy/advice/the-law.md
so "a fault of the second language is found beside it" eval 'status_is 1 "$advice" check --now "$now" --content two --schema "$schema" && says "two/cy/advice/the-law.md:4: unknown section"'

# How the program speaks.
so "help is on stdout" eval 'status_is 0 "$advice" help && grep -q "advice build" told && [ ! -s said ]'
so "--help is the same" eval '"$advice" help > help.txt; status_is 0 "$advice" --help && cmp told help.txt'
so "each command has a help" eval 'status_is 0 "$advice" help build && grep -q -- "--output" told'
so "a command tells its help itself" eval '"$advice" help check > help.txt; status_is 0 "$advice" check --help && cmp told help.txt'
so "the version is told" eval 'status_is 0 "$advice" --version && grep -qE "^advice [0-9]+\.[0-9]+\.[0-9]+$" told'
so "the help tells all fields" eval 'status_is 0 "$advice" help fields && grep -qx "### Agencies: \`en/agencies/\*.md\`" told && grep -q "^| \`contacts\[\].hours\` | no | " told'
so "an unknown command has status 2" eval 'status_is 2 "$advice" bild && says "unknown command bild: see advice help"'
so "an unknown option has status 2" eval 'status_is 2 "$advice" build --colour && says "unknown option --colour: see advice help"'
so "an option of another command has status 2" eval 'status_is 2 "$advice" check --output x && says "unknown option --output"'
so "an option without its value has status 2" eval 'status_is 2 "$advice" build --output && says "a value is missing after --output"'
so "a word too much has status 2" eval 'status_is 2 "$advice" build all && says "unknown word all"'
so "help for an unknown command has status 2" eval 'status_is 2 "$advice" help bild && says "unknown command bild"'
so "no command at all has status 2 and shows the help" eval 'status_is 2 "$advice" && says "advice build"'
so "an option may be joined to its value" eval 'status_is 0 "$advice" check --now "$now" --content="$fixture" --schema="$schema"'

echo "$failures not so"
[ $failures -eq 0 ]
