#!/usr/bin/env bash
# Runs every snippet under the newest frameworks: tools/ci/newest.sh FOLDER [PACKAGE...]
# Leaves in FOLDER what changed (changes.patch) and how the pages look now (body.md).
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$1
shift
packages=("$@")
[ ${#packages[@]} -gt 0 ] || packages=(torch jax jaxlib flax optax)
mkdir -p "$folder"

make raise RAISE="${packages[*]}"
# A snippet that fails now is what this run is to find: it is told, and the old record stays.
make run EVERY=1 >"$folder/run.txt" 2>&1 && failed=0 || failed=$?
{
    echo "Every snippet was run with: $(make --no-print-directory versions RAISE="${packages[*]}")."
    echo
    echo "## Pages"
    echo
    make --no-print-directory difference BASE=HEAD MARKDOWN=1
    echo
    echo "## Run"
    echo
    [ "$failed" -eq 0 ] || echo "**Some snippets fail now; their pages still show the old output.**"
    echo
    echo '````text'
    tail -n 200 "$folder/run.txt"
    echo '````'
} >"$folder/body.md"
# A pull request's text may not be longer.
truncate -s '<60000' "$folder/body.md"
git add --all -- requirements snippets
git diff --cached --binary >"$folder/changes.patch"
