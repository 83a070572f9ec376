#!/bin/bash
# faults.sh - each fault by itself: a copy of the small site with one change, what advice says of it, and that the old release stays.
# usage: faults.sh ADVICE SOURCE-FOLDER
set -u
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

# Colours.
one "a colour that is none" site.yaml '$a colours: {light: {link: blue}}' 'site.yaml:11: the light colour link is "blue": write it in quotation marks'
one "a colour that YAML takes for a comment" site.yaml '$a colours:\n  dark:\n    ink: #ffffff' 'site.yaml:13: what stands behind # is not read: put the whole value into quotation marks'
one "a colour that nobody knows" site.yaml '$a colours:\n  light:\n    pink: "#ffffff"' 'site.yaml:13: unknown field "pink"'
one "text that cannot be read on its ground" site.yaml '$a colours:\n  light:\n    ink: "#777777"' \
	'site.yaml:13: in light, ink #777777 on paper #fcfbf8 has a contrast of 4.33, and needs 4.5: make' \
	'site.yaml:13: in light, ink #777777 on soft #eef2ef has a contrast of' 'site.yaml:13: in light, ink #777777 on mark #fbe59a has a contrast of'
one "a ground that takes an edge away" site.yaml '$a colours:\n  dark:\n    line: "#303030"' \
	'site.yaml:13: in dark, line #303030 on paper #12191d has a contrast of' 'site.yaml:13: in dark, line #303030 on soft #1d272c has a contrast of'
fresh "colours that can be told apart"
change site.yaml '$a colours:\n  light:\n    link: "#003366"\n  dark: {paper: "#000000"}'
warned

# Where a page leads next.
one "a next page that is not there" $to_do '8i next: [{page: /advice/nowhere, text: a}, {page: /agencies, text: b}]' \
	"$to_do:8: link \"/advice/nowhere\" leads to a page that is not there"
one "a next page on another site" $to_do '8i next: [{page: "https://a.uk", text: a}, {page: /agencies, text: b}]' "$to_do:8: link \"https://a.uk\" is no page of this site"
one "a next page that is the page itself" $to_do '8i next: [{page: /advice/what-to-do, text: a}, {page: /agencies, text: b}]' \
	"$to_do:8: link \"/advice/what-to-do\" leads to the page itself"
one "a next page without words" $to_do '8i next: [{page: /advice/the-law, text: ""}, {page: /agencies, text: b}]' "$to_do:8: \"text\" is empty"
one "one next page alone" $to_do '8i next: [{page: /agencies, text: b}]' "$to_do:8: next has 1 links: name two to four"

# Fields: their names and kinds.
one "an unknown field" $to_do '5a colour: red' "$to_do:6: unknown field \"colour\""
one "an unknown field of a source" $to_do '11s/url/link/' "$to_do:11: unknown field \"link\""
one "a missing field" $to_do '/^summary/d' "$to_do:2: the field \"summary\" is missing"
one "a missing field of a source" $to_do '15d' "$to_do:14: the field \"date\" is missing from an entry of sources"
one "a missing field of a number" $line '14d' "$line:13: a contact of the kind phone needs \"number\"" \
	"$to_do:21: link \"tel:08088020300\" is a number that no agency publishes"
one "a field that is there twice" $to_do '3a title: Again' "$to_do:4: \"title\" is there twice"
one "a text where a list belongs" $line 's/^needs:.*/needs: stalking/' "$line:5: \"needs\" must be a list"
one "a list where a text belongs" $to_do 's/^summary:.*/summary: [a, b]/' "$to_do:3: \"summary\" must be one text"
one "a text where fields belong" $to_do '10s/.*/  - A source/;11,13d' "$to_do:10: \"sources\" must hold fields"
one "an order that is no number" $to_do 's/^order:.*/order: first/' "$to_do:5: \"order\" is no whole number"
one "an order below zero" $to_do 's/^order:.*/order: -1/' "$to_do:5: \"order\" is no whole number"
one "an example that is neither true nor false" $lists 's/example: true/example: yes/' "$lists:49: \"example\" is neither true nor false"
one "an empty list where one must be" $line 's/^areas:.*/areas: []/' "$line:6: \"areas\" is an empty list"
one "a text with a colon and without quotation marks" $to_do 's/^summary:.*/summary: Look: out/' "$to_do:3: a colon with a space behind it stands within the text (\"Look:\"): put the whole value into quotation marks"
one "an agency that cannot be read: its numbers may be published all the same" $line 's/^languages:.*/languages: a: b/' "$line:10: a colon with a space behind it stands within the text (\"a:\")"
one "a place on the short list beyond its end" $follow 's/^brief:.*/brief: 13/' "$follow:6: brief 13"

# The signs around the words: what an editor did is told in those terms, on the line that must be changed. Each at several depths.
hard=$'\u00a0' narrow=$'\u202f' hidden=$'\u200b'
no_colon() { echo "there is no colon after \"$1\": write $1: $2; or, if it is no field but goes on with the text above, indent it further"; }
one "a lost colon" $to_do 's/^section:/section/' "$to_do:4: $(no_colon section act)"
one "a lost colon on the first line" $to_do 's/^title:/title/' "$to_do:2: $(no_colon title "What to do")"
one "a lost colon on the last line" $line '40s/:/ /' "$line:40: $(no_colon date ' "2024"')"
one "a lost colon in a contact" $line '15s/:/ /' "$line:15: $(no_colon label " Helpline")"
one "a lost colon on the first line of a contact" $line '18s/kind:/kind/' "$line:18: $(no_colon kind text)"
one "a lost colon on the last line of a contact" $line '25s/url:/url/' "$line:25: $(no_colon url https://helpline.test.invalid/chat/)"
one "a lost colon in a list" $lists '5s/:/ /' "$lists:5: $(no_colon title " The law")"
one "a lost colon behind the name of a list" $lists 's/^needs:/needs/' "$lists:6: there is no colon after \"needs\": write needs: and then its value"
one "an equals sign for a colon" $to_do 's/^title:/title =/' "$to_do:2: there is no colon after \"title\": write title: What to do"
one "a line that goes on without a space before it" $to_do 's/^summary:.*/&\nThey help./' "$to_do:4: this line has no name and colon before its words: write name: value; or"
one "no space after a colon" $to_do 's/^title: /title:/' "$to_do:2: a space is missing after the colon: write title: What to do"
one "no space after a colon in a contact" $line '15s/: /:/' "$line:15: a space is missing after the colon: write label: Helpline"
one "no space after a colon on the first line of a contact" $line '18s/: /:/' "$line:18: a space is missing after the colon: write kind: text"
one "no space after a colon in a list" $lists '5s/: /:/' "$lists:5: a space is missing after the colon: write title: The law"
one "no space after the colon of the one field" $line '30d;29s/: /:/' "$line:29: a space is missing after the colon: write on: 2026-01-16"
one "no space after a colon in brackets" $to_do '8i next: [{page:/agencies, text: a}, {page: /agencies, text: b}]' "$to_do:8: a space is missing after the colon: write page: /agencies" \
	"$to_do:8: the field \"page\" is missing from an entry of next"
