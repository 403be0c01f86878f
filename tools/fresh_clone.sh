#!/usr/bin/env bash
# Proves both commands of the README on a fresh clone: tools/fresh_clone.sh [COMMIT]
# Takes what is committed, a temporary folder, and as long as two installations take.
# With CLONE_SITE_ONLY set it stops before `make test`.
set -euo pipefail
cd "$(dirname "$0")/.."
source=$PWD
commit=$(git rev-parse --verify "${1:-HEAD}^{commit}")
address=127.0.0.1:8000

folder=$(mktemp -d)
server=
cleanup() {
    [ -z "$server" ] || kill -- "-$server" 2>/dev/null || true
    rm -rf "$folder"
}
trap cleanup EXIT

say() { printf '=== %s (%s s)\n' "$*" "$SECONDS"; }

fetch() {
    python3 - "$1" <<'PYTHON'
import sys, urllib.request
with urllib.request.urlopen(sys.argv[1], timeout=5) as answer:
    sys.stdout.write(answer.read().decode())
PYTHON
}

git clone --quiet --no-local "$source" "$folder/clone"
cd "$folder/clone"
git checkout --quiet "$commit"
git log -1 --format='=== %h %s'
if fetch "http://$address/" >/dev/null 2>&1; then
    echo "Something else answers at $address: end it first." >&2
    exit 2
fi

# In a process group of its own, so that make and the server end together.
set -m
make serve >"$folder/serve.log" 2>&1 &
server=$!
set +m
for ((waited = 0; ; waited++)); do
    if page=$(fetch "http://$address/" 2>/dev/null); then break; fi
    if ! kill -0 "$server" 2>/dev/null || ((waited >= 600)); then
        cat "$folder/serve.log"
        echo "make serve: no page came." >&2
        exit 1
    fi
    sleep 1
done
grep -q '<html lang="zh' <<<"$page" || { echo "make serve: the page at $address is not ours." >&2; exit 1; }
fetch "http://$address/en/" | grep -q '<html lang="en' || { echo "make serve: no English page." >&2; exit 1; }
say "make serve answers, in both languages"
for name in torch jax jaxlib; do
    if .venv/bin/python -c "import $name" 2>/dev/null; then
        echo "make serve installed $name." >&2
        exit 1
    fi
done
say "neither torch nor jax is installed; .venv holds $(du -sm .venv | cut -f1) MB"
.venv/bin/python -m guide.build --strict
say "the strict build of both languages passes without them"
kill -- "-$server"
wait "$server" 2>/dev/null || true
server=
[ -z "${CLONE_SITE_ONLY:-}" ] || exit 0

make test
say "make test passed; .venv holds $(du -sm .venv | cut -f1) MB"
if [ -n "$(git status --porcelain)" ]; then
    git status --short
    echo "make test left traces in the working tree." >&2
    exit 1
fi
say "nothing in the working tree has changed"
