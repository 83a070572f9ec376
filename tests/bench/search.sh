#!/bin/bash
# search.sh - how long the directory and the search take with few agencies and with very many; called by script/bench search.
# usage: search.sh [--most N] [--no-server] [--port N]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
script=bench
source script/lib.sh

most=1000000
server=1
port=9297
while (($#)); do
	case $1 in
	--most)
		[[ ${2:-} =~ ^[0-9]{1,7}$ ]] || misused "--most takes a number of agencies, not \"${2:-}\"."
		most=$((10#$2))
		shift 2
		;;
	--port)
		[[ ${2:-} =~ ^[1-9][0-9]{0,4}$ && $2 -le 65535 ]] || misused "--port takes a number from 1 to 65535, not \"${2:-}\"."
		port=$2
		shift 2
		;;
	--no-server)
		server=0
		shift
		;;
	*) misused "there is no option $1 of search." ;;
	esac
done

folder=$(mktemp -d "${TMPDIR:-/tmp}/quietway.XXXXXX")
site=""
stop() {
	trap - EXIT INT TERM
	[[ ! $site ]] || kill "$site" 2>/dev/null || true
	wait || true
	rm -rf "$folder"
}
trap stop EXIT
trap 'stop; exit 1' INT TERM

# ask SQL: rows with tabs between columns, of the release in hand.
ask() {
	sqlite3 -separator $'\t' "$release" "$1"
}

# address KIND: each line of the input is an address. typed KIND: each is what somebody types.
address() {
	awk -v kind="$1" '{ print kind "\tGET\t" $0 }'
}
typed() {
	awk -v kind="$1" '{ gsub(/[^A-Za-z0-9 ]/, ""); gsub(/ /, "+"); print kind "\tPOST\t/search\tq=" $0 }'
}

# spread COUNT: so many of the lines, from everywhere among them; all of them, again and again, where they are fewer.
spread() {
	awk -v want="$1" '{ line[NR] = $0 } END { for (i = 0; NR && i < want; i++) { at = NR < want ? i % NR : int(i * NR / want); print line[at + 1] } }'
}

# pairs LIST LIST: addresses that ask for a line of each, all of them with all of the others.
pairs() {
	awk 'NR == FNR { a[n++] = $0; next } { b[m++] = $0 } END { for (i = 0; i < n * m; i++) print "/agencies?" a[i % n] "&" b[(int(i / n) + i) % m] }' \
		<(echo "$1") <(echo "$2")
}

# misspell: two letters of the longest word in each line change places.
misspell() {
	awk '{ long = ""; for (i = 1; i <= NF; i++) if (length($i) > length(long)) long = $i
		at = int(length(long) / 2); print substr(long, 1, at - 1) substr(long, at + 1, 1) substr(long, at, 1) substr(long, at + 2) }'
}

# Every question for the release in hand.
questions() {
	local total needs areas hows open=open=now free=cost=free towns
	total=$(ask "SELECT count(*) FROM agency")
	needs=$(ask "SELECT 'need=' || need FROM agency_need GROUP BY need")
	areas=$(ask "SELECT 'area=' || area FROM agency_area GROUP BY area ORDER BY area" | spread 100 | uniq)
	hows=$(printf 'how=%s\n' speak text chat bsl email)
	towns=$(ask "SELECT title FROM item WHERE kind = 'agency' ORDER BY id" | spread 300 | tr -d "'+,")
	echo /agencies | spread 300 | address "list, first page"
	seq 1 300 | awk -v total="$total" '{ print "/agencies?from=" int((total - 1) * $1 / 300) + 1 }' | address "list, deep pages"
	ask "SELECT 'need=' || need, count(*) FROM agency_need GROUP BY need" |
		awk -F '\t' '{ for (i = 0; i < 5; i++) print "/agencies?" $1 "&from=" int(($2 - 1) * i / 4) + 1 }' | spread 300 | address "need, all its pages"
	pairs "$areas" from=1 | spread 300 | address "area"
	pairs "$hows" from=1 | spread 300 | address "how"
	pairs "$(ask "SELECT 'language=' || spoken FROM agency_spoken GROUP BY spoken")" from=1 | spread 300 | address "language"
	pairs $free from=1 | spread 300 | address "free to call"
	pairs $open from=1 | spread 300 | address "open now"
	pairs "$needs" "$areas" | spread 300 | address "need and area"
	pairs "$needs" "$hows" | spread 300 | address "need and how"
	pairs "$areas" "$hows" | spread 300 | address "area and how"
	pairs "$areas" $open | spread 300 | address "area and open now"
	pairs "$needs" $free | spread 300 | address "need and free"
	pairs "$needs" "$areas" | sed "s/\$/\&$open\&$free/" | spread 300 | address "four at once"
	ask "SELECT path FROM item WHERE kind = 'agency' ORDER BY id" | spread 300 | address "an agency's page"
	printf '%s\n' help support stalking police safe "domestic abuse" advice | spread 300 | typed "search, common word"
	awk '{ print $1 }' <<<"$towns" | spread 300 | typed "search, rare word"
	awk '{ print substr($1, 1, 5) }' <<<"$towns" | spread 300 | typed "search, beginning"
	printf '%s\n' stalkign harrasment samaratins polcie "domestc abuse" "wont leave me alnoe" | cat - <(misspell <<<"$towns") | spread 300 | typed "search, misspelt"
	printf '%s\n' "my ex keeps texting me" "someone to talk to at night" "he follows me home from work" "free legal advice about an injunction" |
		cat - <(awk '{ print "help for somebody in", $1, "who is afraid" }' <<<"$towns") | spread 300 | typed "search, several words"
	ask "SELECT shown FROM contact WHERE kind = 'phone' ORDER BY agency" | spread 300 | typed "search, a number"
}