one "a tab for indentation" $to_do '11s/^ */\t/' "$to_do:11: a tab stands at the beginning of this line: take it away, and indent with spaces"
one "a tab in a contact" $line '15s/^    /  \t/' "$line:15: a tab stands at the beginning of this line"
one "a tab in a list" $lists '5s/^ */\t/' "$lists:5: a tab stands at the beginning of this line"
one "a tab on an empty line" $to_do '3a \\t' "$to_do:4: a tab stands on an empty line: take it away"
columns() { echo "this line begins with $1, and the line that it stands beside or belongs to with $2: indent lines that belong together alike"; }
deeper() { echo "this line begins with $1 and the field above with $2, so it counts as more of that field's text: indent both alike"; }
one "a space too many" $to_do '4s/^/ /' "$to_do:4: $(deeper "1 space" 0)"
one "a space too many in a contact" $line '16s/^/ /' "$line:16: $(deeper "5 spaces" 4)"
one "a space too many behind a value in quotation marks" $line '15s/^/ /' "$line:15: $(columns "5 spaces" 4)"
one "a space too few in a contact" $line '15s/^ //' "$line:15: $(columns "3 spaces" 4)"
one "an entry with a space too many" $line '18s/^/ /' "$line:18: $(columns "3 spaces" 4)"
one "an entry with a space too few" $lists '4s/^ //' "$lists:4: $(columns "1 space" 2)"
one "a space too many in a list" $lists '5s/^/  /' "$lists:5: $(deeper "6 spaces" 4)"
one "a field among entries" $line '14s/^  //' "$line:14: a line without a hyphen stands among the entries of a list: begin it with a hyphen, or indent it"
one "an entry that goes on with the one above" $to_do 's/^keywords:.*/keywords:\n  - diary\n    - notes/' "$to_do:10: this line begins with a hyphen, but its spaces make it go on with the text above"
one "a no-break space after a colon" $to_do "s/^title: /title:$hard/" "$to_do:2: a space that is no ordinary one stands after \"title\": write title: and type the space behind it anew"
one "a no-break space after a colon in a contact" $line "15s/: /:$hard/" "$line:15: a space that is no ordinary one stands after \"label\""
one "a narrow no-break space after a colon in a list" $lists "5s/: /:$narrow/" "$lists:5: a space that is no ordinary one stands after \"title\""
one "a no-break space at the beginning" $line "15s/^    /  $hard$hard/" "$line:15: a space that is no ordinary one (a no-break space, from a text program) stands at the beginning of this line: delete it"
one "a no-break space after a hyphen" $lists "4s/- /-$hard/" "$lists:4: a space that is no ordinary one (a no-break space, from a text program) stands after the hyphen"
one "a no-break space before a value" $to_do "s/^section: /&$hard/" "$to_do:4: a space that is no ordinary one (a no-break space, from a text program) stands before or behind the value"
one "a narrow no-break space behind a value" $lists "30s/\$/$narrow/" "$lists:30: a space that is no ordinary one (a no-break space, from a text program) stands before or behind the value"
one "no-break spaces in a number" $line "14s/ 0300/${hard}0300/" "$line:14: \"number\" holds a space that is no ordinary one (a no-break space, from a text program): type the spaces in it anew"
one "no-break spaces in hours" $line "17s/y day/y${hard}day/" "$line:17: \"hours\" holds a space that is no ordinary one"
one "a sign that cannot be seen in a name" $to_do "s/^title/${hidden}title/" "$to_do:2: the name \"${hidden}title\" holds a sign that cannot be seen" "$to_do:2: the field \"title\" is missing"
one "a hidden line break" $to_do $'s/^summary: Small /&\u2028/' "$to_do:3: a hidden line break stands in this line"
curly='curly quotation marks stand around the value: write straight ones ("), or none'
one "curly quotation marks" $to_do 's/^title: .*/title: “What to do”/' "$to_do:2: $curly"
one "curly quotation marks in a contact" $line '14s/"\(.*\)"/“\1”/' "$line:14: $curly"
one "a curly quotation mark and a straight one" $line '14s/"\(.*\)"/“\1"/' "$line:14: $curly"
one "a straight quotation mark and a curly one" $line '14s/"\(.*\)"/"\1”/' "$line:14: the quotation mark \" has no second one: write the same straight mark at the end of the value"
one "single curly quotation marks in a list" $lists '5s/The law/‘The law’/' "$lists:5: $curly"
one "curly quotation marks in brackets" $to_do 's/^keywords:.*/keywords: [diary, “a note, of it”]/' "$to_do:8: $curly"
one "curly quotation marks around a colon" $to_do 's/^title: .*/title: “What: to do”/' "$to_do:2: the value stands between curly quotation marks: write straight ones"
fresh "curly quotation marks among words"
change $to_do 's/^title: .*/title: “What” to do, and “how”/;s/^summary: .*/summary: "“Small steps that help.”"/'
change $line '15s/Helpline/The ‘help’ line’s number/'
warned
unread='what stands behind # is not read: put the whole value into quotation marks, or give the note a line of its own above'
one "words behind #" $to_do 's/^title: .*/title: Ring #1 first/' "$to_do:2: $unread"
one "words behind # in a contact" $line '15s/$/ #2/' "$line:15: $unread"
one "words behind # in a list" $lists '5s/$/ #2/' "$lists:5: $unread"
one "a value that begins with #" $to_do 's/^title: .*/title: #1/' "$to_do:2: $unread"
one "an entry behind #" $to_do 's/^keywords:.*/keywords: [diary, #note,\n  book]/' "$to_do:8: $unread"
one "a note behind a value without quotation marks" $line '8s/$/   # listed, changed or uncertain/' "$line:8: $unread"
fresh "notes where nothing is lost"
change $line '14s/$/ # as people read it/;12s/$/  # in order/;5s/$/ # two/;15i\    # a line of its own'
change $lists '5i # another'
warned
one "a field twice in a contact" $line '15a\    label: Again' "$line:16: \"label\" is there twice"
one "an entry without its hyphen" $lists '4s/- /  /' "$lists:4: \"id\" is there twice: keep one of the two; or, if a new entry of the list begins here, write a hyphen" \
	"$lists:5: \"title\" is there twice" "$law:4: unknown section \"law\""
