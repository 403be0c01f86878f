"""An index named in the command takes the place of the one that `pip config` has set."""

import os
import subprocess
import sys
from pathlib import Path

from snippets.start.wheels import index

PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--no-cache-dir")


def taken(*options: str) -> str:
    """The version of `frame` that pip downloads, with the settings of the file pip.conf."""
    environment = {name: text for name, text in os.environ.items() if not name.startswith("PIP_")}
    command = (*PIP, "download", "--no-deps", "--dest", f"with{len(options)}", *options, "frame")
    settings = {"PIP_CONFIG_FILE": str(Path("pip.conf").absolute())}
    subprocess.run(command, env=environment | settings, capture_output=True, check=True)
    (wheel,) = Path(f"with{len(options)}").iterdir()
    return wheel.name.split("-")[1]


def main() -> None:
    mirror = index(Path("mirror").absolute(), "frame", "1.0", "1.1")
    cpu = index(Path("cpu").absolute(), "frame", "1.0+cpu")
    Path("pip.conf").write_text(f"[global]\nindex-url = {mirror}\n")
    as_set, replaced = taken(), taken("--index-url", cpu)
    assert as_set == "1.1" and replaced == "1.0+cpu"
    print("as set, frame is", as_set)
    print("with --index-url, frame is", replaced)


if __name__ == "__main__":
    main()
