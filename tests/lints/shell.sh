#!/bin/bash
# shell.sh - every shell script parses, and shellcheck finds no error in it.
source "$(dirname "$0")/lint.sh" "$1"

find script deploy tests .ci -name node_modules -prune -o -type f -print | sort | while IFS= read -r file; do
	case $file in
	*.sh) ;;
	*) head -n 1 "$file" | grep -qE '^#!/bin/(ba)?sh$' || continue ;;
	esac
	bash -n "$file" 2>&1 | complain_of "$file"
	shellcheck --shell=bash --severity=error --format=gcc "$file" | complain_of shellcheck
done
finish
