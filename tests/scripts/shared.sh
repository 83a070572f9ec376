#!/bin/bash
# shared.sh - what script/ shares: what is said when something cannot be fetched, and which moment a word means. Real npm and apt-get are
# asked for what cannot be had: npm at a port of this machine where nobody listens, apt-get with no source at all.
set -uo pipefail
export LC_ALL=C.UTF-8 # what apt and the shell say is compared
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
failures=0

# so "sentence" COMMAND...: the sentence holds when the command succeeds.
so() {
	local sentence=$1

	shift
	"$@" >"$work/so" 2>&1 && return
	echo "not so: $sentence"
	sed 's/^/  /' "$work/so" "$work/said" 2>/dev/null
	failures=$((failures + 1))
}

# A copy of the scripts with a list of packages of its own, as a place where they may fail.
mkdir -p "$work/tree/tests" && cp -r "$root/script" "$work/tree" && cp "$root"/tests/package*.json "$work/tree/tests"
cd "$work/tree" || exit 1

# heard COMMAND...: runs it as a script does that has read lib.sh; what it says is in said, its status is its own.
heard() {
	(
		script=trial
		source script/lib.sh
		as_root() { "$@"; }
		"$@"
	) >"$work/said" 2>&1
}
says() { grep -qE -- "$1" "$work/said"; }
silent() { [[ ! -s $work/said ]]; }

so "what goes well is not shown" eval 'heard quietly bash -c "echo out; echo err >&2" && silent'
so "what fails is shown whole" eval '! heard quietly bash -c "echo out; echo err >&2; exit 3" && says "^out$" && says "^err$"'

export npm_config_registry=http://127.0.0.1:9/ npm_config_fetch_retries=0 npm_config_cache=$work/npm
so "npm's own words are shown when it fails" eval '! heard npm_fetch && says "npm (error|ERR!).*127\.0\.0\.1:9" && says "^trial: npm could not fetch it: see above\.$"'
so "and the next call tries again" [ ! -e build/package-lock.json ]
mkdir -p build && cp tests/package-lock.json build/
so "also where a lock file tells of an earlier one" eval '! heard npm_fetch && [[ ! -e build/package-lock.json ]]'

mkdir -p "$work/apt/lists/partial"
cat >"$work/apt.conf" <<END
Dir::Etc::sourcelist "/dev/null";
Dir::Etc::sourceparts "/dev/null";
Dir::State::lists "$work/apt/lists";
Dir::Cache "$work/apt";
END
export APT_CONFIG=$work/apt.conf
echo 'server no-such-package-as-this  for a trial' >script/packages
if ((EUID == 0)) || command -v sudo >/dev/null; then # as_root() is none here: who is no root hears that first
	so "apt's own words are shown when it fails" eval '! heard packages_install server && says "Unable to locate package no-such-package-as-this|[Pp]ermission denied"'
	so "and what they are about" says '^trial: the packages could not be installed: see above\.$'
else
	so "who may not install is told what to ask for" eval '! heard packages_install server && says "ask somebody who may to install: apt-get install .* no-such-package-as-this"'
fi
so "a part that needs nothing new installs nothing" eval 'heard packages_install bench && silent'

so "a moment in winter is that of UTC" eval 'heard moment_in_london "2027-02-03 11:00" && says "^$(date -u -d "2027-02-03 11:00" +%s)$"'
so "in summer an hour before" eval 'heard moment_in_london "2027-06-15 10:00" && says "^$(date -u -d "2027-06-15 09:00" +%s)$"'
so "a day begins at its midnight" eval 'heard moment_in_london 2028-02-29 && says "^$(date -u -d "2028-02-29 00:00" +%s)$"'
for wrong in "" now tomorrow "2027-02-30" "2027-06-15 25:00" "2027-06-15T10:00" "15 June 2027" "2027-06-15 10:00 UTC" '$(id)'; do
	so "\"$wrong\" is no moment" eval '! heard moment_in_london "$wrong" && silent'
done

# What a call says that cannot be meant, before anything is installed or built.
refused() { # refused WORDS SCRIPT OPTION...
	local words=$1 status
	shift
	"$root/script/$1" "${@:2}" >"$work/said" 2>&1
	status=$?
	[[ $status -eq 2 ]] && says "$words"
}
so "script/test names an option that it does not have" refused 'there is no option --slow\. Try: script/test --help' test --slow
so "script/test tells what a moment looks like" refused '--at takes a moment such as "2027-06-15 10:00" or 2027-06-15, not "noon"' test --at noon
so "also where there is none" refused '--at takes a moment .* not ""' test --at
so "script/test does not count lines under another clock" refused 'leave out --at' test --coverage --at 2027-06-15
so "script/test reads the sources alone" refused "--tidy runs no test: give it alone" test --tidy shared
so "script/soak names its runs" refused 'say which: clock, dates or servers' soak
so "script/soak knows no other" refused 'there is no run called sleep' soak sleep
so "script/soak tells how long" refused 'takes minutes from 1 to 999, not "ever"' soak servers ever

# A browser program that fails is run once more; with --each only what failed in it.
cat >trial.test.mjs <<'END'
import fs from 'node:fs';
import { test } from 'node:test';
const ran = (name) => fs.appendFileSync('ran', `${name}\n`);
if (process.argv[2] === 'broken') throw new Error('it does not begin');
test('is well', () => ran('well'));
test('is lost (once) #5 & “found” \\ "so"', () => { ran('lost'); if (!fs.existsSync('again')) { fs.writeFileSync('again', ''); throw new Error('lost'); } });
test('is lost', () => ran('another'));
test('is bad', () => { ran('bad'); if (process.argv[2] === 'bad') throw new Error('bad'); });
END
twice() { rm -f ran again; [[ $1 == lost ]] || touch again; TWICE=$work/twice "$root/tests/browser/twice.sh" "${@:2}" trial.test.mjs "$1" >"$work/said" 2>&1; }
so "what goes well runs once" eval 'twice good && [[ $(sort ran | tr "\n" " ") == "another bad lost well " && ! -e $work/twice ]]'
so "what failed and then does not is well" eval 'twice lost && [[ $(wc -l <ran) -eq 8 ]]'
so "and is told" eval '[[ $(cat "$work/twice") == "trial-lost: is lost (once) #5 & “found” \\ \"so\"" ]]'
so "what failed is run again alone where that can be" eval 'twice lost --each && [[ $(tail -n 1 ran) == lost && $(wc -l <ran) -eq 5 ]]'
so "also where letters count as bytes" eval 'LC_ALL=C twice lost --each && [[ $(tail -n 1 ran) == lost && $(wc -l <ran) -eq 5 ]]'
so "what fails twice has failed" eval '! twice bad && [[ $(wc -l <ran) -eq 8 ]]'
so "also alone" eval '! twice bad --each && [[ $(tail -n 1 ran) == bad && $(wc -l <ran) -eq 5 ]]'
so "what does not begin is begun again, and has failed" eval '! twice broken && says "once more: trial.test.mjs broken" && [[ $(tail -n 1 "$work/twice") == "trial-broken: it did not begin" ]]'

echo "$failures not so"
[ $failures -eq 0 ]