# note NAME VALUE: into the table of the builds.
note() {
	printf '%s\t%s\t%s\n' "$size" "$1" "$2" >>"$folder/builds"
}

build() {
	local make=(sample --agencies "$size" --seed 1)
	((size > 60)) || make=(build)
	release=$folder/$size.db
	/usr/bin/time -f '%e %M' -o "$folder/time" build/advice "${make[@]}" --output "$release" >"$folder/said" 2>&1 || { cat "$folder/said" >&2; fail "no release: see above."; }
	read -r seconds kilobytes <"$folder/time"
	note "build, s" "$seconds"
	note "build, peak MB" $((kilobytes / 1024))
	note "release, MB" $(($(stat -c %s "$release") / 1048576))
}

# Private memory of the workers, in kB: what each has for itself alone.
worker_memory() {
	local supervisor pid sum=0 count=0
	supervisor=$(pgrep -P "$site" -f advice.fcgi)
	for pid in $(pgrep -P "$supervisor"); do
		sum=$((sum + $(awk '/^Private/ { sum += $2 } END { print sum }' "/proc/$pid/smaps_rollup")))
		count=$((count + 1))
	done
	echo $((sum / count))
}

through_server() {
	script/server --port "$port" --release "$release" >"$folder/server.log" 2>&1 &
	site=$!
	until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/health"; do
		kill -0 "$site" 2>/dev/null || { cat "$folder/server.log" >&2; fail "the site did not start: see above."; }
		sleep 0.2
	done
	build/bench_search "$port" <"$folder/questions" | sed "s/^/$size\t/" >>"$folder/server"
	note "a worker's own memory, MB" "$(awk -v kb="$(worker_memory)" 'BEGIN { printf "%.1f", kb / 1024 }')"
	kill "$site"
	wait "$site" || true
	site=""
}

# table FILE TITLE: p50 and p99 of each kind for each size, and how much they grow from 1,000 to 100,000.
table() {
	echo
	echo "$2"
	awk -F '\t' '
		!($1 in size) { size[$1] = ++sizes; name[sizes] = $1 }
		!($2 in kind) { kind[$2] = ++kinds; told[kinds] = $2 }
		{ half[$2, $1] = $4; slow[$2, $1] = $5 }
		END {
			printf "%-24s", ""
			for (i = 1; i <= sizes; i++) printf " %9s %7s", name[i], "p99"
			if (1000 in size && 100000 in size) printf "  growth"
			print ""
			for (k = 1; k <= kinds; k++) {
				printf "%-24s", told[k]
				for (i = 1; i <= sizes; i++) printf " %9d %7d", half[told[k], name[i]], slow[told[k], name[i]]
				few = half[told[k], 1000]
				if (few && half[told[k], 100000]) printf " %4.1f %4.1f", half[told[k], 100000] / few, slow[told[k], 100000] / slow[told[k], 1000]
				print ""
			}
		}' "$1"
}

sizes=()
for size in 60 1000 100000 1000000; do
	((size > most)) || sizes+=("$size")
done
for size in "${sizes[@]}"; do
	say "$size agencies"
	build
	questions >"$folder/questions"
	build/bench_search "$release" templates static <"$folder/questions" | sed "s/^/$size\t/" >>"$folder/process"
	((!server)) || through_server
	rm -f "$release"
done

table "$folder/process" "In process, millionths of a second of processor time for a whole page (p50 and p99; growth of both from 1000 to 100000)"
((!server)) || table "$folder/server" "Through nginx and 16 workers, millionths of a second on the clock"
echo
echo "Releases"
awk -F '\t' '!($1 in size) { size[$1] = ++sizes; name[sizes] = $1 } !($2 in what) { what[$2] = ++whats; told[whats] = $2 } { value[$2, $1] = $3 }
	END { printf "%-26s", ""; for (i = 1; i <= sizes; i++) printf " %9s", name[i]; print ""
		for (w = 1; w <= whats; w++) { printf "%-26s", told[w]; for (i = 1; i <= sizes; i++) printf " %9s", value[told[w], name[i]]; print "" } }' "$folder/builds"