unclosed='has no second one: write the same straight mark at the end of the value'
one "an open quotation mark" $to_do 's/^title: .*/title: "What to do/' "$to_do:2: the quotation mark \" $unclosed"
one "an open quotation mark in a contact" $line '14s/"$//' "$line:14: the quotation mark \" $unclosed"
one "an open quotation mark in a list" $lists '46s/"$//' "$lists:46: the quotation mark \" $unclosed"
one "an open quotation mark on the last line" $line '40s/"$//' "$line:40: the quotation mark \" $unclosed"
one "an open single quotation mark" $to_do "s/^title: .*/title: 'Tis what to do/" "$to_do:2: the quotation mark ' $unclosed"
one "words behind a quotation mark" $to_do 's/^title: .*/title: "What" to do/' "$to_do:2: words stand behind the second quotation mark: put the whole value"
one "an apostrophe between single quotation marks" $line "15s/: .*/: 'Don't ring'/" "$line:15: words stand behind the second quotation mark: put the whole value"
one "a backslash" $to_do 's/^title: .*/title: "What \\to \\do"/' "$to_do:2: a backslash stands in a text in quotation marks: write it twice"
one "an open bracket" $line '5s/\]//' "$line:5: the bracket [ has no end: write ] behind the last value"
one "words behind a bracket" $to_do 's/^title: .*/title: [Draft] What to do/' "$to_do:2: words stand behind the bracket ]: put the whole value into quotation marks"
one "a bracket within a value" $to_do 's/^keywords:.*/keywords: [diary, no[te]/' "$to_do:8: the bracket [ stands within a value: put the whole value"
one "two commas" $to_do 's/^keywords:.*/keywords: [diary,, note]/' "$to_do:8: a value is missing before a comma"
one "brackets that do not match" $to_do 's/^keywords:.*/keywords: [diary, note}/' "$to_do:8: the brackets do not match"
one "a colon in brackets" $to_do '8i next: [{page: /agencies, text: Look: here}, {page: /agencies, text: b}]' "$to_do:8: a colon with a space behind it stands within the text (\"Look:\")"
one "no comma between two values" $to_do 's/^keywords:.*/keywords: ["diary" "note"]/' "$to_do:8: words stand behind the second quotation mark: write a comma"
for sign in '@' '`' '%' '*' '|' '>'; do
	one "a value that begins with $sign" $to_do "s/^summary: .*/summary: ${sign}home/" "$to_do:3: a value begins with $sign: put the whole value into quotation marks"
	one "a label that begins with $sign" $line "15s/: .*/: ${sign}home/" "$line:15: a value begins with $sign"
	one "a title of a list that begins with $sign" $lists "5s/: .*/: ${sign}home/" "$lists:5: a value begins with $sign"
done
for sign in '\&' '!'; do
	one "a value that begins with $sign" $to_do "s/^summary: .*/summary: ${sign}home help/" "$to_do:3: a value begins with & or !: put the whole value into quotation marks"
	one "a label that begins with $sign" $line "15s/: .*/: ${sign}home help/" "$line:15: a value begins with & or !"
	one "a title of a list that begins with $sign" $lists "5s/: .*/: ${sign}home help/" "$lists:5: a value begins with & or !"
done
one "no space after a hyphen" $to_do 's/^keywords:.*/keywords:\n  - diary\n  -note/' "$to_do:10: a space is missing after the hyphen: write - note"
one "no space after the one hyphen" $to_do 's/^keywords:.*/keywords:\n  -note/' "$to_do:9: a space is missing after the hyphen: write - note"
one "no space after the hyphen of a contact" $line '18s/- /-/' "$line:18: a space is missing after the hyphen: write - kind: text"
one "no space after a hyphen in a list" $lists '4s/- /-/' "$lists:4: a space is missing after the hyphen: write - id: law"
one "a dash for a hyphen" $line '18s/-/–/' "$line:18: the sign – stands where a hyphen belongs: write -, and a space behind it"
one "bullets for hyphens" $to_do 's/^keywords:.*/keywords:\n  • diary\n  • note/' "$to_do:9: the sign • stands where a hyphen belongs"
one "a list on the line of its name" $to_do 's/^keywords:.*/keywords: - diary/' "$to_do:8: a list begins on the line of its name: write each entry on a line of its own"
one "a colon in an entry" $to_do 's/^keywords:.*/keywords:\n  - Diary: notes/' "$to_do:9: \"keywords\" must be one text: a colon with a space behind it makes a field of it"
one "a note in the middle of a text" $to_do 's/^summary:.*/&\n  # note\n  More./' "$to_do:4: a note stands in the middle of a text"
one "a line of hyphens among the settings" site.yaml '3i ---' "site.yaml:3: a line --- or ... stands in the middle of the fields: take it away"
one "a name with a capital" $to_do 's/^summary/Summary/' "$to_do:3: unknown field \"Summary\": take it away or correct its name, perhaps to \"summary\"" "$to_do:2: the field \"summary\" is missing"

# Titles and texts that say nothing.
one "an empty title" $to_do 's/^title:.*/title: ""/' "$to_do:2: \"title\" is empty"
one "a title of spaces" $to_do 's/^title:.*/title: "\xc2\xa0 "/' "$to_do:2: \"title\" is empty"
one "an empty name of an agency" $line 's/^name:.*/name:/' "$line:2: \"name\" is empty"
one "an empty example" $follow '9s/.*/  - ""/' "$follow:9: \"examples\" is empty"

# The file itself.
fresh "text that is not UTF-8"
printf 'And na\xefve.\n' >> "site/$to_do"
refused "$to_do:24: byte ef is no UTF-8"
fresh "a zero byte"
printf 'x\0y\n' >> "site/$to_do"
refused "$to_do:24: byte 00"
fresh "a control character in the front matter"
change $to_do 's/^summary: /summary: \x1b/'
refused "$to_do:3: byte 1b"
one "front matter without a start" $to_do '1d' "$to_do:1: the file does not begin with front matter"
one "front matter without an end" $to_do '16d' "$to_do:1: the front matter has no end"
fresh "front matter without fields"
printf -- '---\n# nothing\n---\nText\n' > site/en/behaviours/empty.md
refused "en/behaviours/empty.md:2: there are no fields"
fresh "an empty file"
: > site/en/behaviours/empty.md
refused "en/behaviours/empty.md:1: the file does not begin with front matter"
fresh "a file that is too large"
{ cat "$fixture/$to_do"; head -c 262144 /dev/zero | tr '\0' 'a'; } > site/en/advice/large.md
refused "en/advice/large.md:1: the file is larger than 256 KiB"
fresh "a folder that is not there"
rm -r site/en/behaviours
refused "en/behaviours:1: the folder cannot be read"
fresh "no lists"
rm site/$lists
refused "$lists:1: the file cannot be read"
fresh "no settings"
rm site/site.yaml
refused "site.yaml:1: the file cannot be read"
fresh "a link to a file that is not there"
ln -s nowhere.md site/en/advice/lost.md
refused "en/advice/lost.md:1: the file cannot be read"
for text in emergency urgent helpline home advice behaviours agencies search search-nothing evidence privacy; do
	fresh "the site's own text $text is missing"
	rm site/en/site/$text.md
	refused "en/site/$text.md:1: this text of the site is missing"
done

for tool in is-this-stalking record plan; do
	fresh "the page $tool is missing"
	rm site/en/tools/$tool.md
	refused "en/tools/$tool.md:1: this page of the site is missing"
done

