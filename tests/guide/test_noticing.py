"""An edit is noticed at once, and reading is no edit."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer
from watchdog.observers.polling import PollingObserver

from guide.noticing import Noticing, notice

pytestmark = pytest.mark.alone


class Served:
    """A server that counts what it would build."""

    def __init__(self, folder: Path) -> None:
        self.built: list[float] = []
        self.server = LiveReloadServer(self.build, "127.0.0.1", 0, str(folder / "site"))
        self.server.watch(str(folder))
        notice(self.server)
        self.thread = threading.Thread(target=self.server.serve)

    def build(self) -> None:
        """Note when."""
        self.built.append(time.monotonic())

    def wait(self, count: int, limit: float = 10) -> None:
        """Until it has built `count` times."""
        end = time.monotonic() + limit
        while len(self.built) < count and time.monotonic() < end:
            time.sleep(0.005)
        assert len(self.built) == count


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.md").write_text("one", "utf-8")
    return tmp_path


@pytest.fixture(params=["told", "polled"])
def served(
    folder: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[Served]:
    if request.param == "polled":
        monkeypatch.setenv("GUIDE_POLL", "1")
    served = Served(folder)
    wanted = PollingObserver if request.param == "polled" else Noticing
    assert isinstance(served.server.observer, wanted)
    served.thread.start()
    time.sleep(0.5)
    yield served
    served.server.shutdown()
    served.thread.join()


def test_an_edit_is_noticed_at_once(served: Served, folder: Path) -> None:
    begun = time.monotonic()
    (folder / "a.md").write_text("two", "utf-8")
    served.wait(1)
    assert served.built[0] - begun < 2  # a tenth of a second, on a machine that does nothing else


def test_a_file_put_in_anothers_place_a_new_and_a_deleted_one_are_noticed(
    served: Served, folder: Path
) -> None:
    (folder / "b.md").write_text("new", "utf-8")
    served.wait(1)
    os.replace(folder / "b.md", folder / "a.md")
    served.wait(2)
    time.sleep(0.7)
    done = len(served.built)
    (folder / "a.md").unlink()
    served.wait(done + 1)


def test_reading_is_no_edit(served: Served, folder: Path) -> None:
    for _ in range(20):
        assert (folder / "a.md").read_text("utf-8") == "one"
    time.sleep(1)
    assert served.built == []


def test_where_the_system_watches_no_more_files_it_looks_for_changes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*arguments: object, **named: object) -> None:
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr(Noticing, "schedule", full)
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(folder / "site"))
    server.watch(str(folder))
    notice(server)
    assert isinstance(server.observer, PollingObserver)
    assert server._watched_paths == {str(folder): 1}
    server.server_close()
