#!/bin/bash
# circles.sh - no two files of a folder need each other: what the compiled files define and ask for, set in order by tsort.
# usage: circles.sh SOURCE-FOLDER LIBRARY…
source "$(dirname "$0")/lint.sh" "$1"
shift

# pairs LIBRARY: "FILE OTHER" for each other file of the library that a file asks something of.
pairs() {
	nm -A "$1" | awk '
		{ file = $1; sub(/:[0-9a-f]*$/, "", file); sub(/.*:/, "", file); symbol = $NF; kind = $(NF - 1) }
		kind ~ /^[TDBRGV]$/ { defines[symbol] = file }
		kind == "U" { asks[file, symbol] = 1 }
		END { for (key in asks) { split(key, part, SUBSEP); if (part[2] in defines && defines[part[2]] != part[1]) print part[1], defines[part[2]] } }' | sort -u
}

# circles LIBRARY: the files that stand in one.
circles() {
	pairs "$1" | tsort 2>&1 >/dev/null | sed -n 's/^tsort: \([^ ]*\.o\)$/\1/p' | sort -u
}

count=0
for library in "$@"; do
	found=$(pairs "$library" | wc -l)
	count=$((count + found))
	circles "$library" | tr '\n' ' ' | sed 's/ $//; s/$/\n/' | grep . | complain_of "$(basename "$library"): these files need each other"
done
[ "$count" -ge 60 ] || complain "only $count pairs of files were found in $# libraries: correct this lint"

# It finds what it is there for.
folder=$(mktemp -d)
trap 'rm -rf "$folder" "$complaints"' EXIT
echo 'int second(void); int first(int x); int first(int x) { return x ? second() : 0; }' >"$folder/one.c"
echo 'int first(int); int second(void); int second(void) { return first(0); }' >"$folder/two.c"
(cd "$folder" && gcc -c one.c two.c && ar rc both.a one.o two.o) || complain "the seeded circle cannot be compiled"
[ "$(circles "$folder/both.a" | tr '\n' ' ')" = "one.o two.o " ] || complain "a circle of two files is not found"
echo "$count pairs of files in $# libraries" >&2
finish
