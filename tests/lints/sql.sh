#!/bin/bash
# sql.sh - SQL stands in the store and in the release's maker alone, as constant literals, and takes its values by name.
source "$(dirname "$0")/lint.sh" "$1"

words='SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE|DROP|PRAGMA|VACUUM|REPLACE INTO|ALTER|ATTACH'
mapfile -t sources < <(find cgi-bin -name '*.c' -o -name '*.cc' -o -name '*.h' | sort)
mapfile -t others < <(printf '%s\n' "${sources[@]}" | grep -vE '^cgi-bin/(serve/(store|hours|search|directory)/|publish/write/(release[a-z_]*|database)\.c)')

whole=$(mktemp)
trap 'rm -f "$complaints" "$whole"' EXIT

# Statements, each on one line, wherever it breaks: FILE:LINE:WORDS.
statements() {
	awk '
		FNR == 1 { whole = "" }
		/^[[:blank:]]*$/ || /^#/ { whole = ""; next }
		{
			begun = whole == "" ? FILENAME ":" FNR ":" : begun
			sub(/^[[:blank:]]+/, whole == "" ? "" : " ")
			whole = whole $0
		}
		/[;{}:]( *\/\*.*\*\/)?$/ { print begun whole; whole = "" }' "$@" | sed -E 's/([([]) /\1/g'
}

grep -nE "\"[^\"]*\b($words) [^\"]*\b(FROM|SET|VALUES|TABLE|INTO)\b|\"PRAGMA " "${others[@]}" | complain_of "SQL outside the store"
grep -nE 'sqlite3_(mprintf|vmprintf|snprintf|str_|get_table|column_name)' "${sources[@]}" | complain_of "SQL must not be built from strings"
# What a printf-like function fills must not be SQL, and SQL must not ask for what it fills.
statements "${sources[@]}" >"$whole"
grep -E "printf *\([^;]*\"($words) " "$whole" | complain_of "SQL must not be printed"
grep -nE "\"[^\"]*\b($words)\b[^\"]*%[sd]" "${sources[@]}" | grep -vF '"SELECT printf(' | complain_of "SQL with a printf's place"
grep -E '\b(store_query|database_begin|database_run)\([^;]*"' "$whole" | grep -vF 'database_run(database, "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY")' \
	| complain_of "the SQL stands in a constant above the function"
grep -E "[=(] *\"($words) " "$whole" | grep -vE 'static const char|database_run|sqlite3_exec' | complain_of "SQL that is no static const"
# In SQL a value comes by its name; "?" would be counted.
grep -nE "\"[^\"]*(= *\?|\(\?|, *\?)[^\"]*\"" "${sources[@]}" | grep -E "\b($words|WHERE|VALUES)\b" | complain_of "a value without a name"

# Each name that a question asks for is bound, and nothing else is.
for file in cgi-bin/serve/{store,hours,search,directory}/*.c; do
	asked=$(grep -P '^\t+"|static const char .*"' "$file" | grep -oE '[ (]:[a-z]+' | tr -d ' (:' | grep -vx language | sort -u)
	given=$(grep -oE '":[a-z]+"' "$file" | tr -d '":' | grep -vx language | sort -u)
	[ "$asked" = "$given" ] || complain "$file asks for ($(echo $asked)) and binds ($(echo $given))"
done
grep -E '^cgi-bin/serve/.*\bsqlite3_exec\b' "$whole" | grep -vE 'PRAGMA query_only = 1; PRAGMA cell_size_check = 1' | complain_of "statements run by text"
finish
