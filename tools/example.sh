#!/usr/bin/env bash
# The engine by itself: builds the example of its page with the engine's wheel, in an environment that holds neither this
# guide nor a framework: tools/example.sh [FOLDER]. Where packages come from is pip's own configuration.
set -euo pipefail
cd "$(dirname "$0")/.."
folder=${1:-$(mktemp -d)/queues}
venv=$(dirname "$folder")/engine-venv
pip() { "$venv/bin/python" -m pip -qq --disable-pip-version-check "$@"; }

"${PYTHON:-python3}" -m venv "$venv"
pip install --no-deps --require-hashes -r requirements/build.txt
# MkDocs and its packages at the versions of this guide's lock; the engine as anyone would have it, from a wheel.
pip install --no-deps --require-hashes -r requirements/site.txt
pip wheel --no-deps --no-build-isolation --wheel-dir "$venv/wheel" .
pip install --no-deps "$venv"/wheel/*.whl
for name in guide torch jax; do
    if "$venv/bin/python" -c "import $name" 2>/dev/null; then
        echo "$name can be imported: this is not the engine by itself." >&2
        exit 1
    fi
done

cp -r tests/verified/example "$folder"
for name in queue/first_out.py broken/empty_queue.py; do
    install -D -m 644 "snippets/$name" "$folder/snippets/$name"
done
cd "$folder"
PATH=$venv/bin:$PATH
verified run
verified check
mkdocs --quiet build --strict
echo "the page is built: $folder/site/index.html"
