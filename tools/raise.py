"""Raises pinned packages to their newest version: `make raise RAISE="torch jax"`.

The pins in requirements/*.in give way, everything is locked again, and the pins take the versions
that came out. If anything fails, the pins stay as they were.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Raise the packages named on the command line; the result is the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="+", metavar="PACKAGE")
    parser.add_argument("--show", action="store_true", help="only tell the locked versions")
    options = parser.parse_args()
    if options.show:
        print(", ".join(f"{name} {version}" for name, version in locked(options.names).items()))
        return 0
    files = {path: path.read_text("utf-8") for path in sorted((ROOT / "requirements").glob("*.in"))}
    pin = re.compile(rf"(?m)^({'|'.join(map(re.escape, options.names))})==\S+")
    try:
        for path, text in files.items():
            path.write_text(pin.sub(r"\1", text), "utf-8")
        command = [sys.executable, str(ROOT / "tools" / "lock.py"), *options.names]
        subprocess.run(command, check=True)
        versions = locked(options.names)
    except BaseException:
        for path, text in files.items():
            path.write_text(text, "utf-8")
        raise
    for path, text in files.items():
        path.write_text(pin.sub(lambda match: f"{match[1]}=={versions[match[1]]}", text), "utf-8")
    return 0


def locked(names: list[str]) -> dict[str, str]:
    """The locked version of each package."""
    lock = (ROOT / "requirements" / "all.txt").read_text("utf-8")
    pins = dict(re.findall(r"(?m)^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)", lock))
    missing = [name for name in names if name not in pins]
    if missing:
        sys.exit(f"requirements/all.txt: pins no {', '.join(missing)}")
    return {name: pins[name] for name in names}


if __name__ == "__main__":
    sys.exit(main())
