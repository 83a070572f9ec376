#!/bin/bash
# layers.sh - each library is known to one file of each program, and no layer looks up.
source "$(dirname "$0")/lint.sh" "$1"

only() { # only FOLDER FILE HEADER: in FOLDER, FILE and no other includes <HEADER…>
	grep -q "#include <$3" "$1/$2" || complain "$1/$2 does not include <$3: correct this list"
	grep -rlE "#include <$3" "$1" | grep -vx "$1/$2" | complain_of "<$3 belongs to $1/$2 alone, not to"
}

allow() { # allow PATTERN FILES…: these files include no other files of ours than PATTERN
	pattern=$1
	shift
	for file in "$@"; do
		grep -hoE '#include "[^"]+"' "$file" | grep -vE "#include \"($pattern)\"" | complain_of "$file must not know"
	done
}

only cgi-bin store/store.c          'sqlite3\.h'
only cgi-bin store/masks.c          'roaring/'
only cgi-bin view/view_ctemplate.cc 'ctemplate/'
only cgi-bin worker.c               'fcgi'
only cgi-bin hash.c                 'sodium'
only cgi-bin uuid.c                 'uuid/'
only cgi-bin http/compress.c        'brotli/'
only cgi-bin http/compress.c        'zlib\.h'
only cgi-bin tokens.c               'libstemmer'
only cgi-bin tokens.c               'utf8proc'
only data/release database.c        'sqlite3\.h'
only data/release release_masks.c   'roaring/'
only data/release markdown.c        'cmark'
only data/release front_matter.c    'cyaml/'
only data/release yaml_lines.c      'yaml\.h'
grep -rlE '#include <(sodium|fcgi|ctemplate|brotli|zlib|uuid/)' data/release | complain_of "a library that advice has no need of, in"

allow '(store/[a-z]+|uuid|tokens|date)\.h'                                cgi-bin/store/*
allow 'view/[a-z]+\.h'                                              cgi-bin/view/*
allow 'http/[a-z]+\.h'                                              cgi-bin/http/*
allow '(store|view|http)/[a-z]+\.h'                                 cgi-bin/page.h
allow '((pages|store|view|http)/[a-z]+|page|date|postcode)\.h'           cgi-bin/pages/*
allow '(pages/pages|router|page)\.h'                                cgi-bin/router.[ch]
allow '((pages|store|view|http)/[a-z]+|page|router|assets|date|file|pressed|site)\.h' cgi-bin/site.[ch]
allow '(view/view|assets|file|hash)\.h'                             cgi-bin/assets.[ch]
allow '(release|file|seal|hash|uuid)\.h'                            cgi-bin/release.[ch] cgi-bin/file.[ch] cgi-bin/seal.[ch] cgi-bin/hash.[ch] cgi-bin/uuid.[ch]
allow 'postcode\.h'                                                  cgi-bin/postcode.[ch]
allow 'date\.h'                                                      cgi-bin/date.[ch]
allow '(http/response|hash|pressed)\.h'                               cgi-bin/pressed.[ch]
allow '(http/response|records)\.h'                                    cgi-bin/records.[ch]
allow '(site|release|records|worker)\.h'                            cgi-bin/worker.[ch]
allow '(site|release|worker|supervisor)\.h'                         cgi-bin/supervisor.[ch]
allow '(site|supervisor)\.h'                                        cgi-bin/main.c
allow '[a-z_]+\.h'                                                  data/release/*.[ch]

# Of the other program, advice knows the seal, the names for machines, the words, and what a day and a postcode are.
for header in cgi-bin/*.h; do
	name=${header##*/}
	case $name in seal.h | hash.h | uuid.h | tokens.h | postcode.h | date.h) continue ;; esac
	[ -f "data/release/$name" ] || grep -rlF "#include \"$name\"" data/release | complain_of "$name of the other program, in"
done
finish
