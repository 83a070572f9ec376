#!/bin/bash
# papers.sh - the papers do not rot: README.md fits its length and leads to every paper; links, and paths of files, lead to what is there.
source "$(dirname "$0")/lint.sh" "$1"

longest=120
tops='cgi-bin|data|deploy|script|static|templates|tests'
endings='c|h|cc|tpl|sql|sh|mjs|js|css|cmake|py|lua|tsv|txt|yaml|csv|conf|md'

mapfile -t papers < <(find . \( -path './.git' -o -path './build*' -o -path ./data/content/en -o -path ./tests/fixtures -o -name node_modules \) -prune -o -name '*.md' -print | sed 's,^\./,,' | sort)
[ "${#papers[@]}" -ge 6 ] || complain "only ${#papers[@]} papers were found: correct this lint"

lines=$(wc -l <README.md)
[ "$lines" -le $longest ] || complain "README.md has $lines lines, not $longest at most: move something into the paper to which it belongs"
for paper in "${papers[@]}"; do
	[ "$paper" = README.md ] || grep -qF "]($paper)" README.md || complain "README.md does not lead to $paper"
done

# is_there WORD FOLDER...: a file or folder of that name, or files of that pattern, lie in one of the folders.
is_there() {
	local word=$1 folder

	for folder in "${@:2}"; do
		compgen -G "$folder/$word" >/dev/null && return
	done
	return 1
}

# is_test NAME: a test is called so, as tests/ has them: tests/serve/pages/test_agency.c, tests/lints/sql.sh, or a name in a targets.cmake.
is_test() {
	local folder=${1%/*} name=${1##*/}

	[ "$folder" = "$1" ] || [ -z "$name" ] && return 1
	for folder in "tests/$folder" "tests/serve/$folder" "tests/${folder%/*}"; do
		[ -e "$folder/test_$name.c" ] || [ -e "$folder/$name.sh" ] || [ -e "$folder/$name.test.mjs" ] && return
		grep -qsE "(^|[ (/])(${name%-*}|$name)([ =)]|\$)" "$folder/targets.cmake" && return
	done
	return 1
}

# A paper's words in code, "LINE WORD" each: what stands between single backticks, and in blocks between lines of three.
words() {
	awk '
		/^ *```/ { block = !block; next }
		block { n = split($0, word, /[[:blank:]]+/); for (i = 1; i <= n; i++) if (word[i] ~ /^('"$tops"')\//) print FNR, word[i]; next }
		{
			line = $0
			while (match(line, /`[^`]+`/)) {
				n = split(substr(line, RSTART + 1, RLENGTH - 2), word, /[[:blank:]]+/)
				for (i = 1; i <= n; i++) print FNR, word[i]
				line = substr(line, RSTART + RLENGTH)
			}
		}' "$1" | sed -E 's/[.,;:)]+$//; s/:[0-9]+$//; s,/+$,,'
}

# Places to fill in (NAME, FILE, …), examples, addresses, options, values and what a build or a run makes are no paths of ours.
is_no_path() {
	[[ $1 =~ ^(/|-|\.\.|build|https?:|[a-z]+:) || $1 =~ (^|/)example || $1 =~ [\<\>\{\}\$\(\)\[\]=\"\'\|…] || $1 =~ (^|[^A-Z])(NAME|FILE|DIR|PATH|HOST|PORT)([^A-Z]|$) ]]
}

for paper in "${papers[@]}"; do
	folder=$(dirname "$paper")

	# Links, outside of code: to a file or a folder, with or without a place in it.
	sed -E '/^ *```/,/^ *```/s/.*//; s/`[^`]*`//g' "$paper" | grep -noE '\]\([^)]+\)' | sed -E 's/\]\(//; s/\)$//' | while IFS=: read -r line target; do
		case $target in http:* | https:* | mailto:*) continue ;; esac
		place=${target#*#} file=${target%%#*}
		[ "$place" != "$target" ] || place=""
		[ -z "$file" ] || [ -e "$folder/$file" ] || { echo "$line: $target"; continue; }
		file=$folder/$file
		[ "${target:0:1}" != "#" ] || file=$paper
		[ -z "$place" ] || [ ! -f "$file" ] && continue
		grep -E '^#+ ' "$file" | sed -E 's/^#+ //; s/[^[:alnum:] _-]//g; s/ /-/g' | tr '[:upper:]' '[:lower:]' | grep -qxF -- "$place" || echo "$line: $target"
	done | complain_of "$paper: a link that leads nowhere"

	[ "$paper" != CHANGELOG.md ] || continue # it tells of what was
	words "$paper" | while read -r line word; do
		is_no_path "$word" && continue
		if [[ $word =~ ^($tops)/ || $word =~ ^[a-z_.*-]+(/[a-z_.*-]+)+\.($endings)$ ]]; then
			is_there "$word" . "$folder" cgi-bin tests || is_test "$word" || echo "$line: $word"
		elif [[ $word =~ ^(shared|serve|publish|lints|words|servers|browser|site|store|scripts|support|fixtures|bench)/[a-z_/-]*[a-z_-]+/?$ ]]; then
			is_there "$word" "$folder" cgi-bin tests || is_test "$word" || echo "$line: $word"
		elif [[ $word =~ ^[a-z_-]+\.(c|h|cc|tpl|sql|mjs|cmake|tsv)$ ]]; then
			[ -n "$(find cgi-bin data templates static deploy script tests -name node_modules -prune -o -name "$word" -print -quit)" ] || echo "$line: $word"
		fi
	done | complain_of "$paper: there is no such file, folder or test"
done
finish
