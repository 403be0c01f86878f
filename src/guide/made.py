"""The command of a module that makes files of this repository: it writes what differs, or says what does."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from guide.files import write_bytes

ROOT = Path(__file__).resolve().parents[2]


def keep(
    module: str,
    description: str | None,
    make: Callable[[Path], Mapping[Path, bytes]],
    arguments: list[str] | None = None,
) -> int:
    """Run `python -m MODULE [--check] [--root FOLDER]`: `make(root)` gives the files, by path below the root.

    Returns the exit status: 1 if a file differs and was only to be compared.
    """
    parser = argparse.ArgumentParser(prog=f"python -m {module}", description=description)
    parser.add_argument("--check", action="store_true", help="write nothing; 1 if a file differs")
    parser.add_argument("--root", type=Path, default=ROOT, help="root of the repository")
    options = parser.parse_args(arguments)
    different = {
        path: data
        for path, data in make(options.root).items()
        if not (options.root / path).is_file() or (options.root / path).read_bytes() != data
    }
    for path, data in different.items():
        if options.check:
            print(f"{path.as_posix()}: not as made; run python -m {module}", file=sys.stderr)
        else:
            write_bytes(options.root / path, data)
            print(path.as_posix())
    return 1 if options.check and different else 0
