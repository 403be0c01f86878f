#!/usr/bin/env bash
# The same pages by the successor of the builder: a job that fails tells early.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec make canary
