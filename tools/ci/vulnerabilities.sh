#!/usr/bin/env bash
# Known faults in the locked packages: the job fails when there is one, and its summary names them.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec make vulnerabilities REPORT="${GITHUB_STEP_SUMMARY:-}"
