#!/usr/bin/env bash
# Puts the published notebooks on the branch that Colab reads: tools/ci/notebooks.sh SITE.tar REMOTE
# Only files of that kind are taken from the site, and nothing of it is run.
set -euo pipefail
site=$1 remote=$2
branch=notebooks # guide.copies.BRANCH
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
tar -xf "$site" -C "$folder" --wildcards '*.ipynb'
[ -n "$(find "$folder" -name '*.ipynb' -print -quit)" ] || { echo "The site has no notebook." >&2; exit 1; }
cd "$folder"
git init -q -b "$branch"
git add .
git -c user.name=publish -c user.email=publish@users.noreply.github.com commit -qm "The notebooks of ${GITHUB_SHA:-this site}"
if git fetch -q --depth 1 "$remote" "$branch" 2>/dev/null && git diff --quiet FETCH_HEAD HEAD; then
    echo "The notebooks are as they were."
else
    git push -q --force "$remote" "$branch"
fi
