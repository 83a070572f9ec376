#!/bin/bash
# release.sh - a release for tests, built at the moment at which they take place. What advice says is shown only when it fails: warnings
# are meant for editors; of the small site they are wanted, and of the published words "advice check" shows them.
# usage: release.sh ADVICE CONTENT-FOLDER OUTPUT COMMAND [OPTION...]
set -euo pipefail
unset SOURCE_DATE_EPOCH
advice=$1 content=$2 output=$3
shift 3
now=$("$(dirname "${BASH_SOURCE[0]}")/clock.sh" "$content")
said=$("$advice" "$@" --content "$content" --now "$now" --output "$output" 2>&1) || { echo "$said" >&2; exit 1; }
