#!/usr/bin/env bash
# Every check and every test: tools/test.sh VENV. Goes on after a failure, so that one run shows them all.
# pytest comes last: its summary is the last line, here and in CI.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=$1/bin
failed=()

step() {
    echo "--- $*"
    local start=$SECONDS
    "$bin/$@" || failed+=("$*")
    echo "    $((SECONDS - start)) s"
}

# What reads the code runs beside the snippets, and is told after them.
beside=$(mktemp -d)
(
    step ruff check
    step ruff format --check
    step mypy
    step lint-imports
    printf '%s\n' ${failed[@]+"${failed[@]}"} > "$beside/failed"
) > "$beside/said" 2>&1 &
summary=()
[ -z "${VERIFIED_SUMMARY:-}" ] || summary+=(--summary "$VERIFIED_SUMMARY")
[ -z "${VERIFIED_SUMMARY:-}" ] || [ -z "${VERIFIED_BASE:-}" ] || summary+=(--base "$VERIFIED_BASE")
if [ -n "${VERIFIED_SHARES:-}" ]; then # other machines ran the snippets: each one, or this fails
    step verified check ${summary[@]+"${summary[@]}"} --shares "$VERIFIED_SHARES"/*
else
    step verified check --all ${summary[@]+"${summary[@]}"}
fi
# Said to this script: tests that call it, or what it calls, must not hear it too.
unset VERIFIED_SUMMARY VERIFIED_BASE VERIFIED_SHARES
wait
cat "$beside/said"
while read -r line; do
    [ -z "$line" ] || failed+=("$line")
done < "$beside/failed"
rm -r "$beside"
# Two at a time, but for those that look at the clock or at processes: they come after, alone.
step pytest --quiet --numprocesses 2 --dist loadgroup -m "not alone and not nightly"
if [ ${#failed[@]} -gt 0 ]; then
    echo
    printf 'FAILED: %s\n' "${failed[@]}"
    echo "The rest of the tests follows."
fi

echo "--- pytest, one at a time"
"$bin/pytest" --quiet -m "alone and not nightly"
status=$?
[ ${#failed[@]} -eq 0 ] || exit 1
exit $status
