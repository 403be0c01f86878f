"""Copy what the site ships of other people's work out of a node_modules folder, and remember where it came from.

    npm install --no-save katex@0.19.1 @fontsource/jetbrains-mono@5.3.0
    python -m guide.vendoring node_modules

Nobody needs Node to build the site: the copies are committed, with their licences and digests.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
from dataclasses import dataclass
from pathlib import Path

from guide.files import write_bytes

ROOT = Path(__file__).resolve().parents[2]
MANIFEST = Path("src/guide/vendor/manifest.json")

# KaTeX's style sheet names each font three times; every browser that runs Material reads woff2.
_OTHER_FORMATS = re.compile(rb',url\(fonts/[^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)')


@dataclass(frozen=True)
class Copy:
    """One file or pattern of an npm package, and the folder of the repository it goes to."""

    package: str
    pattern: str
    folder: str


COPIES = (
    Copy("katex", "dist/katex.min.js", "src/guide/vendor/katex"),
    Copy("katex", "LICENSE", "src/guide/vendor/katex"),
    Copy("katex", "dist/katex.min.css", "docs/assets/vendor/katex"),
    Copy("katex", "LICENSE", "docs/assets/vendor/katex"),
    Copy("katex", "dist/fonts/*.woff2", "docs/assets/vendor/katex/fonts"),
    Copy(
        "@fontsource/jetbrains-mono",
        "files/jetbrains-mono-latin-400-normal.woff2",
        "docs/assets/vendor/jetbrains-mono",
    ),
    Copy("@fontsource/jetbrains-mono", "LICENSE", "docs/assets/vendor/jetbrains-mono"),
)


def vendor(node_modules: Path, root: Path = ROOT) -> list[Path]:
    """Copy everything in COPIES below `root`, write the manifest, return what was written."""
    manifest: dict[str, dict[str, str]] = {}
    written: list[Path] = []
    for copy in COPIES:
        source = node_modules / copy.package
        if not source.is_dir():
            raise FileNotFoundError(f"{source}: not there; npm install {copy.package} first")
        version = json.loads((source / "package.json").read_text("utf-8"))["version"]
        matches = sorted(source.glob(copy.pattern))
        if not matches:
            raise FileNotFoundError(f"{source}: {copy.package} {version} has no {copy.pattern}")
        for match in matches:
            data = match.read_bytes()
            if match.suffix == ".css":
                data = _OTHER_FORMATS.sub(b"", data)
            target = root / copy.folder / match.name
            write_bytes(target, data)
            written.append(target)
            manifest[target.relative_to(root).as_posix()] = {
                "package": f"{copy.package} {version}",
                "sha256": hashlib.sha256(data).hexdigest(),
            }
    text = json.dumps(dict(sorted(manifest.items())), indent=2) + "\n"
    write_bytes(root / MANIFEST, text.encode())
    return written


def altered(root: Path = ROOT) -> list[str]:
    """What no longer is as the manifest says: one line per file that was edited or is gone."""
    problems: list[str] = []
    for name, entry in json.loads((root / MANIFEST).read_text("utf-8")).items():
        path = root / name
        if not path.is_file():
            problems.append(f"{name}: gone; it came from {entry['package']}")
        elif hashlib.sha256(path.read_bytes()).hexdigest() != entry["sha256"]:
            problems.append(f"{name}: not the file that came from {entry['package']}")
    return problems


def main(arguments: list[str] | None = None) -> int:
    """Copy, or with no folder given, compare the copies with their digests."""
    parser = argparse.ArgumentParser(prog="python -m guide.vendoring", description=__doc__)
    parser.add_argument("node_modules", nargs="?", type=Path, help="a folder npm installed into")
    options = parser.parse_args(arguments)
    if options.node_modules is None:
        problems = altered()
        for problem in problems:
            print(problem, file=sys.stderr)
        return 1 if problems else 0
    try:
        for path in vendor(options.node_modules):
            print(path.relative_to(ROOT).as_posix())
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
