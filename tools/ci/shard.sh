#!/usr/bin/env bash
# Runs the share of one of several machines, and leaves in FOLDER what it found: tools/ci/shard.sh I/N FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
mkdir -p "$2"
exec make shard SHARD="$1" SHARE="$2/share-${1/\//-of-}.json"
