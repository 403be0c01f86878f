"""Reading and writing files so that nothing is ever half-written."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from verified.errors import UsageError

try:
    import fcntl
except ImportError:  # not on Windows: there, two runs at once are the user's to avoid
    fcntl = None  # type: ignore[assignment]

TEMPORARY = ".verified-tmp"
"""Ending of a file on its way to its name. One that is found later was left by a killed run."""


def digest(data: bytes | str) -> str:
    """SHA-256 of `data` in hexadecimal (text as UTF-8)."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` so that a reader, or a crash, sees the old file or the new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(suffix=TEMPORARY, prefix=f".{path.name}.", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        os.chmod(name, 0o644)
        os.replace(name, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def sweep(folder: Path) -> None:
    """Remove what a killed run left half-written below `folder`. Call it holding the lock."""
    for leftover in folder.rglob(f".*{TEMPORARY}"):
        with contextlib.suppress(OSError):
            leftover.unlink()


@contextlib.contextmanager
def sole_writer(scratch: Path, waiting: str = "") -> Iterator[None]:
    """Hold the lock that lets one process at a time write records.

    A second one waits, after printing `waiting`. The system frees the lock when its holder dies.
    """
    if fcntl is None:
        yield
        return
    try:
        scratch.mkdir(parents=True, exist_ok=True)
        stream = open(scratch / "lock", "a+", encoding="utf-8")  # noqa: SIM115
    except OSError as error:
        raise UsageError(
            f"{scratch}: cannot be written ({error.strerror}); records need it"
        ) from error
    with stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if waiting:
                print(waiting, flush=True)
            fcntl.flock(stream, fcntl.LOCK_EX)
        _held.add(scratch)
        try:
            yield
        finally:
            _held.discard(scratch)


def written_elsewhere(scratch: Path) -> bool:
    """Whether another process holds the lock just now."""
    if fcntl is None or scratch in _held:
        return False
    try:
        with open(scratch / "lock", encoding="utf-8") as stream:
            fcntl.flock(stream, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return False  # nobody has ever written here
    return False


_held: set[Path] = set()
