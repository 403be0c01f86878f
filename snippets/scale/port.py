"""A port of this machine that nobody uses, for processes to meet at."""

import socket


def free_port() -> int:
    """The number of a port that was free a moment ago."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
