#!/bin/bash
# schema.sh - every table, column and index of a release says what it is for; every table is strict.
source "$(dirname "$0")/lint.sh" "$1"

awk '
	/^CREATE / {
		what = $0
		if (before !~ /^-- .*\.$/) print NR ": no comment above: " what
		inside = $0 ~ /^CREATE TABLE/
	}
	inside && /^\)/ {
		inside = 0
		if ($0 !~ /^\) STRICT(, WITHOUT ROWID)?;$/) print NR ": not STRICT: " what
	}
	inside && /^  [a-z_0-9]+ +(TEXT|INTEGER|BLOB|REAL|ANY)/ {
		columns++
		if ($0 !~ / -- [^ ].*[^ ]$/) print NR ": a column without its comment: " $0
	}
	inside && /^  [a-z]/ && $0 !~ /^  [a-z_0-9]+ +(TEXT|INTEGER|BLOB)/ { print NR ": a column of another type: " $0 }
	{ before = $0 }
	END { if (columns < 100) print "only " columns + 0 " columns were seen: correct this lint" }
' data/schema.sql | complain_of data/schema.sql
grep -n '	' data/schema.sql | complain_of "data/schema.sql: a tab"

# No text without a language: the rows of the site itself, of languages, and of hours, which hold no words, are the only others.
awk '
	/^CREATE TABLE/ { name = $3; spoken = 0; texts = 0 }
	/^  [a-z_]+ +TEXT/ { texts = 1 }
	/^  language +TEXT/ { spoken = 1 }
	/^\)/ && !spoken && name !~ /^(language|(schedule|bank_holiday)(_[a-z]+)?)$/ && texts && name != "" { print "table " name " does not say its language" }
	/^\)/ { name = "" }
' data/schema.sql | complain_of data/schema.sql
finish
