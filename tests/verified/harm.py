"""What a system can do to the command `verified`: a full disk, one that can only be read, less rights, less memory.

Each works for root and for an ordinary user, or the test is skipped and says why.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

_DROP_CAPABILITY, _WRITE_ANYWHERE, _READ_ANYWHERE = 24, 1, 2
GIGABYTE = 1 << 30


def obey_permissions() -> None:
    """Give up what lets root write where the permissions forbid it; before a program is called."""
    if os.geteuid() == 0:
        prctl = ctypes.CDLL(None).prctl
        for capability in (_WRITE_ANYWHERE, _READ_ANYWHERE):
            prctl(_DROP_CAPABILITY, capability, 0, 0, 0)


def one_core_and_a_gigabyte() -> None:
    """Hold this process, and what it starts, to one core and 1 GB of addresses each."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    resource.setrlimit(resource.RLIMIT_AS, (GIGABYTE, GIGABYTE))


@contextlib.contextmanager
def revoked(path: Path, rights: int = 0o555) -> Iterator[None]:
    """Take away the right to write to `path`; with `rights` 0 also the right to read it."""
    before = path.stat().st_mode & 0o777
    path.chmod(rights)
    try:
        if _may_write(path):
            pytest.skip("this user writes wherever it likes, and cannot give that up")
        yield
    finally:
        path.chmod(before)


def _may_write(path: Path) -> bool:
    done = subprocess.run(["test", "-w", str(path)], preexec_fn=obey_permissions, check=False)
    return done.returncode == 0


class Room:
    """A view of the machine with mounts of its own, for the programs called through it."""

    def __init__(self, mounts: str) -> None:
        """`mounts`: commands of a shell that make them."""
        user = [] if os.geteuid() == 0 else ["--user", "--map-root-user"]
        for program in ("unshare", "nsenter", "mount"):
            if not shutil.which(program):
                pytest.skip(f"mounts for a test alone need `{program}`")
        self._holder = subprocess.Popen(
            ["unshare", "--mount", *user, "sh", "-c", f"set -e\n{mounts}\necho ready\nexec cat"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self._holder.stdout is not None
        if self._holder.stdout.readline() != "ready\n":
            said = self._holder.communicate()[1].strip()
            pytest.skip(f"the system allows no mounts for a test alone: {said}")
        joined = ["--user", "--preserve-credentials"] if user else []
        self._through = ["nsenter", f"--target={self._holder.pid}", "--mount", *joined]

    def through(self, folder: Path) -> tuple[str, ...]:
        """To call a program in the room's `folder`."""
        return (*self._through, "sh", "-c", 'cd "$0" && exec "$@"', str(folder))

    def path(self, path: Path) -> Path:
        """What the room has at `path`."""
        return Path(f"/proc/{self._holder.pid}/root{path}")

    def __enter__(self) -> Room:
        return self

    def __exit__(self, *_: object) -> None:
        """Leave it; its mounts go."""
        self._holder.communicate(timeout=20)


def read_only(folder: Path) -> Room:
    """A room in which nothing below `folder` can be written."""
    return Room(f'mount --bind "{folder}" "{folder}"\nmount -o remount,bind,ro "{folder}"')


def small_disk(folder: Path, kilobytes: int) -> Room:
    """A room in which `folder` is an empty disk of its own."""
    return Room(f'mount -t tmpfs -o size={kilobytes}k none "{folder}"')


def fill(folder: Path, file: str = "filled") -> Path:
    """Fill the disk on which `folder` is, to the last byte."""
    path = folder / file
    handle = os.open(path, os.O_WRONLY | os.O_CREAT, 0o644)
    with contextlib.suppress(OSError):
        for size in (1 << 12, 1):
            with contextlib.suppress(OSError):
                while True:
                    os.write(handle, b"x" * size)
    os.close(handle)
    return path
