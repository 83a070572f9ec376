#!/bin/bash
# install.sh - what is installed works by itself: from any folder, staged by DESTDIR, and moved elsewhere afterwards.
# usage: install.sh BUILD-FOLDER SOURCE-FOLDER ASK
set -uo pipefail
unset DESTDIR
build=$1 source=$2 ask=$3
work=$(mktemp -d "${TMPDIR:-/tmp}/quietway.XXXXXX") || exit 1
server=""
trap '[[ ! $server ]] || kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0

# so "sentence" COMMAND...: the sentence holds when the command succeeds.
so() {
	local sentence=$1

	shift
	"$@" >so.out 2>&1 && return
	echo "not so: $sentence"
	sed 's/^/  /' so.out said 2>/dev/null
	failures=$((failures + 1))
}
heard() { "$@" >said 2>&1; }
says() { grep -qF -- "$1" said; }
now=$("$source/tests/support/clock.sh" "$source/data/content")

so "it is installed" cmake --install "$build" --prefix "$work/first"
so "it is staged for a package" env DESTDIR="$work/stage" cmake --install "$build" --prefix /opt/quietway
for tree in first stage/opt/quietway; do
	for folder in templates static content=data/content schema.sql=data/schema.sql deploy; do
		so "$tree has all of ${folder#*=}" diff -r "$source/${folder#*=}" "$tree/share/quietway/${folder%=*}"
	done
	so "$tree has the licences" cat $tree/share/doc/quietway/LICENSE{,-CONTENT.txt}
	so "$tree has a folder for releases" [ -d $tree/var/lib/quietway ]
	so "$tree has nothing else" diff <(cd $tree && find bin share var -maxdepth 1 | sort) <(printf '%s\n' bin{,/advice,/advice.fcgi} share{,/doc,/quietway} var{,/lib})
done
mv first moved

# works TREE: both programs of it find what they need, in a folder where nothing is.
works() {
	local tree=$work/$1 socket=$work/socket

	mkdir -p nowhere
	cd nowhere || exit 1
	so "$1: advice check finds the words and the schema" eval 'heard "$tree/bin/advice" check --now "$now" && says "all is well"'
	so "$1: advice build writes where it is told" eval 'heard "$tree/bin/advice" build --now "$now" --output other.db && [ -s other.db ]'
	so "$1: advice build has a place for releases" eval 'heard "$tree/bin/advice" build --now "$now" && [ -s "$tree/var/lib/quietway/advice.db" ]'
	so "$1: advice tells its places" eval 'heard "$tree/bin/advice" help build && says "($tree/share/quietway/content)" && says "($tree/var/lib/quietway/advice.db)"'
	so "$1: advice.fcgi tells its places" eval 'heard "$tree/bin/advice.fcgi" --help && says "($tree/share/quietway/templates)" && says "($tree/var/lib/quietway/advice.db)"'

	"$tree/bin/advice.fcgi" --socket "$socket" --workers 1 >said 2>&1 &
	server=$!
	for ((i = 0; i < 200; i++)); do
		"$ask" "$socket" /health >/dev/null 2>&1 && break
		sleep 0.1
	done
	so "$1: advice.fcgi answers" eval '"$ask" "$socket" / | grep -q "<h1"'
	kill "$server"
	so "$1: and ends when it is told" wait "$server"
	server=""
	so "$1: and leaves no socket" [ ! -e "$socket" ]
	cd "$work" || exit 1
}
works moved
works stage/opt/quietway

# What is not there is named, with the option that says where it is.
cd nowhere || exit 1
rm -r ../moved/share/quietway/{content,schema.sql,templates}
so "the lack of words is told" eval '! heard ../moved/bin/advice check && says "moved/share/quietway/content" && says "--content"'
so "the lack of the schema" eval '! heard ../moved/bin/advice check --now "$now" --content "$source/data/content" && says "moved/share/quietway/schema.sql" && says "--schema"'
so "the lack of templates" eval '! heard ../moved/bin/advice.fcgi --socket s && says "moved/share/quietway/templates" && says "--templates"'
rm -r ../moved/share
so "of a program alone those of a checkout" eval '! heard ../moved/bin/advice check && says " data/content " && says "--content"'
so "also by the other program" eval '! heard ../moved/bin/advice.fcgi --socket s && says " templates: " && says "--templates"'

echo "$failures not so"
[ $failures -eq 0 ]
