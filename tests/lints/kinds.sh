#!/bin/bash
# kinds.sh - one line makes a kind of contact: in a copy with one more of each sort, what is made of the list compiles, and each needs its
# line in the templates and nothing else there.
# usage: kinds.sh SOURCE-FOLDER COMPILER WARNING…
source "$(dirname "$0")/lint.sh" "$1"
compiler=$2 warnings=("${@:3}")

copy=$(mktemp -d)
trap 'rm -rf "$copy" "$complaints"' EXIT
cp -r cgi-bin templates "$copy"

add() { # add TOKEN WAY TARGET TYPE: its line, before that of the website
	sed -i "s/^\tKIND(WEB,/\tKIND($1, \"${1,,}\", $2, $3, \"${1,,}\", $4) \\\\\n&/" "$copy/cgi-bin/shared/kinds.h"
}
add EXTRALINK WAY_SPEAK TARGET_LINK NONE
add EXTRAADDRESS WAY_WRITE TARGET_ADDRESS NONE
add EXTRANUMBER WAY_TEXT TARGET_NUMBER TEXTPHONE
[ "$(diff cgi-bin/shared/kinds.h "$copy/cgi-bin/shared/kinds.h" | grep -c '^>')" -eq 3 ] || complain "the lines were not added: correct this lint"

mapfile -t made < <(grep -rlE 'CONTACT_KIND|view_mark_by' cgi-bin --include='*.c')
[ "${#made[@]}" -ge 3 ] || complain "only ${#made[@]} files make something of the kinds: correct this lint"
for file in "${made[@]}"; do
	"$compiler" -std=gnu11 -D_GNU_SOURCE -fsyntax-only "${warnings[@]}" -Werror -I"$copy/cgi-bin" "$copy/$file" 2>&1 | grep -E 'error|warning' \
		| complain_of "with three more kinds of contact"
done

for kind in EXTRALINK EXTRAADDRESS EXTRANUMBER; do
	sed -i "s/^}}{{#BY_WEB}}/}}{{#BY_$kind}}{{SHOWN}}{{\/BY_$kind}}{{!\n&/" "$copy/templates/parts/contacts.tpl"
done
sed -i "s/^}}{{#BY_RELAY}}/}}{{#BY_EXTRANUMBER}}{{SHOWN}}{{\/BY_EXTRANUMBER}}{{!\n&/" "$copy/templates/numbers.tpl"
bash tests/lints/templates.sh "$copy" | complain_of "with three more kinds of contact"
finish
