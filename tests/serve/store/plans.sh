#!/bin/bash
# plans.sh - no question of the site's reads a whole table: each is taken out of the compiled libraries, and SQLite says how it would go.
# usage: plans.sh SOURCE-FOLDER RELEASE LIBRARY…
set -u
source "$(dirname "$0")/../../lints/lint.sh" "$1"
release=$2
shift 2
folder=$(mktemp -d)
trap 'rm -rf "$folder" "$complaints"' EXIT

# Tables that may be read whole: they have so few rows for reasons that do not change with the number of agencies.
#   site   one row, by its CHECK
#   chosen no table: json_each reads what is bound
bounded='site chosen'

# questions LIBRARY: the SQL in it, one question a line. A literal is never cut into pieces there, whatever it was made of.
questions() {
	strings --all --encoding=S --bytes=8 "$1" | grep -E '^(SELECT|WITH|VALUES|INSERT|UPDATE|DELETE|REPLACE) '
}

# scans: of the questions that come in, one a line, those that would read a whole table or a whole index.
scans() {
	while IFS= read -r question; do
		# The store's own function uuid() is not known here; for the plan any other that takes a text will do.
		if ! plan=$(sqlite3 -readonly "$release" "EXPLAIN QUERY PLAN ${question//uuid(/lower(}" 2>&1); then
			echo "it cannot be planned: $question: $plan"
			continue
		fi
		echo "$plan" | sed -n 's/^[| `-]*SCAN //p' | while read -r table how; do
			case $how in *'VIRTUAL TABLE INDEX'*:?*) continue ;; esac # a virtual table that was given what to look for
			case $table in CONSTANT | '('*) continue ;; esac           # no table
			case $plan in *"CO-ROUTINE $table"*) continue ;; esac      # a question within the question: it has lines of its own
			case " $bounded " in *" $table "*) ;; *) echo "it reads all of $table: $question" ;; esac
		done
	done
}

for library in "$@"; do questions "$library"; done >"$folder/questions"
scans <"$folder/questions" | complain_of "a scan"

# None was missed: as many as the sources define, and each of these is a constant (tests/lints/sql.sh).
found=$(wc -l <"$folder/questions")
written=$(cat cgi-bin/serve/*/*.c | tr '\n' ' ' | grep -oE 'static const char [A-Z_]+\[\] *=\s*("(SELECT|WITH|VALUES|INSERT|UPDATE|DELETE|REPLACE) |[A-Z_]+\()' | wc -l)
[ "$found" -eq "$written" ] || complain "$found questions stand in the library and $written in the sources: correct this test"
[ "$found" -ge 20 ] || complain "only $found questions were found: correct this test"

# It finds what it is there for: questions like these, in a library that was compiled for it.
cat >"$folder/seeded.c" <<'END'
static const char WHOLE[] =
	"SELECT slug FROM item"
	" WHERE summary = 'no index knows this … '";
static const char COUNTED[] = "SELECT count(*) FROM contact";
static const char SORTED[] = "SELECT id FROM need ORDER BY title";
static const char FOUND[] = "SELECT slug FROM item WHERE id = :id";
const char *seeded(int which);
const char *seeded(int which) { return which == 0 ? WHOLE : which == 1 ? COUNTED : which == 2 ? SORTED : FOUND; }
END
gcc -c -O2 -g -o "$folder/seeded.o" "$folder/seeded.c" || complain "the seeded questions cannot be compiled"
questions "$folder/seeded.o" | scans >"$folder/seeded"
for table in item contact need; do
	grep -q "^it reads all of $table: SELECT" "$folder/seeded" || complain "a scan of $table is not found"
done
[ "$(wc -l <"$folder/seeded")" -eq 3 ] || complain "of four questions these are said to scan: $(cat "$folder/seeded")"
finish
