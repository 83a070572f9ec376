#!/bin/bash
# words.sh - every source opens with one line on its purpose, and none holds a note to oneself or a path of one machine.
source "$(dirname "$0")/lint.sh" "$1"

mapfile -t sources < <(find cgi-bin data/schema.sql static deploy script tests .ci templates \
	\( -name node_modules -o -name fixtures \) -prune -o -type f ! -name package-lock.json ! -name '*.png' -print | sort)
mapfile -t program < <(find cgi-bin \( -name '*.c' -o -name '*.cc' -o -name '*.h' \) -print | sort)

# "name - purpose." in a comment of the file's language, on line 1, or on line 2 below "#!".
awk '
	FNR == 1 { wanted = /^#!/ ? 2 : 1 }
	FNR == wanted {
		name = FILENAME
		sub(/.*\//, "", name)
		told = FILENAME ~ /\.(c|h|cc|sql|css|js|mjs|conf|lua|py|sh)$/ || FILENAME ~ /^(script|\.ci)\// || FILENAME == "deploy/configure"
		said = $0
		if (told && FILENAME != "script/packages" && !(sub(/^(\/\* |\/\/ |# |-- |""")/, "", said) && index(said, name " - ") == 1 && length(said) > length(name) + 6))
			print FILENAME ": line " FNR " does not open with: " name " - its purpose"
	}' "${sources[@]}" | complain_of header

grep -nE '\b(TO''DO|FIX''ME|X''XX|HA''CK)\b' "${sources[@]}" | complain_of "a note to oneself"
grep -nE '(^|[^[:alnum:]_.-])/(home|Users|ro''ot)/[[:alnum:]]' "${sources[@]}" | complain_of "a path of one machine"
grep -nP '[ \t]+$' "${sources[@]}" | complain_of "blanks at the end of a line"
grep -lP '\r$' "${sources[@]}" | complain_of "carriage returns"
for file in "${sources[@]}"; do
	[ -z "$(tail -c 1 "$file")" ] || complain "$file: no line break at its end"
done

# C is indented by tabs; blanks only align what follows a tab. A line can be read, and a function fits a screen.
grep -nE '^ {2,}' "${program[@]}" $(find tests -name node_modules -prune -o -name '*.[ch]' -print) | complain_of "indented by blanks"
awk 'length($0) > 170 { print FILENAME ":" FNR ": " length($0) " characters" }' "${program[@]}" | complain_of "a line too long to read"
awk '
	FNR == 1 { begun = 0 }
	/^\{/ { begun = FNR }
	/^\}/ && begun { if (FNR - begun - 1 > 40) print FILENAME ":" begun ": " FNR - begun - 1 " lines"; begun = 0 }' "${program[@]}" | complain_of "a function too long"
finish
