#!/bin/bash
# slips.sh - what is no YAML, or is read otherwise than it was meant: told as what an editor did, on the line that must be changed.
# usage: slips.sh ADVICE SOURCE-FOLDER
set -u
source "$(dirname "$0")/one.sh"

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

# Signs that no file may hold, made by a backslash: words behind them would vanish.
hidden="a backslash makes a hidden sign here: write the character itself, or two backslashes"
one "a zero within a value" $to_do '/^summary/s/.*/summary: "Ring them\\0 but never from home"/' "$to_do:3: $hidden"
one "an escape within an entry of a list" $line '/^summary/s/.*/summary: "Ring \\x1b[31m them"/' "$line:3: $hidden"
one "a bell within a name" $lists '$a "lau\\x07gh": 1' "$lists:$(($(wc -l < "$fixture/$lists") + 1)): $hidden"

finish
