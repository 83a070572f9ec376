#!/bin/bash
# twice.sh - runs a browser test, and once more when it fails; both runs are shown. A real browser with real key presses can lose one of
# them while the machine is busy; what is broken fails twice. With --each, for a program whose tests need nothing of one another, only
# what failed is run again. What was run twice is written into the file that $TWICE names, a line for each program: script/test counts
# them in its summary.
# usage: twice.sh [--each] PROGRAM ENGINE
set -uo pipefail
export LC_ALL=C.UTF-8
trap 'exit 130' INT TERM
each=""
[[ $1 != --each ]] || { each=yes; shift; }
said=$(mktemp) || exit 1
trap 'rm -f "$said"' EXIT
node --test-reporter=tap "$@" | tee "$said" && exit
mapfile -t failed < <(sed -nE 's/^not ok [0-9]+ - //p' "$said" | sed 's/\\\([\\#]\)/\1/g')
if ((${#failed[@]})); then printf -v all '; %s' "${failed[@]}"; else all="; it did not begin"; fi
echo "once more: $*: ${all:2}"
[[ ! ${TWICE:-} ]] || echo "$(basename "$1" .test.mjs)-$2: ${all:2}" >>"$TWICE"
[[ $each ]] || exec node --test-reporter=tap "$@"

# A name is a pattern there: whatever is no letter, digit or blank stands for itself. None at all: the program did not come so far.
only=()
for name in "${failed[@]}"; do
	only+=("--test-name-pattern=^${name//[^a-zA-Z0-9 ]/.}\$")
done
node --test-reporter=tap "${only[@]}" "$@" | tee "$said" || exit
again=$(grep -E '^ok ' "$said" | grep -cv '# SKIP')
((again >= ${#failed[@]})) || { echo "of ${#failed[@]} that had failed only $again were run again: correct twice.sh"; exit 1; }
