#!/bin/bash
# style.sh - the style sheet serves every direction of writing, and has no colour that an operator cannot change.
source "$(dirname "$0")/lint.sh" "$1"

style=static/style.css
# Without comments; the line numbers stay.
bare=$(awk '{ while (match($0, /\/\*[^*]*\*\//)) $0 = substr($0, 1, RSTART - 1) substr($0, RSTART + RLENGTH); print }' "$style")

grep -nE '(^|[^a-z-])(left|right)([^a-z]|$)|-(left|right)[^a-z]' <<<"$bare" | complain_of "$style: left and right turn round in other scripts, use inline-start and inline-end"
grep -nE '(margin|padding|border-width|inset|border-radius):( *[^ ;]+){4} *;' <<<"$bare" \
	| awk '{ line = $0; while (match(line, /(margin|padding|border-width|inset|border-radius):[^;]*;/)) {
		split(substr(line, RSTART, RLENGTH), part, /[: ;]+/); if (part[5] != "" && part[3] != part[5]) { print; break }
		line = substr(line, RSTART + RLENGTH) } }' | complain_of "$style: four sides of which two differ by direction"
grep -nE '#[0-9a-fA-F]{3,8}\b|rgba?\(|hsla?\(|: *(white|black|red|blue|green|gr[ae]y)\b' <<<"$bare" | grep -v ':root {' \
	| complain_of "$style: a colour of its own, put it into :root and cgi-bin/publish/fields/colours.h"

used=$(grep -oE 'var\(--[a-z-]+' "$style" | sed 's/.*--//' | sort -u)
for block in 1 2; do
	known=$(grep ':root {' "$style" | sed -n "${block}p" | grep -oE -- '--[a-z-]+:' | tr -d ':-' | sort)
	[ "$known" = "$(tr -d - <<<"$used" | sort)" ] || complain "$style: the colours of :root number $block are not those that are used"
done
finish
