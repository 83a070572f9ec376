# lib.sh - what the scripts beside it share: messages, packages, the build.

say() {
	echo "$script: $*"
}

fail() {
	echo "$script: $*" >&2
	exit 1
}

# A fault in how the script was called.
misused() {
	echo "$script: $* Try: script/$script --help" >&2
	exit 2
}

as_root() {
	if ((EUID == 0)); then
		"$@"
	else
		sudo "$@"
	fi
}

# quietly COMMAND...: what it prints is kept, and shown, all of it, only when it fails.
quietly() {
	local said
	said=$("$@" 2>&1 </dev/null) && return
	printf '%s\n' "$said" >&2
	return 1
}

# The packages that these parts (server, test, browser, coverage, tidy, bench) need and that are not there. Node.js counts from wherever it came.
packages_missing() {
	local part package reason wanted
	while read -r part package reason; do
		for wanted in "$@"; do
			[[ $part == "$wanted" ]] || continue
			case $package in
			nodejs) ! command -v node >/dev/null || continue ;;
			npm) ! command -v npm >/dev/null || continue ;;
			esac
			[[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || echo "$package"
		done
	done < <(grep -v '^#' script/packages)
}

# Installs them. A web server that comes new is neither started now nor at the next start of the computer: the site starts its own.
packages_install() {
	local missing
	mapfile -t missing < <(packages_missing "$@")
	((${#missing[@]})) || return 0
	command -v apt-get >/dev/null || fail "this needs Debian 12, or these packages by hand: ${missing[*]}"
	((EUID == 0)) || command -v sudo >/dev/null || fail "ask somebody who may to install: apt-get install --no-install-recommends ${missing[*]}"
	say "installing ${missing[*]}"
	quietly as_root bash -euo pipefail -c '
		export DEBIAN_FRONTEND=noninteractive
		policy=/usr/sbin/policy-rc.d
		if [[ ! -e $policy ]]; then
			trap "rm -f $policy" EXIT
			printf "#!/bin/sh\nexit 101\n" >$policy
			chmod 755 $policy
		fi
		apt-get -qq update
		apt-get -qq install --no-install-recommends "$@"
		for package in "$@"; do
			case $package in
			nginx | lighttpd) systemctl --quiet disable "$package" >/dev/null 2>&1 || true ;;
			esac
		done
	' bash "${missing[@]}" || fail "the packages could not be installed: see above."
}

# What tests and measurements need from npm, anew when its lock file has changed.
npm_fetch() {
	! cmp --silent tests/package-lock.json build/package-lock.json || [[ ! -d tests/node_modules ]] || return 0
	say "fetching what the tests need from npm"
	rm -f build/package-lock.json # broken off in the middle, it is begun anew
	quietly npm ci --prefix tests --ignore-scripts --no-audit --no-fund --loglevel=error || fail "npm could not fetch it: see above."
	mkdir -p build
	cp tests/package-lock.json build/
}

# build_in FOLDER WORDS... builds there, with these words for cmake --build, and shows what went wrong if it did. How it is configured stands in
# configure: mostly a preset of CMakePresets.json, whose folder it then is.
build_in() {
	local folder=$1 log=$1/build.log
	shift
	mkdir -p "$folder"
	if ! { cmake -S . -B "$folder" "${configure[@]}" && cmake --build "$folder" --parallel 2 "$@"; } >"$log" 2>&1; then
		cat "$log" >&2
		fail "the build failed: see above."
	fi
}

# London's time by rule, as the programs have it: no table of time zones is needed.
london=GMT0BST,M3.5.0/1,M10.5.0/2

# moment_in_london "2027-06-15 10:00" or 2027-06-15: its seconds since 1970; fails for anything else.
moment_in_london() {
	[[ $1 =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}(\ [0-9]{2}:[0-9]{2})?$ ]] && TZ=$london date -d "$1" +%s 2>/dev/null
}

# How far a clock has to be moved, for libfaketime, so that it shows this moment now.
clock_offset() {
	printf '%+d' $(($1 - $(date +%s)))
}
