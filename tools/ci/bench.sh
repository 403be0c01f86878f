#!/usr/bin/env bash
# Every workload's variants run and agree. No time is judged: what a shared machine says of speed is noise.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec make bench-short
