#!/usr/bin/env bash
# Runs every snippet, checks everything, and builds the site stamped with this run, in site/.
set -euo pipefail
cd "$(dirname "$0")/../.."
exec make publish
