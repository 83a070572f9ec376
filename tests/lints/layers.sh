#!/bin/bash
# layers.sh - which folder may include which, as cgi-bin/CMakeLists.txt says, and the one file of each program that knows a library.
# Every #include "…" of cgi-bin/ and tests/ is held against a rule; how many there are is the last line.
source "$(dirname "$0")/lint.sh" "$1"

# The build file's lines: "folder PATH FOLDERS…" in their order, and "program FILE FOLDERS…". A line that goes on is joined first.
rules=$(tr '\n' ' ' <cgi-bin/CMakeLists.txt | grep -oE '\b(folder|program)\([a-z][^)]*\)' | sed -E 's/^program\([^ ]+/program/; s/\(/ /; s/\)//; s/ MAY / /; s/ SOURCES .*//')

# includes FOLDER SIGN: the lines "FILE HEADER" of every #include in it that begins with the sign, " or <, however it is spaced.
includes() {
	find "$1" -name node_modules -prune -o -name '*.[ch]' -print -o -name '*.cc' -print | sort \
		| xargs grep -HoE "#[[:blank:]]*include[[:blank:]]*$2[^\">]*[\">]" | sed -E 's/^([^:]+):[^"<]*["<](.*)[">]$/\1 \2/'
}

{
	includes cgi-bin '"'
	echo "---"
	includes tests '"'
} | awk -v rules="$rules" '
BEGIN {
	n = split(rules, line, "\n")
	for (i = 1; i <= n; i++) {
		m = split(line[i], part, " ")
		from = part[1] == "program" ? "cgi-bin/" part[2] : part[2]
		if (from in rank) print "cgi-bin/CMakeLists.txt: " from " stands there twice"
		rank[from] = i
		allowed[from, part[1] == "program" ? home(part[2]) : from] = 1
		for (j = 3; j <= m; j++) {
			if (!(part[j] in rank) || part[j] == from) print "cgi-bin/CMakeLists.txt: " from " may include " part[j] ", which does not stand above it: a circle"
			if (side(part[j]) != "shared" && side(part[j]) != side(home(part[2] "/"))) print "cgi-bin/CMakeLists.txt: " from " may include " part[j] " of the other program"
			allowed[from, part[j]] = 1
		}
	}
}
function home(path) { sub(/\/?[^\/]*$/, "", path); return path }
function side(path) { sub(/\/.*/, "", path); return path }
$1 == "---" { tests = 1; next }
{ count++ }
$2 ~ /\.\./ || $2 ~ /^\// { print $1 ": \"" $2 "\" is not named from cgi-bin/ on"; next }
!tests {
	from = $1 in rank ? $1 : home(substr($1, 9))
	if (!(from in rank)) print $1 ": no rule for its folder in cgi-bin/CMakeLists.txt"
	else if (home($2) == "") print $1 ": \"" $2 "\" is not named from cgi-bin/ on"
	else if (!((from, home($2)) in allowed)) print $1 " must not know " $2
	if (side($2) == "shared" && side(from) != "shared") user[side(substr($1, 9)), $2] = 1
	if (side($2) == "shared" && side(from) == "shared") within[substr($1, 9), $2] = 1
	next
}
# A test knows what it tests and what it stands on; where both programs meet is tests/shared.
home($2) == "" { if (system("test -f tests/support/" $2) != 0) print $1 ": \"" $2 "\" is neither of tests/support nor named from cgi-bin/ on"; next }
!(home($2) in rank) { print $1 ": no such folder as that of " $2; next }
side(home(substr($1, 7))) == "serve" && side($2) == "publish" || side(home(substr($1, 7))) == "publish" && side($2) == "serve" { print $1 " must not know " $2 " of the other program" }
END {
	while (("ls cgi-bin/shared/*.h" | getline header) > 0) {
		header = substr(header, 9)
		for (i = split("serve publish", program, " "); i >= 1; i--) {
			used = (program[i], header) in user
			for (key in within) { split(key, pair, SUBSEP); sub(/\.c$/, ".h", pair[1]); if (pair[2] == header && (program[i], pair[1]) in user) used = 1 }
			if (!used) print "cgi-bin/" header ": " program[i] "/ has no need of it, so it is not shared"
		}
	}
	print count " includes under a rule, " length(rank) " folders and programs" > "/dev/stderr"
}' | complain_of layers

# Each library is known to the file that is there for it, and to no other. What is not of the C library and the kernel stands in this list.
#   FILE                          HEADERS
libraries='
serve/store/store.c              sqlite3\.h
serve/directory/sets.c           roaring/.*
serve/view/view_ctemplate.cc     ctemplate/.*
serve/process/worker.c           fcgi.*
serve/http/compress.c            brotli/.*|zlib\.h
shared/hash.c                    sodium\.h
shared/uuid.c                    uuid/.*
shared/tokens.c                  libstemmer\.h|utf8proc\.h
publish/write/database.c         sqlite3\.h
publish/write/release_sets.c     roaring/.*
publish/content/markdown.c       cmark\.h
publish/content/yaml_lines.c     yaml\.h
'
system='(arpa|netinet|sys|linux)/[a-z_0-9]+\.h|(assert|ctype|dirent|endian|errno|fcntl|getopt|inttypes|libgen|limits|math|poll|pwd|regex|signal|spawn|stdalign|stdarg|stdatomic|stdbool|stddef|stdint|stdio|stdlib|string|strings|time|unistd)\.h|c(stdio|stdlib|string)|deque|new'
angled=$(includes cgi-bin '<')
while read -r file headers; do
	[ -n "$file" ] || continue
	grep -qE "^cgi-bin/$file ($headers)$" <<<"$angled" || complain "cgi-bin/$file does not include <$headers>: correct this list"
done <<<"$libraries"
allowed=$(awk 'NF == 2 { print "cgi-bin/" $1 " (" $2 ")" }' <<<"$libraries" | paste -sd '|')
grep -vE " ($system)$" <<<"$angled" | grep -vxE "$allowed" | complain_of "a library that this file must not know, by the list in tests/lints/layers.sh"
includes tests '<' | grep -E ' (shared|serve|publish)/' | complain_of "one of our own files between angle brackets"
finish