# Pages with things to tick.
check=en/tools/is-this-stalking.md
fresh "a tool that the site does not know"
cp site/en/tools/plan.md site/en/tools/quiz.md
refused "en/tools/quiz.md:1: the site has no such tool"
one "a tool that names an agency that is not there" $check '/^agency/s,helpline,nobody,' "$check:4: unknown agency \"nobody\""
one "a list that the page needs is missing" $check 's,id: signs,id: marks,' "$check:16: the list \"signs\" is missing"
one "an answer that the page needs is missing" $check 's,id: pattern,id: patterns,' "$check:28: the fact \"pattern\" is missing"
one "two points with one id" $check 's,id: kill,id: now,' "$check:22: id \"now\" is already on line 21"
one "two lists with one id" en/tools/record.md 's,  - id: how,  - id: fields,' "en/tools/record.md:24: id \"fields\" is already on line 16" \
	"en/tools/record.md:21: the choices of \"how\" are missing"
one "an id that cannot be sent" $check 's,id: kill,id: To kill,' "$check:22: id \"To kill\" is no name"
one "an input that nobody knows" en/tools/plan.md 's,input: line,input: box,' "en/tools/plan.md:21: unknown input \"box\""
one "an answer on two sources that names one" $check '0,/      - {title: "Second source"/{/      - {title: "Second source"/d}' "$check:33: \"evidence\" says two-sources"
one "a number that no agency publishes, in a thing to tick" $check 's,They threaten\.,Ring 0808 800 0000.,' "$check:22: the telephone number 08088000000 is published by no agency"
one "a list without points" en/tools/plan.md '/^      - /d' "en/tools/plan.md:19: \"points\" must be a list"

# Slugs and ids.
fresh "two files whose names differ in capitals alone"
cp site/$follow site/en/behaviours/Following.md
refused "en/behaviours/Following.md:1: the file's name is no address" "en/behaviours/following.md:1: another file has the same slug \"following\""
fresh "a name that is no address"
mv site/$follow "site/en/behaviours/following you.md"
refused "en/behaviours/following you.md:1: the file's name is no address"
one "an id twice in a list" $lists 's/id: police/id: stalking/' "$lists:9: id \"stalking\" is already on line 7" "$police:5: unknown need \"police\""
one "a law twice" $lists '$a\  - id: "2A(3)(a)"\n    title: x\n    law: y\n    page: /advice/the-law' "$lists:51: id \"2A(3)(a)\" is already on line 46"
one "an id that is no name" $lists 's/id: talk/id: Talk To/' "$lists:11: id \"Talk To\" is no name" "$line:5: unknown need \"talk\""
one "a need twice in one agency" $line 's/\[stalking, talk\]/[stalking, stalking]/' "$line:5: need \"stalking\" is there twice"
one "a fact's id twice" $law 's/id: scotland/id: stalking-crime/;s/(#scotland)/(#stalking-crime)/' "$law:27: id \"stalking-crime\" is already on line 13"
one "a fact's id that is no name" $law 's/id: scotland/id: "in Scotland"/;s/(#scotland)/(#stalking-crime)/' "$law:27: id \"in Scotland\" is no name"
one "a fact's id that every page has" $law 's/id: scotland/id: exit/;s/(#scotland)/(#exit)/' "$law:27: id \"exit\" is one that every page has"
for id in $(grep -rhoE 'id="[a-z0-9-]+"' "$2/templates" | cut -d '"' -f 2 | sort -u); do
	fresh "the templates' id $id is no fact's"
	change $law "s/id: scotland/id: $id/;s/(#scotland)/(#$id)/"
	refused "$law:27: id \"$id\" is one that every page has"
done

# What is not in the lists.
one "an unknown section" $to_do 's/^section:.*/section: soon/' "$to_do:4: unknown section \"soon\""
one "an unknown group" $follow 's/^group:.*/group: far/' "$follow:4: unknown group \"far\""
one "an unknown law" $follow 's/^law:.*/law: ["2A(3)(b)"]/' "$follow:7: unknown law \"2A(3)(b)\""
one "an unknown need" $line 's/^needs:.*/needs:\n  - stalking\n  - tea/' "$line:7: unknown need \"tea\""
one "an unknown area" $line 's/^areas:.*/areas: [mordor]/' "$line:6: unknown area \"mordor\""
one "an unknown audience" $line 's/^serves:.*/serves: [hobbits]/' "$line:7: unknown audience \"hobbits\""
one "an unknown status" $line 's/^status:.*/status: open/' "$line:8: unknown status \"open\": use one of listed, changed, uncertain"
one "an unknown cost" $line '16s/free/cheap/' "$line:16: unknown cost \"cheap\": use one of free, standard"
one "an unknown evidence" $to_do 's/^evidence:.*/evidence: memory/' "$to_do:7: unknown evidence \"memory\": use one of one-source, two-sources"
one "an unknown evidence of a fact" $law '20s/two-sources/weak/' "$law:20: unknown evidence \"weak\""
one "an unknown area of the site" site.yaml 's/^area:.*/area: mordor/' "site.yaml:6: unknown area \"mordor\""
one "an unknown larger area" $lists 's/within: england/within: middle-earth/' "$lists:31: unknown area \"middle-earth\""
one "an area that lies within itself" $lists 's/within: ""/within: shire/' "$lists:17: area \"uk\" lies within itself" "$lists:22: area \"england\" lies" \
	"$lists:27: area \"wales\" lies" "$lists:31: area \"shire\" lies"
postcodes() { # postcodes "name" LINES REASON...: a table of postcodes with these lines
	fresh "$1"
	printf "$2" > site/postcodes.csv
	shift 2
	refused "$@"
}
postcodes "a postcode in an area that is not there" '# good\nCV31,mordor\n' "postcodes.csv:2: unknown area \"mordor\": use the id of an area in "
postcodes "a line of postcodes without a comma" 'CV31 shire\n' "postcodes.csv:1: this is no line of the table: write the first half of a postcode, a comma, the id of an area"
postcodes "a line of postcodes with two commas" 'CV31,shire,uk\n' "postcodes.csv:1: this is no line of the table"
postcodes "a whole postcode in the table" 'CV31 1AB,shire\n' "postcodes.csv:1: \"CV31 1AB\" is no first half of a postcode: write it in capitals, such as CV31, or its letters alone"
postcodes "a postcode in small letters" 'cv31,shire\n' "postcodes.csv:1: \"cv31\" is no first half of a postcode"
postcodes "a line of postcodes twice" 'CV31,shire\nCV, uk\nCV31, shire\n' "postcodes.csv:3: this line stands on line 1 too: take one of them out"
postcodes "a postcode in more areas than a visitor can be asked about" 'CV31,shire\nCV31,uk\nCV31,england\nCV31,wales\nCV31,scotland\n' \
	"postcodes.csv:5: CV31 has more than 4 areas" "postcodes.csv:5: unknown area \"scotland\""
fresh "an agency where the site has a page of its own"
cp site/en/agencies/shire-centre.md site/en/agencies/numbers.md
refused "en/agencies/numbers.md:1: the site has a page at this address already: give the file another name than \"numbers\""
one "a language that is not in the list" $line 's/^serves:.*/serves: [everyone]\nspeaks: [elvish]/' "$line:8: unknown language \"elvish\""
one "a law on a page that is not there" $lists 's,/advice/the-law,/advice/law,' "$lists:50: link \"/advice/law\" leads to a page that is not there"
one "a law on no page of advice" $lists 's,/advice/the-law,/agencies,' "$lists:50: link \"/agencies\" is no page of advice"

