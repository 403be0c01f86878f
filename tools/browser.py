"""Makes sure that there is a browser for the tests to drive (`make test`)."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from guide.preview import find_chromium


def find() -> str | None:
    """The browser that the tests will use: the system's, or the one Playwright fetched."""
    from playwright.sync_api import sync_playwright

    if system := find_chromium():
        return system
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def install() -> None:
    """Debian's package as root (or by sudo without a password), else Playwright's own download."""
    apt = shutil.which("apt-get")
    root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if apt and (not root or _works(*root, "true")):
        print("Installing Chromium from the system's packages.", flush=True)
        quiet = ("-qq", "-y", "--no-install-recommends")
        _works(*root, apt, "-qq", "update")
        _works(*root, "env", "DEBIAN_FRONTEND=noninteractive", apt, *quiet, "install", "chromium")
        if find():
            return
    print("Fetching the Chromium that Playwright brings.", flush=True)
    _works(sys.executable, "-m", "playwright", "install", "chromium")


def _works(*command: str) -> bool:
    try:
        return subprocess.run(command, stdin=subprocess.DEVNULL, check=False).returncode == 0
    except FileNotFoundError:
        return False


def main() -> None:
    """Install a browser if there is none; say what to do if that fails."""
    try:
        if not find():
            install()
        if not find():
            sys.exit(
                "The tests need a browser, and none could be installed: install Chromium or Chrome,\n"
                "or set CHROMIUM to the path of one, and say `make test` again."
            )
    except FileNotFoundError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
