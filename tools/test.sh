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

step ruff check
step ruff format --check
step mypy
step lint-imports
summary=()
[ -z "${VERIFIED_SUMMARY:-}" ] || summary+=(--summary "$VERIFIED_SUMMARY")
[ -z "${VERIFIED_SUMMARY:-}" ] || [ -z "${VERIFIED_BASE:-}" ] || summary+=(--base "$VERIFIED_BASE")
step verified check --all ${summary[@]+"${summary[@]}"}
if [ ${#failed[@]} -gt 0 ]; then
    echo
    printf 'FAILED: %s\n' "${failed[@]}"
    echo "pytest follows."
fi

echo "--- pytest"
"$bin/pytest"
status=$?
[ ${#failed[@]} -eq 0 ] || exit 1
exit $status
