"""What a watch tells a server of the pages, and what the server does about it."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from verified.watching import Watcher, settle

pytestmark = pytest.mark.alone


def test_a_page_waits_for_the_run_that_is_on_its_way(tmp_path: Path) -> None:
    watcher = Watcher(tmp_path)
    watcher.busy()
    threading.Timer(0.2, watcher.idle).start()
    begun = time.monotonic()
    assert settle(tmp_path, 10)
    assert 0.15 < time.monotonic() - begun < 5
    watcher.close()


def test_nothing_on_its_way_is_not_waited_for(tmp_path: Path) -> None:
    assert not settle(tmp_path, 10)  # no watch was ever here
    watcher = Watcher(tmp_path)
    watcher.idle()
    assert not settle(tmp_path, 10)
    watcher.busy()
    watcher.close()
    assert not settle(tmp_path, 10)  # it ended while busy


def test_patience_has_an_end(tmp_path: Path) -> None:
    watcher = Watcher(tmp_path)
    watcher.busy()
    begun = time.monotonic()
    assert settle(tmp_path, 0.1)
    assert time.monotonic() - begun < 5
    watcher.close()


def test_a_watch_that_was_killed_is_not_waited_for(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from verified.watching import Watcher\n"
        "Watcher(Path(sys.argv[1])).busy(); print('busy', flush=True); time.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE
    ) as process:
        assert process.stdout and process.stdout.readline() == b"busy\n"
        threading.Timer(0.1, process.kill).start()
        begun = time.monotonic()
        assert settle(tmp_path, 30)
        assert time.monotonic() - begun < 10


def test_a_second_watch_does_not_silence_the_first(tmp_path: Path) -> None:
    first, second = Watcher(tmp_path), Watcher(tmp_path)
    first.busy()
    second.close()
    assert settle(tmp_path, 0.05)
    first.close()