# Sources and evidence.
one "a page of advice without a source" $to_do '9,15d' "$to_do:2: the field \"sources\" is missing"
one "a behaviour without a source" $follow '16,19d' "$follow:2: the field \"sources\" is missing"
one "an agency without a source" $police '18,21d' "$police:2: the field \"sources\" is missing"
one "an agency with an empty list of sources" $police '18s/.*/sources: []/;19,21d' "$police:18: \"sources\" is an empty list"
one "a fact without a source" $law '32,34d' "$law:27: the field \"sources\" is missing from an entry of facts"
one "two-sources with one source" $to_do '14,15d' "$to_do:7: \"evidence\" says two-sources"
one "two-sources with the same source twice" $to_do '14,15d;13a\  - title: Again\n    url: https://first.test.invalid/page\n    date: undated' "$to_do:7: \"evidence\" says two-sources"
one "a fact of two-sources with one source" $law '25,26d' "$law:20: \"evidence\" says two-sources"

# Numbers, days and addresses.
one "a bad telephone number" $line '14s/0300/03000/' "$line:14: number \"0808 802 03000\" is no telephone number" "$to_do:21: link \"tel:08088020300\" is a number that no agency"
one "a number that is known for its misprint" $police '14s/18001 101/0808 200 247/' "$police:14: number \"0808 200 247\" is no telephone number"
one "a number that callers pay extra for" $police '14s/18001 101/0845 123 4567/' "$police:14: number \"0845 123 4567\" is a number that callers pay extra for"
one "a bad number for texts" $line '19s/85258/text 85258/' "$line:19: number \"text 85258\" is not written as digits" "$to_do:21: link \"sms:85258\" is a number that no agency"
one "a number of nobody in a plain text" $line 's/^cannot:.*/cannot: Ring 0808 555 1234 for that./' "$line:11: the telephone number 08085551234 is published by no agency"
one "a bad day" $to_do 's/^checked:.*/checked: 2026-02-31/' "$to_do:6: checked \"2026-02-31\" is a day that no calendar has"
one "a day in another form" $to_do 's/^checked:.*/checked: 31 Jan 2026/' "$to_do:6: checked \"31 Jan 2026\" is not written YYYY-MM-DD"
one "a day in the future" $to_do 's/^checked:.*/checked: 9999-01-01/' "$to_do:6: checked \"9999-01-01\" lies in the future"
one "tomorrow, when it is that nowhere yet" $to_do 's/^checked:.*/checked: 2026-11-25/' "$to_do:6: checked \"2026-11-25\" lies in the future"
now="2026-11-24 23:59"
fresh "tomorrow, when it is that in the Pacific"
change $to_do 's/^checked:.*/checked: 2026-11-25/'
warned
now="2026-11-23 12:00"
one "a bad day of a telephone call" $line '29s/2026-01-16/soon/' "$line:29: on \"soon\" is not written YYYY-MM-DD"
one "a call without a name" $line '30d' "$line:28: the field \"by\" is missing"
one "a bad address of a source" $to_do '11s,https://,https//,' "$to_do:11: url \"https//first.test.invalid/page\" is no web address"
one "an address with a space" $to_do '11s,page,pa ge,' "$to_do:11: url \"https://first.test.invalid/pa ge\" holds a space"
one "a host without a dot" $to_do '11s,first.test.invalid,localhost,' "$to_do:11: url \"https://localhost/page\" has no real host name"
one "a bad address of a fact's source" $law '23s,https,ftp,' "$law:23: url \"ftp://law.test.invalid/act\" is no web address"
one "a bad address of an agency" $line '9s,https://,,' "$line:9: url \"helpline.test.invalid/\" is no web address"
one "a bad address of a chat" $line '25s,https://,www.,' "$line:25: url \"www.helpline.test.invalid/chat/\" is no web address"
one "a bad e-mail address" $line '23s/@/ at /' "$line:23: email \"help at helpline.test.invalid\" is no e-mail address"

# Contacts and their hours.
one "an unknown kind of contact" $line '13s/phone/fax/' "$line:13: unknown kind \"fax\": use one of phone, text, relay, bsl, email, chat, form" "$to_do:21: link \"tel:08088020300\" is a number that no agency"
one "a contact without a kind" $line '22s/kind: email/label: x/' "$line:22: the field \"kind\" is missing from an entry of contacts"
one "a contact with the field of another kind" $line '24s/chat/email/' "$line:24: a contact of the kind email needs \"email\"" "$line:25: a contact of the kind email has no \"url\""
one "a contact with nothing to reach it by" $line '23d' "$line:22: a contact of the kind email needs \"email\""
one "the address of a house among the fields of a contact" $line '15s/label: .*/address: 1 High Street/' "$line:15: unknown field \"address\""
one "hours that are no rule" $line '17s/every day/at times/' "$line:17: the hours \"at times 09:00-17:00\" has \"at\" where a day of the week belongs"
one "hours that overlap, each on its line" $line '17s/.*/    hours:\n      - Mon-Fri 9am to 5pm\n      - Wed 10:00-11:00/' "$line:19: the hours \"Wed 10:00-11:00\" overlaps the rule in entry 1"
one "hours at an impossible time" $line '17s/17:00/25:00/' "$line:17: the hours \"every day 09:00-25:00\" has the time"
one "hours as one text" $line '17s/\[\(.*\)\]/\1/' "$line:17: \"hours\" must be a list"
one "hours with a colon and without quotation marks" $line '17s/.*/    hours:\n      - from 2026-06-01: Mon 09:00-17:00/' "$line:18: \"hours\" must be one text"
one "an unknown calendar of an agency" $line '11s/.*/calendar: [mordor]/' "$line:11: unknown nation \"mordor\"" "$line:17: no bank holidays are known"
one "an unknown calendar of an area" $lists '21s/england-and-wales/mordor/' "$lists:21: unknown nation \"mordor\""
fresh "hours where no bank holidays are known"
change $lists '/calendar:/d'
refused "$line:17: no bank holidays are known where this agency works: add \"calendar\""
fresh "hours that do not ask for bank holidays"
change $lists '/calendar:/d'
change $line '17s/every day 09:00-17:00/every day 24 hours/'
warned
fresh "hours until the last day that can be written"
change $line '17s/.*/    hours: [every day 09:00-17:00, "from 2027-01-01 to 9999-12-31: Mon 10:00-12:00"]/'
warned
for words in "Come to CV32 4HZ" "You find us at 12 High Street"; do
	one "a summary with the address of a house: $words" $line "3s/.*/summary: $words/" "$line:3: \"$(echo "$words" | grep -oE '(CV32|12).*')\" looks like the address of a house, and this site shows none"
done
one "a label with a postcode" $line '15s/Helpline/Helpline, CV32 4HZ/' "$line:15: \"CV32 4HZ\" looks like the address of a house"
fresh "a text with a postcode"
echo "Come to CV32 4HZ." >> "site/$line"
refused "$line:43: \"CV32 4HZ\" looks like the address of a house"

