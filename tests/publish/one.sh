# one.sh - what the scripts beside it share that try one fault after the other: a copy of the small site with one change, what advice says of it,
# and that the old release stays. Sourced with ADVICE and SOURCE-FOLDER as arguments; end with finish.
export LC_ALL=C.UTF-8 # for the shell, which writes signs beyond ASCII by the locale
advice=$1
fixture=$2/tests/fixtures/content
schema=$2/data/schema.sql
now="2026-11-23 12:00" # in London; no fault of these depends on the machine's clock
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0
cases=0

fail() {
	echo "not so: $name"
	printf '  %s\n' "$@"
	failures=$((failures + 1))
}

# A fresh copy of the small site; the release of its good words lies beside it.
fresh() {
	name=$1
	cases=$((cases + 1))
	rm -rf site out
	cp -r "$fixture" site && mkdir out && cp good.db out/advice.db
}

# What advice said, as lines; warnings among them end with one. There are some hundred cases: what the shell can do itself starts no program.
hear() {
	mapfile -t heard < said
	warnings=0
	for line_heard in "${heard[@]}"; do
		[[ $line_heard != *": warning: "* ]] || warnings=$((warnings + 1))
	done
}

# One of the lines begins so.
heard_begin() {
	local one

	for one in "${heard[@]}"; do
		[[ $one != "$1"* ]] || return 0
	done
	return 1
}

# The build is refused for exactly these reasons, each the start of a line; nothing else lies in the folder of the release.
refused() {
	local status reason one=()

	"$advice" build --now "$now" --content site --schema "$schema" --output out/advice.db > told 2> said
	status=$?
	hear
	[ $status -eq 1 ] || fail "status $status, not 1" "${heard[@]}"
	[ ! -s told ] || fail "it says on stdout: $(cat told)"
	for reason; do
		heard_begin "site/$reason" || fail "it does not say: site/$reason" "it says:" "${heard[@]}"
	done
	[ $((${#heard[@]} - warnings)) -eq $(($# + 1)) ] || fail "it says more or less than $# faults:" "${heard[@]}"
	[[ ${heard[-1]-} =~ ^$#\ faults?:\ nothing\ was\ built ]] || fail "the last line is: ${heard[-1]-}"
	# Every fault says what is wrong and, behind a colon, what to do.
	for reason in "${heard[@]:0:${#heard[@]}-1}"; do
		[[ $reason =~ ^site/[^:]+:[0-9]+:\ .+:\ .+ ]] || fail "a line has another form: $reason"
	done
	cmp -s good.db out/advice.db || fail "the old release has changed"
	shopt -s nullglob dotglob; one=(out/*); shopt -u nullglob dotglob
	[ "${one[*]}" = out/advice.db ] || fail "in the folder of the release lies: ${one[*]}"
}

# The build is done, with exactly these warnings.
warned() {
	local reason

	"$advice" build --now "$now" --content site --schema "$schema" --output out/advice.db > told 2> said || fail "refused:" "$(cat said)"
	hear
	for reason; do
		heard_begin "site/$reason" || fail "it does not say: site/$reason" "it says:" "${heard[@]}"
	done
	[ ${#heard[@]} -eq $# ] || fail "it says more or less than $# warnings:" "${heard[@]}"
	[ $# -eq 0 ] && return
	"$advice" check --strict --now "$now" --content site --schema "$schema" > told 2> said && fail "--strict lets it pass"
	hear
	[ $warnings -eq 0 ] || fail "--strict still speaks of warnings"
}

# change FILE SED-EXPRESSION: must change something.
change() {
	cp "site/$1" before
	sed -i "$2" "site/$1"
	! cmp -s "site/$1" before || fail "the test's own change of $1 changes nothing: $2"
}

# one "name" FILE SED-EXPRESSION REASON...: the commonest kind of case.
one() {
	fresh "$1"
	change "$2" "$3"
	shift 3
	refused "$@"
}

"$advice" build --now "$now" --content "$fixture" --schema "$schema" --output good.db > told 2> said || { cat said; exit 1; }
name="good words have no fault and no warning"
[ ! -s said ] || fail "$(cat said)"

law=en/advice/the-law.md
to_do=en/advice/what-to-do.md
follow=en/behaviours/following.md
line=en/agencies/helpline.md
police=en/agencies/police.md
lists=en/lists.yaml
home=en/site/home.md

finish() {
	echo "$cases cases, $failures not so"
	[ $failures -eq 0 ]
	exit $?
}
