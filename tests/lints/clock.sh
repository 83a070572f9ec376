#!/bin/bash
# clock.sh - each program asks the machine what time it is in one place, and no test does: a second clock is a page that is true by one
# and false by the other, or a test that fails on another day.
source "$(dirname "$0")/lint.sh" "$1"

# What tells the time of day, in C, and in SQL where no moment is given. CLOCK_MONOTONIC tells none: it counts from the machine's start.
in_c='\b(time|gettimeofday|timespec_get|ftime) *\(|\bsystem_clock\b|\bCLOCK_(REALTIME|TAI)|__(DATE|TIME|TIMESTAMP)__'
in_sql="'now'|\\bCURRENT_(DATE|TIME|TIMESTAMP)\\b|\\b(date|time|datetime|julianday|unixepoch) *\\( *\\)|\\bstrftime *\\( *'[^']*' *\\)"

mapfile -t sources < <(find cgi-bin data tests -name node_modules -prune -o \( -name '*.c' -o -name '*.cc' -o -name '*.h' -o -name '*.sql' \) -print | sort)

# The two places, each with the one line that it may have; then everywhere else.
asks() { # asks FILE LINE: the file asks the clock there, once
	[ "$(grep -cE "$in_c" "$1")" -eq 1 ] || complain "$1 asks the clock $(grep -cE "$in_c" "$1") times, not once"
	grep -qF "$2" "$1" || complain "$1 does not ask the clock by «$2»: correct this list"
}
asks cgi-bin/worker.c '.now             = time(NULL),'
asks data/release/main.c '.now = time(NULL),'
grep -nE "$in_c" "${sources[@]}" | grep -vE '^(cgi-bin/worker|data/release/main)\.c:' | complain_of "a second clock"
grep -niE "$in_sql" "${sources[@]}" | complain_of "a second clock in SQL"

# A page in the browser of a visitor whose computer has another clock is the same page: its scripts time what she does by the events alone.
grep -nE '\bDate\.now\b|\bnew Date\( *\)|\bDate\( *\)' static/*.js | complain_of "a script that asks the visitor's clock"

# Tests wait by a clock that only counts, and write down the days they mean.
mapfile -t tests < <(find tests -name node_modules -prune -o -path tests/lints -prune -o \( -name '*.mjs' -o -name '*.js' -o -name '*.sh' -o -name '*.py' \) -print | sort)
grep -nE '\bDate\.now\b|\bnew Date\( *\)|\bDate\( *\)|\btime\.time\b|datetime\.(now|today)' "${tests[@]}" | complain_of "a test that asks the clock"
grep -nE '\bdate( +-u)?( +["'\'']?\+|\))|\bdate .*-d *["'\'']?(\+|-|now|today|tomorrow|yesterday|next|last)|\bprintf .*%\(.*\)T|\bEPOCHSECONDS\b' "${tests[@]}" | grep -vE '^tests/release/build\.sh:[0-9]+:(before|after)=' | complain_of "a test that asks the clock"
finish
