#!/bin/bash
# papers.sh - what the papers for editors and operators say is what the programs do: fields, the example, messages, hours, links, options.
# usage: papers.sh ADVICE SOURCE-FOLDER; with UPDATE=1 it first writes the list of fields into the paper anew.
set -u
advice=$(realpath "$1")
source=$(realpath "$2")
paper=$source/data/content/README.md
operators=$source/deploy/README.md
example=en/agencies/example-helpline.md
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0

# so "sentence" COMMAND...: the sentence holds when the command succeeds; what it says is shown when not.
so() {
	local sentence=$1

	shift
	"$@" > so.said 2>&1 && return
	echo "not so: $sentence"
	sed 's/^/  /' so.said
	failures=$((failures + 1))
}
fails() { ! "$@"; }

# section PAPER HEADING: what stands below that heading, up to the next of its level.
section() { awk -v heading="## $2" '/^```/ { code = !code } !code && /^## / { inside = $0 == heading; next } inside' "$1"; }
# block N LANGUAGE: of what comes in, the N-th block of code in that language.
block() { awk -v wanted="$1" -v opens="\`\`\`$2" '/^```/ { if (inside) inside = 0; else { inside = 1; mine = $0 == opens && ++count == wanted } next } inside && mine'; }
# first_cells: of the tables that come in, the code in the first column.
first_cells() { sed -n 's/^| `\([^`]*\)` |.*/\1/p'; }

# The list of fields.
begins='<!-- advice help fields -->'
ends='<!-- end -->'
renew() { # renew PAPER: with the list that the program prints now
	"$advice" help fields > fields.md
	sed -e "/^$begins\$/,/^$ends\$/{/^$begins\$/!{/^$ends\$/!d}}" -e "/^$begins\$/r fields.md" "$1" > renewed.md && cat renewed.md > "$1"
}
[ -z "${UPDATE:-}" ] || renew "$paper"
fields_agree() { # fields_agree PAPER
	[ "$(grep -cxF -e "$begins" -e "$ends" "$1")" = 2 ] || { echo "the marks \"$begins\" and \"$ends\" do not stand there once each"; return 1; }
	sed -n "/^$begins\$/,/^$ends\$/p" "$1" | sed '1d;$d' > there.md
	"$advice" help fields > fields.md
	cmp there.md fields.md && return
	diff there.md fields.md | head -n 10
	echo "renew it: UPDATE=1 tests/publish/papers.sh build/advice ."
	return 1
}
so "the paper lists every field as advice help fields does" fields_agree "$paper"
sed 's/^| `order` | yes | Its place in the directory/| `order` | no | Its place in the directory/' "$paper" > other.md
so "a list of fields that differs is found" fails fields_agree other.md
grep -vxF "$ends" "$paper" > other.md
so "a list of fields without its end is found" fails fields_agree other.md
sed 's/^| `name` .*//' "$paper" > other.md && renew other.md
so "UPDATE makes a list of fields right again" fields_agree other.md
so "and leaves the rest of the paper alone" cmp other.md "$paper"

# The example of an agency, in a copy of the published words, on the day on which it says that it was checked.
mkdir data && cp -r "$source/data/content" data/ || exit 1
fresh() { # fresh PAPER: the example as it stands there
	section "$1" "Add an agency" | block 1 markdown > "data/content/$example"
	now=$(sed -n 's/^checked: //p' "data/content/$example")
}
# heard: what advice check says of the example's file, by lines; fails when it says nothing of anything, as it would when it could not begin.
heard() {
	"$advice" check "$@" --now "$now" --schema "$source/data/schema.sql" > told 2> said
	grep "^data/content/$example:" said > heard.txt
	[ -s said ] || [ -s told ]
}
example_passes() { # example_passes PAPER
	fresh "$1"
	[ -s "data/content/$example" ] && heard --strict && [ ! -s heard.txt ] && return
	cat heard.txt said
	return 1
}
so "the example of an agency has no fault and no warning" example_passes "$paper"
sed 's/^    number: "0808 157 0123"/&4/' "$paper" > other.md
so "a fault in the example is found" fails example_passes other.md
sed 's/^  by: A. Person$/&\n  at: noon/' "$paper" > other.md
so "an unknown field in the example is found" fails example_passes other.md
sed '/^    email: help@example.org$/d' "$paper" > other.md
so "a missing field in the example is found" fails example_passes other.md

