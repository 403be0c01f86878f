#!/usr/bin/env bash
# The known faults of every locked package, as the OSV database has them: tools/vulnerabilities.sh [REPORT]
# Fails when there is one, or when nothing could be learnt. OSV_URL asks another database of that kind.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=$(mktemp -d)
trap 'rm -rf "$venv"' EXIT
"${PYTHON:-python3}" -m venv "$venv"
"$venv/bin/python" -m pip install -qq --disable-pip-version-check --no-deps --require-hashes -r requirements/audit.txt

options=(--disable-pip --require-hashes --progress-spinner off --vulnerability-service osv --format markdown --desc off)
[ -z "${OSV_URL:-}" ] || options+=(--osv-url "$OSV_URL")
status=0
look() { # LOCK LOCK: two that share no package, for pip-audit refuses a package that is named twice
    local said
    if said=$("$venv/bin/pip-audit" "${options[@]}" -r "requirements/$1.txt" -r "requirements/$2.txt" 2>"$venv/errors"); then
        echo "No known fault in $1.txt and $2.txt."
    elif [ -n "$said" ]; then
        status=1
        printf '%s\n%s\n' "Known faults of packages in $1.txt and $2.txt; raise each with \`make lock RAISE=\"name\"\`:" "$said"
    else
        status=1
        printf '%s\n\n' "Nothing was learnt of $1.txt and $2.txt: pip-audit said"
        tail -n 5 "$venv/errors" | sed 's/^/    /'
    fi
}
# site.txt and build.txt are parts of all.txt; the CPU build of torch has the faults of the public one.
{
    look all torch-cuda
    look lock audit
} >"$venv/report"
cat "$venv/report"
[ -z "${1:-}" ] || cat "$venv/report" >>"$1"
exit "$status"
