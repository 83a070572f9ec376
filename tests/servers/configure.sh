#!/bin/bash
# configure.sh - deploy/configure fills in every configuration, and says what is wrong with a call.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
faults=0
expect() {
	local what=$1
	shift
	if "$@" >/dev/null 2>&1; then echo "ok: $what"; else
		echo "not ok: $what"
		faults=$((faults + 1))
	fi
}
refuses() {
	local status=0
	deploy/configure "$@" >/dev/null 2>&1 || status=$?
	((status == 2))
}

plain=(--listen 127.0.0.1:8080 --socket /run/advice.sock --errors /srv/errors --run /run/quietway)
secure=("${plain[@]}" --certificate /etc/c.pem --key /etc/k.pem)
for server in nginx apache lighttpd lighttpd-errors; do
	for more in "" "--user www-data" "--certificate /etc/c.pem --key /etc/k.pem" \
		"--certificate /etc/c.pem --key /etc/k.pem --redirect 127.0.0.1:80 --name advice.example"; do
		# shellcheck disable=SC2086 # the words of "more" are several
		expect "$server ${more:-plain}: no gap is left" bash -c '! deploy/configure "$@" | grep -q "@[A-Z]*@"' configure "$server" "${plain[@]}" $more
	done
done
expect "help is help" deploy/configure --help
expect "a server is needed" refuses "${plain[@]}"
expect "an unknown server is refused" refuses caddy "${plain[@]}"
expect "an unknown option is refused" refuses nginx "${plain[@]}" --fast
expect "every place is needed" refuses nginx --listen 127.0.0.1:8080
expect "an option without its value is refused" refuses nginx --listen
expect "an address needs a port" refuses nginx "${plain[@]}" --listen 127.0.0.1
expect "a path is whole" refuses nginx "${plain[@]}" --errors errors
expect "a value cannot end a line of the configuration" refuses nginx "${plain[@]}" --errors '/srv; include /etc/passwd'
expect "a certificate needs its key" refuses nginx "${plain[@]}" --certificate /etc/c.pem
expect "a redirect needs HTTPS" refuses nginx "${plain[@]}" --redirect 127.0.0.1:80 --name advice.example
expect "a redirect needs a name" refuses nginx "${secure[@]}" --redirect 127.0.0.1:80
exit $((faults > 0))
