#!/usr/bin/env bash
# The site by ProperDocs instead of MkDocs, from the same files: tools/canary.sh. MkDocs 1.x gets no more features; the day
# its successor cannot build these pages is to be known early. Where packages come from is pip's own configuration.
set -euo pipefail
shopt -s globstar
cd "$(dirname "$0")/.."
venv=$(mktemp -d)
trap 'rm -rf "$venv"' EXIT
pip() { "$venv/bin/python" -m pip -qq --disable-pip-version-check "$@"; }

"${PYTHON:-python3}" -m venv "$venv"
for lock in build site canary; do
    pip install --no-deps --require-hashes --no-build-isolation -r "requirements/$lock.txt"
done
pip install --no-deps --no-build-isolation --editable .
# Not --quiet: that hides warnings from --strict too.
"$venv/bin/properdocs" build --strict --config-file mkdocs.yml --site-dir "$venv/site" >"$venv/said" 2>&1 || {
    grep -v '^INFO' "$venv/said" >&2
    exit 1
}

# Every page that is written is a page that was built, in both languages.
missing=0
for page in docs/{zh,en}/**/*.md; do
    folder=${page#docs/} folder=${folder#zh/} folder=${folder%.md}
    file=$venv/site/${folder%index}/index.html
    [ -s "$file" ] || { echo "$page was not built" >&2; missing=1; }
done
[ "$missing" -eq 0 ] && echo "ProperDocs $("$venv/bin/properdocs" --version | grep -o '[0-9][0-9.]*' | head -n 1) builds every page."
exit "$missing"
