#!/usr/bin/env bash
# What a pull request is checked with: `make test`, its summary where the service shows it.
# With a folder, the snippets were run by other machines, and what they found lies there: tools/ci/check.sh [FOLDER]
set -euo pipefail
cd "$(dirname "$0")/../.."
export VERIFIED_SUMMARY=${VERIFIED_SUMMARY:-${GITHUB_STEP_SUMMARY:-}}
export VERIFIED_SHARES=${1:-}
exec make test
