#!/usr/bin/env bash
# The site as the pull request would publish it, in site/.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec make build
