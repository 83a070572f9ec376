#!/bin/bash
# numbers.sh - telephone numbers in every form that people write them in: each is seen, in the body, in a plain text and in a link.
# usage: numbers.sh ADVICE SOURCE-FOLDER
set -u
source "$(dirname "$0")/one.sh"

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

finish