# Who runs it, and areas.
one "an unknown organisation" en/agencies/shire-centre.md 's/shire-trust/mordor-trust/' "en/agencies/shire-centre.md:9: unknown organisation \"mordor-trust\""
one "an organisation that is there twice" $lists '44a\  - {id: shire-trust, name: x}' "$lists:45: id \"shire-trust\" is already on line 42"
one "an organisation with the slug of a service that is its own" $lists 's/id: shire-trust/id: police/' "$police:1: an organisation of site/$lists has the id \"police\" too" \
	"en/agencies/shire-centre.md:9: unknown organisation \"shire-trust\""
one "a bad address of an organisation" $lists '44s,https://,,' "$lists:44: url \"trust.test.invalid/\" is no web address"
one "an area of an unknown kind" $lists '30s/force/parish/' "$lists:30: unknown kind \"parish\": use one of country, nation, force, county, city, district"

# Bank holidays.
holidays=bank-holidays.yaml
fresh "no bank holidays"
rm site/$holidays
refused "$holidays:1: the file cannot be read"
one "a bank holiday that no calendar has" $holidays 's/2026-05-04/2026-02-30/' "$holidays:12: day \"2026-02-30\" is a day that no calendar has"
one "bank holidays that are not in order" $holidays 's/2026-05-04/2026-04-02/' "$holidays:12: day \"2026-04-02\" does not come after the one above it"
one "a bank holiday twice" $holidays 's/2026-05-04/2026-04-03/' "$holidays:12: day \"2026-04-03\" does not come after the one above it"
one "a bank holiday outside the table" $holidays 's/2026-01-01/2026-05-01/' "$holidays:11: day \"2026-04-03\" lies outside the table"
one "a table that ends before it begins" $holidays 's/2199-12-31/2025-12-31/' "$holidays:6: the table ends on 2025-12-31, before it begins"
one "a table without a source" $holidays '7,9d' "$holidays:3: the field \"sources\" is missing from an entry of nations"
one "a nation twice" $holidays '$a\  - {id: england-and-wales, title: x, from: 2026-01-01, to: 2199-12-31, sources: [{title: x, date: undated}], days: [{day: 2026-04-03, title: x}]}' \
	"$holidays:15: nation \"england-and-wales\" is there twice"

# Settings.
one "a site's address with a slash at its end" site.yaml '3s,invalid,invalid/,' "site.yaml:3: address \"https://advice.test.invalid/\" must end with the host"
one "a neutral address that is none" site.yaml '4s,https://,,' "site.yaml:4: neutral \"weather.test.invalid/\" is no web address"
one "a second host that is none" site.yaml '5s,"",bounce,' "site.yaml:5: bounce \"bounce\" is no web address"
one "a contact that is none" site.yaml '7s,@,,' "site.yaml:7: contact \"teamtest.invalid\" is no e-mail address"
one "a contact for security without its kind" site.yaml '8s,mailto:,,' "site.yaml:8: security \"security@test.invalid\" must begin with mailto:"
one "a bad contact for security" site.yaml '8s,@,,' "site.yaml:8: security \"mailto:securitytest.invalid\" is no e-mail address"
one "a language that is none" site.yaml '9s,en,en\, ../en,' "site.yaml:9: language \"../en\" is no code"
one "a language without a folder" site.yaml '9s,en,cy,' "site.yaml:9: language \"cy\" has no folder"
one "a language that is there twice" site.yaml '9s,en,en\, en,' "site.yaml:9: language \"en\" is there twice"
one "no days" site.yaml '10s,36500,0,' "site.yaml:10: \"check_every_days\" is 0"

# Markdown and its links. The text of a fact has lines of its file too.
one "raw HTML in a body" $to_do '19i <div>x</div>\n' "$to_do:19: raw HTML"
one "raw HTML within a line" $home '5s,Words,<b>Words</b>,' "$home:5: raw HTML" "$home:5: raw HTML"
one "raw HTML in a fact" $law '19s,See,<i>See,' "$law:19: raw HTML"
one "a heading of level 1" $to_do '19s,##,#,' "$to_do:19: a heading of level 1"
one "a picture" $to_do '17s,Keep,![x](/x.png) Keep,' "$to_do:17: a picture"
one "a telephone number that is no link" $to_do '17s,Keep,Ring 0808 802 0300. Keep,' "$to_do:17: the telephone number 08088020300 is no link"
one "a number that is no link, over the end of a line" $to_do '17s,Keep,Ring 0808\n802 0300. Keep,' "$to_do:17: the telephone number 08088020300 is no link"
# In each of these forms a number is seen: in the body it is no link, in a plain text nobody publishes it, in a link it is another.
while IFS='|' read -r form right wrong; do
	one "a number in the body, $form" $to_do "17s,Keep,Ring $right. Keep," "$to_do:17: the telephone number 08088020300 is no link"
	one "a wrong number in the body, $form" $to_do "17s,Keep,Ring $wrong. Keep," "$to_do:17: the telephone number 08088020301 is no link"
	one "a number of nobody in a plain text, $form" $line "s/^cannot:.*/cannot: 'Ring $wrong for that.'/" "$line:11: the telephone number 08088020301 is published by no agency"
	one "a link that shows another number, $form" $to_do "21s,\[0808 802 0300\],[$wrong]," "$to_do:21: link \"tel:08088020300\" shows another number"
	one "a link whose words hold another number, $form" $to_do "21s,\[0808 802 0300\],[ring $wrong]," "$to_do:21: link \"tel:08088020300\" shows another number"
	fresh "a link that shows its number, $form"
	change $to_do "21s,\[0808 802 0300\],[$right],"
	change $line "s/^cannot:.*/cannot: 'Ring $right for that.'/"
	warned
