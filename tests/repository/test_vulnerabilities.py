"""The report on known faults in locked packages, with a database that stands in for OSV's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
FAULT = {
    "id": "OSV-2026-1",
    "modified": "2026-01-01T00:00:00Z",
    "aliases": ["CVE-2026-1"],
    "summary": "Templates that are not trusted run code",
    "affected": [
        {
            "package": {"name": "jinja2", "ecosystem": "PyPI"},
            "ranges": [
                {"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "99.0"}]},
            ],
        }
    ],
}


class Database(ThreadingHTTPServer):
    """Answers as OSV does: the faults of each package that it is asked for."""

    faults: dict[str, dict[str, Any]]
    asked: list[str]

    class Answer(BaseHTTPRequestHandler):
        """One question, one answer."""

        server: Database

        def do_POST(self) -> None:
            question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            name = question["package"]["name"]
            self.server.asked.append(name)
            found = self.server.faults.get(name)
            body = json.dumps({"vulns": [found]} if found else {}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Database.Answer)
        self.faults, self.asked = {}, []
        threading.Thread(target=self.serve_forever, daemon=True).start()


@pytest.fixture
def database() -> Iterator[Database]:
    server = Database()
    yield server
    server.shutdown()
    server.server_close()


def ask(url: str, report: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(ROOT / "tools" / "ci" / "vulnerabilities.sh")],
        env={
            **os.environ,
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "OSV_URL": url,
            "GITHUB_STEP_SUMMARY": str(report),
        },
        text=True,
        capture_output=True,
        check=False,
    )


@pytest.mark.nightly  # each installs pip-audit
def test_each_locked_package_is_asked_for_and_a_known_fault_fails_the_job(
    database: Database, tmp_path: Path
) -> None:
    url = f"http://127.0.0.1:{database.server_port}/v1/query"
    report = tmp_path / "summary.md"
    done = ask(url, report)
    assert done.returncode == 0, done.stdout + done.stderr
    assert report.read_text("utf-8").count("No known fault in ") == 2
    assert {"torch", "jax", "mkdocs", "uv", "pip-audit", "setuptools", "triton"} <= set(
        database.asked
    )

    database.faults["jinja2"] = FAULT
    report.unlink()
    done = ask(url, report)
    assert done.returncode != 0
    said = report.read_text("utf-8")
    assert "jinja2" in said and "CVE-2026-1" in said and "99.0" in said
    assert 'make lock RAISE="name"' in said


@pytest.mark.nightly
def test_a_database_that_does_not_answer_is_no_good_news(tmp_path: Path) -> None:
    report = tmp_path / "summary.md"
    done = ask("http://127.0.0.1:9/v1/query", report)
    assert done.returncode != 0
    assert "Nothing was learnt" in report.read_text("utf-8")
