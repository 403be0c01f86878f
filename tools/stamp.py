"""The stamp of a publishing run, as JSON for VERIFIED_STAMP: its day, commit, address, versions."""

from __future__ import annotations

import datetime
import importlib.metadata
import json
import os
import subprocess
import sys
from pathlib import Path

from verified import Project

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Print the stamp."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = (
        datetime.datetime.fromtimestamp(float(epoch), datetime.UTC)
        if epoch
        else datetime.datetime.now(datetime.UTC)
    )
    commit = subprocess.run(
        ["git", "-C", str(ROOT), "rev-parse", "HEAD"], text=True, capture_output=True, check=True
    )
    server, repository, run = (
        os.environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "RUN_ID")
    )
    project = Project.find(ROOT)
    imported = {name.split(".")[0] for name in project.preload}
    packages = {project.distributions.get(name, name) for name in imported}
    stamp = {
        "date": now.strftime("%Y-%m-%d"),
        "commit": commit.stdout.strip(),
        "url": f"{server}/{repository}/actions/runs/{run}" if server and repository and run else "",
        "versions": {name: importlib.metadata.version(name) for name in sorted(packages)},
    }
    print(json.dumps(stamp))
    return 0


if __name__ == "__main__":
    sys.exit(main())
