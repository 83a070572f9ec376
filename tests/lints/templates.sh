#!/bin/bash
# templates.sh - every template escapes itself, asks for marks that exist, and holds nothing that could turn a text into code.
source "$(dirname "$0")/lint.sh" "$1"

templates=$(find templates -name '*.tpl' | sort)
marks=$(sed '/^#undef/,$d' cgi-bin/serve/view/marks.h | grep -oE 'MARK\([A-Z_]+\)' | grep -oE '[A-Z_]+\)' | tr -d ')' | sort -u)
listed=$(sed -n '/^#define CONTACT_KIND_LIST/,/[^\\]$/p' cgi-bin/shared/kinds.h | grep -oE 'KIND\([A-Z]+,[^)]*')
kinds=$(sed 's/KIND(/BY_/; s/,.*//' <<<"$listed")
numbers=$(grep TARGET_NUMBER <<<"$listed" | sed 's/KIND(/BY_/; s/,.*//')
[ "$(wc -w <<<"$kinds")" -ge 8 ] || complain "only $(wc -w <<<"$kinds") kinds of contact were found in cgi-bin/shared/kinds.h: correct this lint"
marks=$(printf '%s\n' "$marks" "$kinds" | sort -u)
asked=$(grep -hoE '\{\{[#/>]?[A-Z_]+(:[a-z]+)?\}\}' $templates | grep -oE '[A-Z_]+' | sort -u)

# Where a value is taken as it is, and why that is safe.
#   STYLE SCRIPT SCRIPT_…   read from static/ at the start; assets.c refuses what would end its own element
#   COLOURS                 made of colours that "advice build" has checked; the schema lets no other signs in
#   BODY URGENT HELPLINE EMERGENCY NOTHING  HTML that cmark made of an editor's Markdown in its safe mode
#   LINKED                  JSON of the store's, in which "<" is written \u003c: it cannot end its element
#   ADDRESS SECURITY        in text files, where HTML's escapes would be wrong; "advice build" checks them
raw='STYLE COLOURS SCRIPT SCRIPT_CHECK SCRIPT_RECORD SCRIPT_PLAN BODY URGENT HELPLINE EMERGENCY NOTHING LINKED ADDRESS SECURITY'

awk '
	FNR == 1 {
		context = FILENAME ~ /sitemap.tpl$/ ? "XML" : FILENAME ~ /(health|problem).tpl$/ ? "JSON" : "HTML"
		if ($0 !~ /^{{%AUTOESCAPE context="(HTML|XML|JSON)"}}$/) print FILENAME ": line 1 is no AUTOESCAPE"
		else if (index($0, "\"" context "\"") == 0) print FILENAME ": its context is " context
	}
	FNR > 1 && /AUTOESCAPE/ { print FILENAME ": AUTOESCAPE once more" }' $templates | complain_of "how it escapes"
