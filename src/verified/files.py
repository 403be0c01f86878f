"""Reading and writing files so that nothing is ever half-written."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from verified.errors import UsageError, remedy

try:
    import fcntl
except ImportError:  # not on Windows: there, two runs at once are the user's to avoid
    fcntl = None  # type: ignore[assignment]

TEMPORARY = ".verified-tmp"
"""Ending of a file on its way to its name. One that is found later was left by a killed run."""


def digest(data: bytes | str) -> str:
    """SHA-256 of `data` in hexadecimal (text as UTF-8)."""
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def below(folder: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """As `os.walk`; but a folder that may not be looked into is an error, and no empty folder."""

    def refuse(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            raise error

    return os.walk(folder, onerror=refuse)


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` so that a reader, or a crash, sees the old file or the new one."""
    write_together({path: text})


def write_together(texts: Mapping[Path, str]) -> None:
    """Write each text to its path, in this order; none of them unless there is room for all."""
    staged: list[tuple[str, Path]] = []
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(
                suffix=TEMPORARY, prefix=f".{path.name}.", dir=path.parent
            )
            staged.append((name, path))
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            os.chmod(name, 0o644)
        for name, path in staged:
            os.replace(name, path)
    except BaseException as error:
        if isinstance(error, OSError):
            error.filename = str(path)  # a write names none, and the temporary one says little
        for name, _ in staged:
            with contextlib.suppress(OSError):
                os.unlink(name)
        raise


def sweep(folder: Path, deep: bool = True) -> None:
    """Remove what a killed run left half-written in `folder`, and below it. Call it holding the lock."""
    pattern = f".*{TEMPORARY}"
    for leftover in folder.rglob(pattern) if deep else folder.glob(pattern):
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
            f"{scratch}: cannot be written ({error.strerror}); records need it\n    -> {remedy(error)}"
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
