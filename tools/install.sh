#!/usr/bin/env bash
# Installs the locked packages into a virtual environment: tools/install.sh VENV site|all|lock
# Where the packages come from is pip's own configuration.
set -euo pipefail
cd "$(dirname "$0")/.."
python=$1/bin/python
what=$2

pip_install() {
    "$python" -m pip install -qq --no-input --disable-pip-version-check --no-deps "$@"
}

locked() {
    pip_install --require-hashes --no-build-isolation -r "requirements/$1.txt"
}

# The CPU build of torch where pip finds one; otherwise all.txt brings the public build.
torch() {
    local said
    if said=$(locked torch-cpu 2>&1); then
        return
    elif [[ $said == *"No matching distribution found"* ]]; then
        echo "pip finds no CPU build of torch here: taking the public one (on Linux that is several GB)."
    else
        echo "$said" >&2
        echo "If pip found a CPU build for another Python or processor, requirements/torch-cpu.txt" >&2
        echo "does not know its digest yet: see 'Raise a version' in CONTRIBUTING.md." >&2
        return 1
    fi
}

# Gone when all went well; otherwise the Makefile starts from an empty environment next time.
touch "$1/.installing"

locked build
case $what in
site) locked site ;;
all)
    torch
    locked all
    if ! "$python" -c 'import sys, importlib.metadata as m; sys.exit("+cpu" not in m.version("torch"))'; then
        locked torch-cuda # nothing but on Linux
    fi
    ;;
lock) locked lock ;;
*)
    echo "tools/install.sh: no '$what' (there are: site, all, lock)" >&2
    exit 2
    ;;
esac
pip_install --no-build-isolation --editable .
said=$("$python" -m pip --disable-pip-version-check check) || {
    echo "$said" >&2
    exit 1
}

rm "$1/.installing"
