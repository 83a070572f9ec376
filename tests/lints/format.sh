#!/bin/bash
# format.sh - the sources in C have the form of .clang-format.
source "$(dirname "$0")/lint.sh" "$1"

find cgi-bin tests -name node_modules -prune -o \( -name '*.[ch]' -o -name '*.cc' \) -print0 | sort -z | xargs -0 clang-format --dry-run -Werror 2>&1 \
	| sed -nE 's/^([^ ]+:[0-9]+):[0-9]+: error: .*/\1/p' | awk -F: '!seen[$1]++' | complain_of "not in the form of .clang-format, run clang-format -i on it"
finish
