#!/bin/bash
# twice.sh - runs a browser test; what failed in it is run once more by itself, and both runs are shown. A real browser with real key
# presses can lose one of them while the machine is busy; what is broken fails twice. What was run twice is written into the file that
# $TWICE names, a line for each program: script/test counts them in its summary.
# usage: twice.sh PROGRAM ENGINE
set -uo pipefail
said=$(mktemp) || exit 1
trap 'rm -f "$said"' EXIT
node "$@" | tee "$said" && exit
mapfile -t failed < <(sed -nE 's/^not ok [0-9]+ - //p' "$said")
# A name is a pattern there: whatever is no letter, digit or blank stands for itself. None at all: the program did not come so far.
only=()
for name in "${failed[@]}"; do
	only+=("--test-name-pattern=^${name//[^a-zA-Z0-9 ]/.}\$")
done
echo "once more: $* ${failed[*]}"
if [[ ${TWICE:-} ]]; then
	((${#failed[@]})) || failed=("it did not begin")
	printf -v all '; %s' "${failed[@]}"
	echo "$(basename "$1" .test.mjs)-$2: ${all:2}" >>"$TWICE"
fi
node "${only[@]}" "$@"
