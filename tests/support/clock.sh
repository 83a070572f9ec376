#!/bin/bash
# clock.sh - prints the moment at which tests of a folder of words take place, for advice build --now and for faketime: noon in London
# on a Monday. Of the published words it is the first Monday that no "checked" of theirs lies behind, so that it is the same at
# every hour of every year until an editor checks something; the paper for editors beside them shows an example and does not count. Of
# the small sites of tests/fixtures it is always 23 November 2026.
# usage: clock.sh CONTENT-FOLDER
set -euo pipefail
case $1 in
*tests/fixtures/*) day=2026-11-23 ;;
*)
	newest=$(grep -rhoP --exclude=README.md '^checked: *["\x27]?\K\d{4}-\d{2}-\d{2}' "$1" | sort | tail -n 1) || true
	[[ $newest ]] || { echo "clock.sh: nothing under $1 says when it was checked" >&2; exit 1; }
	weekday=$(date -u -d "$newest" +%u)
	day=$(date -u -d "$newest + $(((8 - weekday) % 7)) days" +%F)
	;;
esac
echo "$day 12:00"
