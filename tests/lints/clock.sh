#!/bin/bash
# clock.sh - each program asks the machine what time it is in one place, and no test does: a second clock is a page that is true by one
# and false by the other, or a test that fails on another day.
source "$(dirname "$0")/lint.sh" "$1"

# What tells the time of day, in C, and in SQL where no moment is given. CLOCK_MONOTONIC tells none: it counts from the machine's start.
in_c='\b(time|gettimeofday|timespec_get|ftime|getdate(_r)?)\(|\btime +\( *(NULL|0|&)|[=(,] *&?time *[;,)]|\bSYS_clock_gettime\b|\b(system|high_resolution)_clock\b|\bCLOCK_(REALTIME|TAI)|\bclock_gettime\( *[0-9]|__(DATE|TIME|TIMESTAMP)__'
in_sql="'now'|\\( *\\\\\"now|\\bCURRENT_(DATE|TIME|TIMESTAMP)\\b|\\b(date|time|datetime|julianday|unixepoch)\\( *\\)|\\bstrftime\\( *'[^']*' *\\)"
in_script='\bDate\.now\b|\bnew [a-zA-Z.]*Date\b *(\( *\)|[^( ])|\bTemporal\.Now\b|(^|[^.a-zA-Z])Date\( *\)|\btimeOrigin\b|\bDateTimeFormat\('
in_shell='\$\(([A-Z_]+=[^ ]* )?date\)|`date\b|\bdate( +-u| +--utc)?( +["'\'']?\+| +-[IR]| +--(iso|rfc))|\bdate .*(-d|--date)[ =]*["'\'']?(\+|-|[0-9]+ |now|today|tomorrow|yesterday|next|last)|\bprintf .*%\(.*\)T|\bEPOCH(SECONDS|REALTIME)\b'
in_python='\btime\.(time|localtime|gmtime)\b|\bdate\.today\b|\bdatetime\.(now|today|utcnow)\b'

# of ENDING FOLDER...: the files there with this ending, but for what npm brought and the lints, which name all this.
of() {
	find "${@:2}" \( -name node_modules -o -path tests/lints \) -prune -o -name "*.$1" -print | sort
}

# The two places, each with the one line that it may have; then everywhere else.
asks() { # asks FILE LINE: the file asks the clock there, once
	[ "$(grep -cE "$in_c" "$1")" -eq 1 ] || complain "$1 asks the clock $(grep -cE "$in_c" "$1") times, not once"
	tr -s ' ' <"$1" | grep -qF "$2" || complain "$1 does not ask the clock by «$2»: correct this list"
}
asks cgi-bin/serve/process/worker.c '.now = time(NULL),'
asks cgi-bin/publish/main.c '.now = time(NULL),'
mapfile -t sources < <(for ending in c cc h; do of $ending cgi-bin tests; done)
grep -nE "$in_c" "${sources[@]}" | grep -vE '^cgi-bin/(serve/process/worker|publish/main)\.c:' | complain_of "a second clock"
mapfile -t questions < <(printf '%s\n' "${sources[@]}" && of sql data && of sh tests)
grep -niE "$in_sql" "${questions[@]}" | complain_of "a second clock in SQL"

# A page in the browser of a visitor whose computer has another clock is the same page: its scripts time what she does by the events alone.
grep -nE "$in_script" static/*.js | complain_of "a script that asks the visitor's clock"

# Tests wait by a clock that only counts, and write down the days they mean. One asks all the same: whether advice does.
mapfile -t tests < <(of mjs tests && of js tests)
grep -nE "$in_script" "${tests[@]}" | complain_of "a test that asks the clock"
mapfile -t tests < <(of sh tests)
grep -nE "$in_shell" "${tests[@]}" | grep -vE '^tests/publish/build\.sh:[0-9]+:(before|after)=' | complain_of "a test that asks the clock"
mapfile -t tests < <(of py tests)
grep -nE "$in_python" "${tests[@]}" | complain_of "a test that asks the clock"
finish
