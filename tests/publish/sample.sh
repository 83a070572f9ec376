#!/bin/bash
# sample.sh - a sample is the same each time, says that it is one, and holds only what the schema allows.
# usage: sample.sh ADVICE SOURCE-FOLDER
set -u
advice=$1
source=$2
now=$("$source/tests/support/clock.sh" "$source/data/content") || exit 1
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0
export SOURCE_DATE_EPOCH=1

# so "sentence" COMMAND...: the sentence holds when the command succeeds.
so() {
	local sentence=$1

	shift
	"$@" > /dev/null 2> so.err && return
	echo "not so: $sentence"
	sed 's/^/  /' so.err said 2> /dev/null
	failures=$((failures + 1))
}

sample() { "$advice" sample --now "$now" --content "$source/data/content" --schema "$source/data/schema.sql" "$@" > told 2> said; }
status_is() { # status_is N COMMAND...
	local wanted=$1 status

	shift
	"$@"
	status=$?
	[ $status -eq "$wanted" ]
}
says() { grep -qF -- "$1" said; }
is() { # is VALUE QUESTION [DATABASE]: the question's one answer
	local answer

	answer=$(sqlite3 "${3:-one.db}" "$2")
	[ "$answer" = "$1" ] || { echo "$2: $answer, not $1" >&2; false; }
}

so "a sample is made" sample --agencies 500 --seed 7 --output one.db
so "it says how many agencies are invented" grep -qF "and 500 invented agencies" told
so "the same number makes the same bytes" eval 'sample --agencies 500 --seed 7 --output again.db && cmp one.db again.db'
so "another number makes another sample" eval 'sample --agencies 500 --seed 8 --output other.db && ! cmp -s one.db other.db'
so "it ends with its seal" [ "$(tail -c 89 one.db)" = "quietway-release sha256 $(head -c -89 one.db | sha256sum | cut -d ' ' -f 1)" ]

so "its name says what it is" is "Sample: invented services" "SELECT name FROM site"
so "a program can tell it from a release" is 1 "SELECT sample FROM site"
so "a release of the words alone is none" eval '"$advice" build --now "$now" --content "$source/data/content" --schema "$source/data/schema.sql" --output real.db > told 2> said && is 0 "SELECT sample FROM site" real.db'
real=$(sqlite3 real.db "SELECT count(*) FROM agency")
so "the real agencies are all there, before the invented ones" is "$real" \
	"ATTACH 'real.db' AS real; SELECT count(*) FROM item JOIN real.item AS old USING (id, kind, slug, title) WHERE kind = 'agency'"
so "the invented ones are as many as were asked for" is $((real + 500)) "SELECT count(*) FROM agency"
so "the database is whole" is ok "PRAGMA integrity_check"
so "no row names one that is not there" is 0 "SELECT count(*) FROM pragma_foreign_key_check"

invented="item > (SELECT max(item.id) - 500 FROM item WHERE kind = 'agency')"
dialled="SELECT CASE kind WHEN 'relay' THEN substr(target, 6) ELSE target END AS number FROM contact WHERE ${invented/item/agency} AND kind IN ('phone', 'text', 'relay')"
so "nobody is rung: every number is one that Ofcom keeps free for drama" is 0 \
	"SELECT count(*) FROM ($dialled) WHERE NOT (number GLOB '01632960[0-9][0-9][0-9]' OR number GLOB '02079460[0-9][0-9][0-9]'
		OR number GLOB '08081570[0-9][0-9][0-9]' OR number GLOB '07700900[0-9][0-9][0-9]' OR number GLOB '02920180[0-9][0-9][0-9]'
		OR number GLOB '02890180[0-9][0-9][0-9]' OR number GLOB '03069990[0-9][0-9][0-9]')"
so "there are numbers" is 1 "SELECT count(*) > 500 FROM ($dialled)"
so "nobody is written to: every address ends in .example" is 0 \
	"SELECT count(*) FROM contact WHERE ${invented/item/agency} AND kind NOT IN ('phone', 'text', 'relay')
		AND NOT (target GLOB 'https://*.example' OR target GLOB 'https://*.example/*' OR target GLOB '*@*.example')"
so "there is every kind of contact" is 0 \
	"SELECT count(*) FROM (SELECT kind FROM contact GROUP BY kind EXCEPT SELECT kind FROM contact WHERE ${invented/item/agency})"
so "there are areas within areas" is 1 "SELECT count(*) > 0 FROM area JOIN area AS larger ON larger.id = area.within WHERE larger.id LIKE 'sample-%'"
so "there are hours of every kind, and some that depend on bank holidays" is 4 "SELECT count(DISTINCT holidays) FROM schedule"
so "a schedule is there once, however many keep it" is 1 "SELECT count(*) BETWEEN 100 AND 999 FROM schedule"
so "some organisations run several services" is 1 "SELECT max(services) > 1 FROM (SELECT count(*) AS services FROM agency WHERE organisation LIKE 'sample-%' GROUP BY organisation)"
so "names and texts differ" is 1 "SELECT count(DISTINCT title) > 400 AND count(DISTINCT summary) > 400 FROM item WHERE id > (SELECT max(id) - 500 FROM item WHERE kind = 'agency') AND kind = 'agency'"

# What is asked for wrongly.
so "a sample of unsaid size is refused" eval 'status_is 2 sample --output no.db && says "say how many agencies to invent with --agencies"'
for wrong in 0 -1 1e3 "" many 1000001 99999999999999999999; do
	so "$wrong agencies are refused" eval 'status_is 2 sample --agencies "$wrong" --output no.db && says "--agencies takes a number from 1 to 1000000, not $wrong"'
done
so "a seed that is no number is refused" eval 'status_is 2 sample --agencies 1 --seed x --output no.db && says "--seed takes a whole number, not x"'
so "other commands invent nothing" eval 'status_is 2 "$advice" build --agencies 1 > told 2> said; says "unknown option --agencies"'
so "nothing was made of these" [ ! -e no.db ]
so "a sample of bad words is refused" eval 'mkdir empty && status_is 1 "$advice" sample --agencies 1 --content empty --schema "$source/data/schema.sql" --output no.db > told 2> said; says "the file cannot be read" && [ ! -e no.db ]'
so "its help is told" eval '"$advice" help sample > told && grep -q -- --seed told'

echo "$failures not so"
[ $failures -eq 0 ]