done <<'FORMS'
with no-break spaces|0808\xc2\xa0802\xc2\xa00300|0808\xc2\xa0802\xc2\xa00301
with thin spaces|0808\xe2\x80\x89802\xe2\x80\x890300|0808\xe2\x80\x89802\xe2\x80\x890301
with signs that nobody sees|0808\xe2\x80\x8b802\xc2\xad0300|0808\xe2\x80\x8b802\xc2\xad0301
with brackets|(0808) 802 0300|(0808) 802 0301
with dots|0808.802.0300|0808.802.0301
with dashes|0808\xe2\x80\x91802\xe2\x80\x930300|0808\xe2\x80\x91802\xe2\x80\x930301
with the code of the country|+44 (0)808 802 0300|+44 (0)808 802 0301
with 0044|0044 808 802 0300|0044 808 802 0301
in wide digits|\xef\xbc\x90\xef\xbc\x98\xef\xbc\x90\xef\xbc\x98 802 0300|\xef\xbc\x90\xef\xbc\x98\xef\xbc\x90\xef\xbc\x98 802 0301
with the letter O|0808 8O2 03OO|0808 8O2 03O1
FORMS
one "a link to a page of advice that is not there" $to_do '17s,/advice/the-law#[a-z-]*,/advice/law,' "$to_do:17: link \"/advice/law\" leads to a page that is not there"
one "a link to a behaviour that is not there" $home '5s,Words,[x](/behaviours/x),' "$home:5: link \"/behaviours/x\" leads to a page that is not there"
one "a link to an agency that is not there" $to_do '17s,/agencies/helpline,/agencies/x,' "$to_do:17: link \"/agencies/x\" leads to a page that is not there"
one "a link to another page that is not there" $home '5s,Words,[x](/contact),' "$home:5: link \"/contact\" leads to a page that is not there"
one "a link with a slash too much" $home '5s,Words,[x](/advice/),' "$home:5: link \"/advice/\" leads to a page that is not there"
one "a link to a part that is not there" $to_do '17s,#england-and-wales,#england,' "$to_do:17: link \"/advice/the-law#england\" leads to a part of the page that is not there"
one "a link to a part of its own page that is not there" $to_do '23s,#before-you-ring,#before,' "$to_do:23: link \"#before\" leads to a part"
one "a link to a group that is not there" $to_do '22s,#near,#far,' "$to_do:22: link \"/behaviours#far\" leads to a part"
one "a link to an unknown need" $to_do '22s,need=stalking,need=tea,' "$to_do:22: link \"/agencies?need=tea&area=shire\" asks for what that page does not know"
one "a link to an unknown area" $to_do '22s,area=shire,area=mordor,' "$to_do:22: link \"/agencies?need=stalking&area=mordor\" asks for"
one "a link with an unknown question" $to_do '22s,area=shire,page=2,' "$to_do:22: link \"/agencies?need=stalking&page=2\" asks for"
one "a link to an unknown way to get in touch" $to_do '22s,area=shire,how=shout,' "$to_do:22: link \"/agencies?need=stalking&how=shout\" asks for"
one "a link to an unknown language" $to_do '22s,area=shire,language=elvish,' "$to_do:22: link \"/agencies?need=stalking&language=elvish\" asks for"
fresh "links to every choice of the directory"
printf '\nlanguages:\n  - id: elvish\n    title: Elvish\n' >> site/$lists
for way in speak text chat bsl email; do change $to_do "22s,\$, [$way](/agencies?how=$way\&open=now\&cost=free\&language=elvish)," ; done
change $to_do '22s,$, [names](/agencies?by=name),'
warned
one "a question to a page that takes none" $home '5s,Words,[x](/advice?need=talk),' "$home:5: link \"/advice?need=talk\" asks for"
one "a link in a fact to a page that is not there" $law '19s,/advice/what-to-do,/advice/x,' "$law:19: link \"/advice/x\" leads to a page that is not there"
one "a link inside the site that is not from its top" $to_do '17s,/advice/the-law#[a-z-]*,the-law,' "$to_do:17: link \"the-law\" does not begin with /"
one "a link to the site with its host" $to_do '17s,/advice/the-law#[a-z-]*,//advice.test.invalid/,' "$to_do:17: link \"//advice.test.invalid/\" does not begin with /"
one "a link of an unknown kind" $to_do '17s,/advice/the-law#[a-z-]*,javascript:x,' "$to_do:17: link \"javascript:x\" has no known kind"
one "a bad link to another site" $to_do '23s,https://other.test.invalid,https://other,' "$to_do:23: link \"https://other/?a=1&b=2\" has no real host name"
one "a bad link for e-mail" $home '5s,Words,[x](mailto:x),' "$home:5: link \"mailto:x\" is no e-mail address"
one "a link without words" $home '5s,Words,[](/advice),' "$home:5: a link without words"
one "a number that no agency publishes" $home '5s,tel:999,tel:112,' "$home:5: link \"tel:112\" is a number that no agency publishes"
one "a number for calls that is for texts" $to_do '21s,sms:85258,tel:85258,' "$to_do:21: link \"tel:85258\" is a number that no agency publishes: compare it with the contacts of the kind phone or relay"
one "a number for texts that is for calls" $home '5s,tel:999,sms:999,' "$home:5: link \"sms:999\" is a number that no agency publishes: compare it with the contacts of the kind text"
one "a number with spaces in its link" $home '5s,tel:999,tel:9-9-9,' "$home:5: link \"tel:9-9-9\" must hold digits alone"
one "a link that shows another number" $to_do '21s,\[0808 802 0300\],[0808 802 0030],' "$to_do:21: link \"tel:08088020300\" shows another number"
one "a link that shows its number and another" $to_do '21s,\[0808 802 0300\],[0808 802 0300 or 0808 2000 247],' "$to_do:21: link \"tel:08088020300\" shows another number"
one "a link that shows its number and more digits" $to_do '21s,\[0808 802 0300\],[0808 802 0300 1],' "$to_do:21: link \"tel:08088020300\" shows another number"
one "a link that shows its number without the zero" $to_do '21s,\[0808 802 0300\],[808 802 0300],' "$to_do:21: link \"tel:08088020300\" shows another number"
one "a link that shows another short number" $home '5s,\[999\],[9-9],' "$home:5: link \"tel:999\" shows another number"
one "a link whose words hold another short number" $home '5s,\[999\],[ring 112],' "$home:5: link \"tel:999\" shows another number"
one "two numbers of nobody in a plain text" $line 's/^cannot:.*/cannot: 2024 0808 555 1234 0808 555 1235./' "$line:11: the telephone number 08085551234" "$line:11: the telephone number 08085551235"
one "two numbers in one contact" $line '14s/0300/0300 0808 2000 247/' "$line:14: number \"0808 802 0300 0808 2000 247\" is no telephone number" "$to_do:21: link \"tel:08088020300\" is a number that no agency"
fresh "dates, prices and laws are no numbers"
change $line "s/^cannot:.*/cannot: 'From 01.02.2026 - 03.04.2026, 2012\/13, £1,000, 0900-1700, sections 2A(3) and 4A of 1997 c. 40.'/"
warned
fresh "a number to ring through a relay"
change $line "s/^cannot:.*/cannot: Ring 18001 0808 802 0300./"
warned
one "a link whose words hold another number" $to_do '21s,\[0808 802 0300\],[ring 0808 802 0030],' "$to_do:21: link \"tel:08088020300\" shows another number"

