#!/bin/bash
# faults.sh - each fault by itself: a copy of the small site with one change, what advice says of it, and that the old release stays.
# usage: faults.sh ADVICE SOURCE-FOLDER
set -u
source "$(dirname "$0")/one.sh"

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
# A text program makes dashes of three hyphens; what ends the front matter is then told on its own line.
one "a dash that should end the front matter" $to_do '16s/---/—/' "$to_do:16: three hyphens end the front matter: write --- alone in the place of this line"
one "two hyphens that should end the front matter" $to_do '16s/---/--/' "$to_do:16: three hyphens end the front matter"

fresh "a link to a file that is not there"
ln -s nowhere.md site/en/advice/lost.md
refused "en/advice/lost.md:1: the file cannot be read"
for text in emergency urgent helpline home advice behaviours agencies numbers search search-nothing evidence privacy open-data; do
	fresh "the site's own text $text is missing"
	rm site/en/site/$text.md
	refused "en/site/$text.md:1: this text of the site is missing"
done

fresh "a text of the site that no page shows"
cp site/en/site/home.md site/en/site/glossary.md
refused "en/site/glossary.md:1: no page shows a text of this name"

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

finish
