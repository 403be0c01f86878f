#!/usr/bin/env bash
# What a pull request is checked with: `make test`, its summary where the service shows it.
set -euo pipefail
cd "$(dirname "$0")/../.."
export VERIFIED_SUMMARY=${VERIFIED_SUMMARY:-${GITHUB_STEP_SUMMARY:-}}
exec make test