awk 'length($0) > 200 { print FILENAME ":" FNR ": " length($0) " bytes" }' $templates | complain_of "a line too long to read"
# {{! at the end of a line and }} at the beginning of the next keep the line break out of the page.
awk '
	FNR == 1 ? open || /^}}/ : open != /^}}/ { print FILENAME ":" FNR ": " $0 }
	{ open = /{{!$/ }
	END { if (open) print "the last line of all" }' $templates | complain_of "{{! and }} do not stand around one line break"
grep -nE '\{\{' $templates | sed 's/{{[#/>]\{0,1\}[A-Z_]\{1,\}\(:none\|:u\)\{0,1\}}}//g; s/{{%AUTOESCAPE context="[A-Z]*"}}//; s/{{!$//' | grep -F '{{' \
	| complain_of "an unknown kind of mark"
grep -noE '\{\{[A-Z_]+:none\}\}' $templates | grep -vE "\\{\\{(${raw// /|}):none" | complain_of "this must not be taken as it is"
grep -nF '{{LINKED:none}}' $templates | grep -vE ':<script type="application/ld\+json">\{\{LINKED:none\}\}</script>$' \
	| complain_of "only as data within a page"
grep -nE '(ADDRESS|SECURITY):none' $templates | grep -vE '^templates/(robots|security)\.tpl:' | complain_of "only in a text file"
grep -nE '(^|[ "])(formaction|srcset|srcdoc|xlink:href|ping|on[a-z]+|style)=' $templates | complain_of "a forbidden attribute"
grep -nE '<(iframe|object|embed|base|svg|math|applet|frame)[ >]' $templates | complain_of "a forbidden element"
grep -nE '</?\{\{|<[a-z]+\{\{' $templates | complain_of "a tag's name must not come from a value"
grep -nE '(^|(<[a-z0-9]+|") )[a-z-]+=([^"]|$)' $templates | complain_of "an attribute without double quotes"
grep -nE '[ ]\{\{[A-Z_]+\}\}=' $templates | complain_of "an attribute's name must not come from a value"
# PATH is an address of ours; URL and TARGET have begun with http:// or https:// since the release was built.
grep -noE '(href|src|action)="\{\{[A-Z_]+' $templates | grep -vE 'href="\{\{(PATH|URL|TARGET)$' | complain_of "an address from a value"
grep -nE '<a( [^>]*)?$' $templates | complain_of "a link's tag over two lines, where the next rule does not see it"
grep -nE '<a [^>]*href="(https?:|\{\{(URL|TARGET)\}\})' $templates | grep -vE 'target="_blank" rel="noopener noreferrer nofollow"' \
	| complain_of "a link to another site without its rel"

given=$(grep -rhoE '\b(MARK|NAME)_[A-Z_]+' cgi-bin --include='*.c' --include='*.cc' | sed 's/^[A-Z]*_//')
given=$(printf '%s\n' "$given" "$kinds" | sort -u) # view_mark_by() gives the mark of any kind
for kind in $kinds; do
	[ "$(grep -cF "{{#$kind}}" templates/parts/contacts.tpl)" -eq 1 ] || complain "templates/parts/contacts.tpl: one line for $kind, or it is not shown"
done
# The sheet of numbers names every kind that is dialled or texted, so that nobody reads a number off paper and takes it for another kind.
for kind in $numbers; do
	[ "$(grep -cF "{{#$kind}}" templates/numbers.tpl)" -eq 1 ] || complain "templates/numbers.tpl: one line for $kind, or its number is not on the sheet"
done
comm -13 <(echo "$marks") <(echo "$asked") | complain_of "a template asks for what view/marks.h does not know, and what would stay empty"
comm -23 <(echo "$marks") <(echo "$asked") | complain_of "take out of view/marks.h what no template asks for"
comm -23 <(echo "$marks") <(echo "$given") | complain_of "no page gives what view/marks.h knows, and templates that ask for it stay empty"

# A section that is shown for a whole page is shown within its rows too, since ctemplate looks outwards. So no name may
# stand both in a row and around it, unless the row always gives its own.
#   ANCHOR    every fact gives its own
#   NEED AREA each choice of the filter repeats what was chosen in the other
#   WAITING   of the whole page and of each of its rows: nothing was ticked yet
inherited='ANCHOR NEED AREA WAITING'
for template in $templates; do
	grep -oE '\{\{[#/][A-Z_]+\}\}' "$template" | awk '
		/#/ { name = substr($0, 4, length($0) - 5); path = path "/" name; if (!(path in seen)) { seen[path] = name } }
		/\// && !/#/ { sub(/\/[A-Z_]+$/, "", path) }
		END {
			for (a in seen) for (b in seen)
				if (a != b && seen[a] == seen[b]) {
					around = a; sub(/\/[A-Z_]+$/, "", around)
					within = b; sub(/\/[A-Z_]+$/, "", within)
					if (index(within "/", around "/") == 1 && within != around) print seen[a] " in " within " and around it"
				}
		}' | sort -u | while IFS= read -r line; do
		case " $inherited " in *" ${line%% *} "*) ;; *) echo "$line" ;; esac
	done | complain_of "$template"
done
finish
