"""What is kept between builds: given back as long as no file changed, and never when one did."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.verified.tiny import Tiny, write_tiny
from verified.kept import NAME, Kept
from verified.library import Library


@dataclass(frozen=True)
class Owner:
    """What is kept belongs to one of these."""

    name: str


@dataclass(frozen=True)
class Thing:
    """Something made of a file."""

    owner: Owner
    text: str


class Store:
    """A store of things made of one file, as several builds would open it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.file, self.source = folder, folder / "a.txt", folder / "settings"
        self.made = 0
        self.source.write_text("", "utf-8")
        self.write("one")

    def write(self, text: str) -> None:
        """Write the file, long enough ago that its times tell."""
        self.file.write_text(text, "utf-8")
        time.sleep(0.01)

    def build(self, name: str = "project", trusting: bool = True) -> Thing:
        """The thing, from a store opened anew."""
        owner = Owner(name)
        kept = Kept(self.folder / "scratch", owner, [self.source], trusting)

        def make() -> Thing:
            self.made += 1
            return Thing(owner, self.file.read_text("utf-8"))

        found = kept.of("thing", "a", [self.file], make)
        kept.save()
        assert found.owner is owner
        return found


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setattr("verified.kept._SETTLED", 5_000_000)
    return Store(tmp_path)


def test_what_no_file_contradicts_is_made_once(store: Store) -> None:
    assert [store.build().text for _ in range(3)] == ["one"] * 3
    assert store.made == 1
    assert store.build(name="the owner of today").text == "one"
    assert store.made == 1


def test_a_file_that_changed_is_read(store: Store) -> None:
    store.build()
    store.write("two")
    assert store.build().text == "two"


def test_a_file_edited_to_look_as_before_is_read(store: Store) -> None:
    """Same size, same time of writing; the time of the change itself cannot be set."""
    store.build()
    then = store.file.stat()
    store.write("two")
    os.utime(store.file, ns=(then.st_atime_ns, then.st_mtime_ns))
    assert store.file.stat().st_size == then.st_size
    assert store.build().text == "two"


def test_another_file_put_in_its_place_is_read(store: Store) -> None:
    other = store.folder / "b.txt"
    other.write_text("two", "utf-8")
    store.build()
    other.replace(store.file)
    assert store.build().text == "two"


def test_a_file_touched_just_now_is_not_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verified.kept._SETTLED", 3600 * 1_000_000_000)
    store.build()
    store.build()
    assert store.made == 2
    assert not (store.folder / "scratch" / NAME).exists()


def test_a_file_that_is_gone_is_not_kept(store: Store) -> None:
    store.build()
    store.file.unlink()
    with pytest.raises(FileNotFoundError):
        store.build()


def test_what_is_gone_is_forgotten(store: Store) -> None:
    store.build()
    held = (store.folder / "scratch" / NAME).stat().st_size
    store.file.unlink()
    kept = Kept(store.folder / "scratch", Owner("project"), [store.source], trusting=True)
    kept.of("another", "b", [store.source], lambda: None)
    kept.save()
    assert (store.folder / "scratch" / NAME).stat().st_size < held


def test_a_change_of_the_settings_empties_it(store: Store) -> None:
    store.build()
    store.source.write_text("tolerance = 1", "utf-8")
    store.build()
    assert store.made == 2


def test_whoever_does_not_trust_it_makes_all_anew_and_leaves_it_for_others(store: Store) -> None:
    store.build(trusting=False)
    store.build(trusting=False)
    assert store.made == 2
    store.build()
    assert store.made == 2


@pytest.mark.parametrize("wrong", [b"", b"\x80", b"cos\nsystem\n", b"not a pickle", b"(dp0\n."])
def test_a_store_that_cannot_be_read_is_none(store: Store, wrong: bytes) -> None:
    store.build()
    (store.folder / "scratch" / NAME).write_bytes(wrong)
    assert store.build().text == "one"
    assert store.made == 2
    store.build()
    assert store.made == 2


def test_a_store_that_cannot_be_written_harms_nobody(store: Store) -> None:
    (store.folder / "scratch").write_text("a file where the folder should be", "utf-8")
    assert store.build().text == "one"


# ------------------------------------------------------------------------------ with a project


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tiny:
    monkeypatch.setattr("verified.kept._SETTLED", 0)
    tiny = write_tiny(tmp_path / "tiny")
    assert tiny.verified("run").code == 0
    assert tiny.verified("check").code == 0
    return tiny


def quick(tiny: Tiny) -> Library:
    return Library(tiny.project, quick=True)


def test_what_check_read_is_there_for_a_build(tiny: Tiny, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*arguments: object) -> None:
        raise AssertionError("was read again")

    for name in ("discover", "record.read", "claims.load", "articles.load"):
        monkeypatch.setattr(f"verified.library.{name}", never)
    library = quick(tiny)
    for snippet in library.snippets.values():
        assert library.changes(snippet) == []
        assert snippet.project is library.project
    assert library.claims


@pytest.mark.parametrize("what", ["a snippet", "a record", "a claim", "a new snippet", "a helper"])
def test_an_edit_is_seen_by_the_next_build(tiny: Tiny, what: str) -> None:
    before = quick(tiny)
    id_ = next(iter(before.snippets))
    snippet = before.snippets[id_]
    if what == "a snippet":
        snippet.path.write_text(snippet.source.replace("print", "print ", 1), "utf-8")
        after = quick(tiny)
        assert after.changes(after.snippets[id_])
    elif what == "a record":
        out = snippet.path.with_suffix(".out")
        out.write_text(out.read_text("utf-8") + "one more line\n", "utf-8")
        with pytest.raises(Exception, match="not what the run printed"):
            quick(tiny).record(snippet)
    elif what == "a claim":
        (file,) = list(tiny.project.claim_folder.glob("*.yml"))[:1]
        count = len(before.claims)
        file.write_text("", "utf-8")
        assert len(quick(tiny).claims) < count
    elif what == "a new snippet":
        tiny.write("snippets/sums/new.py", "print(1)\nif __name__ == '__main__': pass\n")
        assert "sums/new" in quick(tiny).snippets
    else:
        name = next(n for n in before.record(snippet).inputs if n.endswith(".py"))
        file = tiny.root / name
        file.write_text(file.read_text("utf-8") + "\n# edited\n", "utf-8")
        after = quick(tiny)
        assert after.changes(after.snippets[id_])


def test_what_rests_on_a_text_alone_is_kept_for_whoever_asks(store: Store) -> None:
    made = 0

    def make() -> str:
        nonlocal made
        made += 1
        return "parsed"

    for _ in range(2):
        kept = Kept(store.folder / "scratch", Owner("project"), [store.source], trusting=False)
        assert kept.pure("parse", "digest of one", make) == "parsed"
        kept.save()
    assert made == 1
    assert kept.pure("parse", "digest of two", make) == "parsed"
    assert made == 2


def test_the_store_does_not_grow_for_ever(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verified.kept._PURE", 3)
    for number in range(9):
        kept = Kept(store.folder / "scratch", Owner("project"), [store.source], trusting=True)
        kept.pure("parse", f"digest {number}", lambda: "parsed")
        kept.save()
    kept = Kept(store.folder / "scratch", Owner("project"), [store.source], trusting=True)
    assert [content for _, content in kept._entries] == [f"digest {n}" for n in (6, 7, 8)]
