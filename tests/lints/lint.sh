# lint.sh - what the lints beside it share: complain, and end.
cd "$1" || exit 1

# A pipe ends in a subshell, so complaints are counted in a file of their own.
complaints=$(mktemp)
trap 'rm -f "$complaints"' EXIT

complain() {
	echo "$1"
	echo x >>"$complaints"
}

# Complains of every line that comes in.
complain_of() {
	while IFS= read -r line; do
		complain "$1: $line"
	done
}

finish() {
	faults=$(wc -l <"$complaints")
	[ "$faults" -eq 0 ] || echo "$faults faults"
	[ "$faults" -eq 0 ]
	exit $?
}
