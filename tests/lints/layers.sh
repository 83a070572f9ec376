#!/bin/bash
# layers.sh - which folder may include which, as cgi-bin/CMakeLists.txt says, and the one file of each program that knows a library.
# Every #include "…" of cgi-bin/ and tests/ is held against a rule; how many there are is the last line.
source "$(dirname "$0")/lint.sh" "$1"

# The build file's lines: "folder PATH FOLDERS…" in their order, and "program FILE FOLDERS…". A line that goes on is joined first.
rules=$(tr '\n' ' ' <cgi-bin/CMakeLists.txt | grep -oE '\b(folder|program)\([a-z][^)]*\)' | sed -E 's/^program\([^ ]+/program/; s/\(/ /; s/\)//; s/ MAY / /; s/ SOURCES .*//')

# includes FOLDER: the lines "FILE HEADER" of every #include "HEADER" in it.
includes() {
	find "$1" -name node_modules -prune -o -name '*.[ch]' -print -o -name '*.cc' -print | sort | xargs grep -HE '^[[:blank:]]*#[[:blank:]]*include[[:blank:]]*"' \
		| sed -E 's/^([^:]+):[^"]*"([^"]*)".*/\1 \2/'
}

{
	includes cgi-bin
	echo "---"
	includes tests
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

only() { # only FOLDER FILE HEADER: in FOLDER, FILE and no other includes <HEADER…>
	grep -q "#include <$3" "cgi-bin/$1/$2" || complain "cgi-bin/$1/$2 does not include <$3: correct this list"
	grep -rlE "#include <$3" "cgi-bin/$1" | grep -vx "cgi-bin/$1/$2" | complain_of "<$3 belongs to cgi-bin/$1/$2 alone, not to"
}

only serve   store/store.c           'sqlite3\.h'
only serve   directory/sets.c        'roaring/'
only serve   view/view_ctemplate.cc  'ctemplate/'
only serve   process/worker.c        'fcgi'
only serve   http/compress.c         'brotli/'
only serve   http/compress.c         'zlib\.h'
only shared  hash.c                  'sodium'
only shared  uuid.c                  'uuid/'
only shared  tokens.c                'libstemmer'
only shared  tokens.c                'utf8proc'
only publish write/database.c        'sqlite3\.h'
only publish write/release_sets.c   'roaring/'
only publish content/markdown.c      'cmark'
only publish content/yaml_lines.c    'yaml\.h'
# A library that no line names is known to nobody: what stands in <…> is either of those or of the C library and the kernel.
known=$(grep -oE "^only [a-z]+ +[^ ]+ +'[^']+'" "tests/lints/layers.sh" | sed -E "s/.*'(.*)'/\1/" | paste -sd '|')
system='(arpa|netinet|sys|linux)/[a-z_0-9]+\.h|(assert|ctype|dirent|endian|errno|fcntl|getopt|inttypes|libgen|limits|math|poll|pwd|regex|signal|spawn|stdalign|stdarg|stdatomic|stdbool|stddef|stdint|stdio|stdlib|string|strings|time|unistd)\.h'
grep -rnoE '#include <[^>]+>' cgi-bin --include='*.[ch]' | grep -vE "<($known)" | grep -vE "<($system)>" | complain_of "a library without its line in tests/lints/layers.sh"
finish
