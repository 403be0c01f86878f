"""Tiny wheels, folders of them that serve as an index, and pip as a process of its own."""

import subprocess
import sys
import zipfile
from pathlib import Path


def add_wheel(
    folder: Path, name: str, version: str, tag: str = "py3-none-any", requires: str = ""
) -> Path:
    """A package of one line in `folder`, for what `tag` says."""
    folder.mkdir(parents=True, exist_ok=True)
    wheel = folder / f"{name}-{version}-{tag}.whl"
    metadata = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    needs = f"Requires-Dist: {requires}\n" if requires else ""
    files = {
        f"{name}.py": f"version = {version!r}\n",
        f"{name}-{version}.dist-info/METADATA": metadata + needs,
        f"{name}-{version}.dist-info/WHEEL": f"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: {tag}\n",
        f"{name}-{version}.dist-info/RECORD": "",
    }
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in files.items():
            archive.writestr(path, text)
    return wheel


def index(folder: Path, name: str, *versions: str) -> str:
    """The address of an index, here a folder, that has these versions of one package."""
    wheels = [add_wheel(folder / name, name, version) for version in versions]
    links = [f'<a href="{wheel.as_uri()}">{wheel.name}</a>' for wheel in wheels]
    (folder / name / "index.html").write_text("<!doctype html>" + "".join(links))
    return folder.as_uri()


def pip(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs pip, without the settings of this machine and without a cache."""
    settings = ("--isolated", "--disable-pip-version-check", "--no-cache-dir")
    command = [sys.executable, "-m", "pip", *settings, *arguments]
    return subprocess.run(command, text=True, capture_output=True, check=False)
