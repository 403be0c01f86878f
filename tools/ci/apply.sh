#!/usr/bin/env bash
# Applies what tools/ci/newest.sh found: tools/ci/apply.sh FOLDER
# Only records and locks may change: anything else in the patch is refused.
set -euo pipefail
cd "$(dirname "$0")/../.."
patch=$1/changes.patch
[ -s "$patch" ] || { echo "Nothing changed."; exit 0; }
strange=$(git apply --numstat "$patch" | cut -f3- | grep -vE '^(requirements/[^/]+|snippets/.+\.(out|json))$' || true)
if [ -n "$strange" ]; then
    echo "The patch changes what it may not:" >&2
    echo "$strange" >&2
    exit 1
fi
git apply "$patch"
