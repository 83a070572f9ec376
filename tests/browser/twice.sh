#!/bin/bash
# twice.sh - runs a browser test; one that fails is run once more, and both runs are shown.
# A real browser with real key presses can lose one of them while the machine is busy. What is broken fails twice.
node "$@" && exit
echo "once more: $*"
exec node "$@"