# The messages: a block of yaml is the line that the first message names; the block of text behind it is all that is said of the file then.
messages_are_real() { # messages_are_real PAPER LEAST
	local number=0 line wrong=0

	section "$1" Check > check.md
	while number=$((number + 1)); block $number yaml < check.md > change.txt; [ -s change.txt ]; do
		block $number text < check.md > wanted.txt
		fresh "$1"
		line=$(head -n 1 wanted.txt | cut -d : -f 2)
		[[ $line =~ ^[0-9]+$ ]] || { echo "example $number has no message with a line"; return 1; }
		sed -i -e "${line}r change.txt" -e "${line}d" "data/content/$example"
		heard
		cmp -s wanted.txt heard.txt && continue
		echo "example $number of the paper, and what advice check says:"
		diff wanted.txt heard.txt
		wrong=1
	done
	[ $number -gt "$2" ] || { echo "the paper has only $((number - 1)) examples"; return 1; }
	[ $wrong -eq 0 ]
}
so "advice check says what the paper shows" messages_are_real "$paper" 3
sed 's/which could be morning or evening/which could be any/' "$paper" > other.md
so "a message with other words is found" fails messages_are_real other.md 3
sed 's/^data\(.*\):24: warning/data\1:25: warning/' "$paper" > other.md
so "a message with another line is found" fails messages_are_real other.md 3
sed '/:41: link/d' "$paper" > other.md
so "a message that is left out is found" fails messages_are_real other.md 3
sed 's/^```text$/```/' "$paper" > other.md
so "messages that the test cannot see are found" fails messages_are_real other.md 3

# The hours, each as the only rule of a contact of its own.
hours_are_read() { # hours_are_read PAPER LEAST
	fresh "$1"
	section "$1" "Opening hours" | first_cells > rules.txt
	[ "$(wc -l < rules.txt)" -ge "$2" ] || { echo "the paper has only $(wc -l < rules.txt) examples of hours"; return 1; }
	while IFS= read -r rule; do
		printf '  - kind: email\n    email: help@example.org\n    hours:\n      - %s\n' "$rule"
	done < rules.txt > contacts.txt
	sed -i '/^contacts:$/r contacts.txt' "data/content/$example"
	[ "$(grep -c '^    hours:$' "data/content/$example")" -gt "$2" ] && heard --strict && [ ! -s heard.txt ] && return
	cat heard.txt
	return 1
}
so "advice reads each example of opening hours" hours_are_read "$paper" 14
sed 's/^| `Sun closed` /| `Sun shut` /' "$paper" > other.md
so "hours that nobody can read are found" fails hours_are_read other.md 14
sed 's/^| `"from \(.*\)"` /| `from \1` /' "$paper" > other.md
so "hours that lack their quotation marks are found" fails hours_are_read other.md 14
sed 's/^| `\([MSF][a-z]*[-, ].*\)` |/| \1 |/' "$paper" > other.md
so "hours that the test cannot see are found" fails hours_are_read other.md 14

# The links, all in the text of the example.
links_lead() { # links_lead PAPER LEAST
	fresh "$1"
	section "$1" Links | first_cells > links.txt
	[ "$(wc -l < links.txt)" -ge "$2" ] || { echo "the paper has only $(wc -l < links.txt) examples of links"; return 1; }
	cat links.txt >> "data/content/$example"
	heard --strict && [ ! -s heard.txt ] && return
	cat heard.txt
	return 1
}
so "each example of a link leads somewhere" links_lead "$paper" 8
sed 's,(/advice/the-law#section-2a),(/advice/the-law#crime),' "$paper" > other.md
so "a link that leads nowhere is found" fails links_lead other.md 8

# The paper itself lies among the words and is none of them.
same_without_paper() {
	fresh "$paper"
	heard --strict
	cat told said > with.txt
	rm data/content/README.md
	heard --strict
	cat told said > without.txt
	cp "$paper" data/content/
	cmp with.txt without.txt
}
so "the words are the same without the paper" same_without_paper
not_the_clock() {
	fresh "$paper"
	rm "data/content/$example"
	"$source/tests/support/clock.sh" data/content > before.txt
	sed -i 's/^checked: .*/checked: 2999-01-01/' data/content/README.md
	grep -q 2999 data/content/README.md && "$source/tests/support/clock.sh" data/content | cmp - before.txt
}
so "the example's date does not move the clock of the tests" not_the_clock

# The options of the operators' program and of the configurations: each that a help tells is told, and no other.
options_agree() { # options_agree PAPER HEADING COMMAND...
	local paper=$1 heading=$2

	shift 2
	"$@" --help | grep -oE -- '--[a-z]+' | sort -u > helped.txt
	section "$paper" "$heading" | grep -oE '`--[a-z]+' | tr -d '`' | sort -u > told.txt
	[ -s helped.txt ] && diff told.txt helped.txt
}
if [ -e "$operators" ]; then
	so "the paper tells each option of advice.fcgi" options_agree "$operators" "The options of advice.fcgi" "$(dirname "$advice")/advice.fcgi"
	so "the paper tells each option of deploy/configure" options_agree "$operators" "The options of deploy/configure" "$source/deploy/configure"
	sed 's/`--workers N`/`--walkers N`/' "$operators" > other.md
	so "another option is found" fails options_agree other.md "The options of advice.fcgi" "$(dirname "$advice")/advice.fcgi"
	sed '/`--redirect/d' "$operators" > other.md
	so "an option that is left out is found" fails options_agree other.md "The options of deploy/configure" "$source/deploy/configure"
fi

echo "$failures not so"
[ $failures -eq 0 ]