# Warnings let the release pass.
fresh "a file that is no Markdown"
cp site/site.yaml site/en/agencies/notes.txt
warned "en/agencies/notes.txt:1: warning: not read"
fresh "a folder with a wrong name"
mkdir site/en/agency
warned "en/agency:1: warning: not read"
fresh "an address that is not https"
change site.yaml '3s,https,http,'
warned "site.yaml:3: warning: address \"http://advice.test.invalid\" is not https"
fresh "a neutral address that is not https"
change site.yaml '4s,https,http,'
warned "site.yaml:4: warning: neutral \"http://weather.test.invalid/\" is not https"
fresh "a second host that is not https"
change site.yaml '5s,"","http://neutral.test.invalid",'
warned "site.yaml:5: warning: bounce \"http://neutral.test.invalid\" is not https"
fresh "a site on this computer"
change site.yaml '3s,https://advice.test.invalid,http://127.0.0.1:8080,'
warned "site.yaml:3: warning: address \"http://127.0.0.1:8080\" is this computer"
fresh "an example for the security contact"
change site.yaml '8s,test.invalid,example.org,'
warned "site.yaml:8: warning: security \"mailto:security@example.org\" is an example"
# checked_on DAY: the law was checked on that day, every other file on the day of the tests, and each is due after 30 days.
checked_on() {
	change site.yaml '10s,36500,30,'
	sed -i 's/^checked: .*/checked: 2026-11-23/' site/en/*/*.md
	change $law "6s,2026-11-23,$1,"
}
fresh "a fact that is due for a check"
checked_on 2020-01-15
warned "$law:6: warning: last checked on 2020-01-15, more than 30 days ago"
fresh "a fact on its last day"
checked_on 2026-10-24
warned
fresh "a fact on the first day on which it is due"
checked_on 2026-10-23
warned "$law:6: warning: last checked on 2026-10-23, more than 30 days ago"
now="2026-11-22 23:59"
fresh "the same a minute before"
checked_on 2026-10-23
sed -i 's/^checked: 2026-11-23/checked: 2026-11-22/' site/en/*/*.md
warned
now="2026-07-31 23:30" # 22:30 of UTC: London's day counts
fresh "a fact in summer before midnight"
checked_on 2026-07-01
sed -i 's/^checked: 2026-11-23/checked: 2026-07-31/' site/en/*/*.md
warned
now="2026-08-01 00:00"
fresh "a fact in summer at midnight"
checked_on 2026-07-01
sed -i 's/^checked: 2026-11-23/checked: 2026-07-31/' site/en/*/*.md
warned "$law:6: warning: last checked on 2026-07-01, more than 30 days ago"
now="2026-11-23 12:00"
# holidays_until DAY: the table of England and Wales ends then.
holidays_until() {
	change bank-holidays.yaml "s/2199-12-31/$1/;/2026-/{/from/!d}"
	sed -i '9a\    days: [{day: 2026-11-23, title: x}]' site/bank-holidays.yaml && sed -i '/^    days:$/d' site/bank-holidays.yaml
}
fresh "bank holidays that run out in 90 days"
holidays_until 2027-02-21
warned "bank-holidays.yaml:6: warning: the bank holidays of England and Wales are known until 2027-02-21 and no longer"
fresh "bank holidays that run out in 91 days"
holidays_until 2027-02-22
warned
now="2027-07-01 00:30" # 23:30 of the day before in UTC
fresh "bank holidays that run out in 90 days of London"
holidays_until 2027-09-29
warned "bank-holidays.yaml:6: warning: the bank holidays of England and Wales are known until 2027-09-29 and no longer"
now="2026-11-23 12:00"
fresh "an agency that nobody can reach"
change en/agencies/shire-centre.md '/^url/d'
warned "en/agencies/shire-centre.md:1: warning: nobody can reach this agency"

# Files as Windows writes them, hidden files and links to files are well.
fresh "lines that end as on Windows, behind a byte order mark"
for file in site/*.yaml site/en/*.yaml site/en/*/*.md; do sed -i 's/$/\r/; 1s/^/\xef\xbb\xbf/' "$file"; done
warned
fresh "its faults have the right lines all the same"
sed -i 's/$/\r/; 1s/^/\xef\xbb\xbf/; s/\[999\](tel:999)/[112](tel:112)/' "site/$home"
refused "$home:5: link \"tel:112\""
fresh "hidden files and links"
: > site/en/agencies/.swp
mv site/$line moved.md
ln -s ../../../moved.md site/$line
warned

# What people type.
typed=en/synonyms.yaml
fresh "no words that people type"
rm site/$typed
refused "$typed:1: the file cannot be read"
one "a group of one word" $typed '2s/helpline, hotline/helpline/' "$typed:2: \"helpline\" is alone"
one "a group with a phrase" $typed '2s/hotline/hot line/' "$typed:2: \" hot line\" is not one word"
one "a word in two groups" $typed '2a\  - phone, hotline' "$typed:3: \"hotline\" is already on line 2"
one "a short form that says nothing" $typed 's/wont = will not/wont/' "$typed:4: \"wont\" does not say what a word is read as"
one "a short form of two words" $typed 's/wont = will/wo nt = will/' "$typed:4: \"wo nt \" is not one word"
one "a word that is skipped twice" $typed 's/the, a, will/the, a, the, will/' "$typed:6: \"the\" is already on line 6"
one "phrases for a page that is not there" $typed 's,/advice/the-law,/advice/the-lore,' "$typed:8: \"/advice/the-lore\" is no page that can be found"
one "a page with phrases twice" $typed '10a\  - page: /advice/the-law\n    phrases: [another]' "$typed:11: page \"/advice/the-law\" is already on line 8"
one "a phrase twice on a page" $typed '10a\      - Is it ALLOWED?' "$typed:11: phrase \"Is it ALLOWED?\" is already on line 10"
one "a phrase without words" $typed '10a\      - "?!"' "$typed:11: \"?!\" holds no word"
one "an empty phrase" $typed '10a\      - ""' "$typed:11: \"phrases\" is empty"
one "a phrase that is too long to be found" $typed '10a\      - one two three four five six seven' "$typed:11: \"one two three four five six seven\" is too long"
one "a danger that shows a page of advice" $typed 's,- /agencies/helpline,- /advice/the-law,' "$typed:18: \"/advice/the-law\" is no agency"
one "a danger that shows nobody" $typed '17,18d' "$typed:12: the field \"show\" is missing from an entry of danger"
one "a phrase that tells of danger and takes it back" $typed 's/outside the law/he is outside/' "$typed:16: phrase \"he is outside\" is already on line 14"
fresh "a danger that shows who has no number"
change $typed 's,- /agencies/helpline,- /agencies/shire-centre,'
refused "$typed:18: \"/agencies/shire-centre\" has no number to ring or to text"

# All at once, sorted by file and line; what one fault hides, another does not.
fresh "faults of many files"
change site.yaml '4s,https://,,'
change $lists 's/within: england/within: middle-earth/'
change $to_do 's/^order:.*/order: first/;s/^checked:.*/checked: 2026-02-31/;s/^title:.*/colour: red/;21s,tel:08088020300,tel:1,'
change $line '16s/free/cheap/;14s/0300/03000/;9s,https://,,'
printf 'x\xff\n' >> "site/$follow"
refused "$line:9: url" "$line:14: number" "$line:16: unknown cost" "$to_do:2: the field \"title\" is missing" "$to_do:2: unknown field \"colour\"" "$to_do:5: \"order\"" \
	"$to_do:6: checked" "$to_do:21: link \"tel:1\"" "$follow:22: byte ff" "$lists:31: unknown area" "site.yaml:4: neutral"
sed '$d' said | sed -E 's/^([^:]+):([0-9]+):.*/\1 \2/' > places
LC_ALL=C sort -s -k1,1 -k2,2n places | cmp -s - places || fail "they are not sorted:" "$(cat said)"

echo "$cases cases, $failures not so"
[ $failures -eq 0 ]
