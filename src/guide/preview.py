"""A built site behind an address, and a browser to open it with: for the tests and for screenshots."""

from __future__ import annotations

import functools
import gzip
import http.server
import os
import shutil
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_KNOWN_PATHS = (Path("/usr/bin/chromium"), Path("/usr/bin/chromium-browser"))
_KNOWN_NAMES = ("chromium", "chromium-browser", "google-chrome")


def find_chromium() -> str | None:
    """Path of a Chromium: $CHROMIUM, the system's, or None for the one Playwright installed."""
    named = os.environ.get("CHROMIUM")
    if named:
        if not Path(named).is_file():
            raise FileNotFoundError(f"CHROMIUM={named}: no such file; unset it or name a browser")
        return named
    for path in _KNOWN_PATHS:
        if path.is_file():
            return str(path)
    for name in _KNOWN_NAMES:
        if found := shutil.which(name):
            return found
    return None


@contextmanager
def chromium() -> Iterator[Browser]:
    """A running headless Chromium."""
    # Only here: the site builds, and most tests run, without Playwright.
    from playwright.sync_api import sync_playwright

    # Chromium's sandbox needs rights that root in a container lacks, and the pages are our own.
    arguments = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=arguments)
        try:
            yield browser
        finally:
            browser.close()


_COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".md")


@functools.lru_cache(maxsize=512)
def _compressed(path: Path, changed: int) -> bytes:
    return gzip.compress(path.read_bytes(), 6)


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Files of a folder, silently; a wrong address gets the site's own page for that."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        """Compressed where it pays, as hosts of static sites do it: a page is then as fast as it will be."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if self.path.endswith("/") else path
        accepts = "gzip" in self.headers.get("Accept-Encoding", "")
        if not accepts or path.suffix not in _COMPRESSED or not path.is_file():
            super().do_GET()
            return
        body = _compressed(path, path.stat().st_mtime_ns)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def free_port() -> int:
    """A port of this machine that nobody listens on at the moment."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve `folder` on a free port of this machine; gives the address, with a slash at its end."""
    handler = functools.partial(_Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()
