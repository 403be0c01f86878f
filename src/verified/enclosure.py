"""A process's own view of the machine: no network but the loopback, no file to write but its own.

Namespaces of the kernel, where the system allows them; elsewhere nothing is enclosed. What the
snippet writes elsewhere then fails with `OSError: Read-only file system` and the path, at its line.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import socket
import struct
import sys
from collections.abc import Sequence
from pathlib import Path

LINUX = sys.platform == "linux"
_NEWNS, _NEWUSER, _NEWNET = 0x00020000, 0x10000000, 0x40000000
_MS_BIND, _MS_REC, _MS_PRIVATE = 1 << 12, 1 << 14, 1 << 18
_MOUNT_SETATTR, _FDCWD, _RECURSIVE, _RDONLY = 442, -100, 0x8000, 1
_KERNELS_OWN = ("/dev", "/proc")
"""Not files on a disk: what is written there is the kernel's to judge."""


def enclose(writable: Sequence[str]) -> None:
    """Leave the network, and every file outside the folders `writable`, where the system allows it."""
    if not LINUX:
        return
    libc = ctypes.CDLL(None)
    user, group = os.getuid(), os.getgid()
    own = libc.unshare(_NEWNET | _NEWNS) == 0
    if not own and libc.unshare(_NEWUSER | _NEWNET | _NEWNS) == 0:
        own = True
        with contextlib.suppress(OSError):  # stay the user we were inside the new namespace
            Path("/proc/self/setgroups").write_text("deny")
            Path("/proc/self/uid_map").write_text(f"{user} {user} 1")
            Path("/proc/self/gid_map").write_text(f"{group} {group} 1")
    if own:
        _raise_loopback()
        _write_protect(libc, writable)


def _raise_loopback() -> None:
    import fcntl

    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as lo:
        request = struct.pack("16sh14x", b"lo", 0x1 | 0x40)  # IFF_UP | IFF_RUNNING
        fcntl.ioctl(lo, 0x8914, request)  # SIOCSIFFLAGS


def _write_protect(libc: ctypes.CDLL, writable: Sequence[str]) -> None:
    """Make every mount read-only in this process's own table of mounts, `writable` aside."""
    if libc.mount(None, b"/", None, _MS_REC | _MS_PRIVATE, None) != 0:
        return  # never change the mounts of others
    folders = [os.path.realpath(path) for path in writable if os.path.isdir(path)]
    for path in folders:  # a mount of its own, so that it can differ from what is around it
        if libc.mount(path.encode(), path.encode(), None, _MS_BIND | _MS_REC, None) != 0:
            return
    if not _set(libc, "/", read_only=True):
        return
    for path in (*folders, *filter(os.path.ismount, _KERNELS_OWN)):
        _set(libc, path, read_only=False)


def _set(libc: ctypes.CDLL, path: str, read_only: bool) -> bool:
    attributes = struct.pack("QQQQ", _RDONLY * read_only, _RDONLY * (not read_only), 0, 0)
    done: int = libc.syscall(
        _MOUNT_SETATTR, _FDCWD, path.encode(), _RECURSIVE, attributes, len(attributes)
    )
    return done == 0
