"""Plain sentences out of the documentation that a package carries in its code."""

import inspect
import re
from typing import Any

NAMES = {"pytorch", "torch", "jax", "numpy", "jit", "xla"}
SENTENCE = re.compile(r"[A-Z][A-Za-z0-9 ,;'’-]+\.")


def sentences(owner: Any) -> list[str]:
    """Plain sentences, without code or formulas, of what `owner` documents."""
    things = [thing for _, thing in sorted(vars(owner).items()) if not inspect.ismodule(thing)]
    texts = [getattr(thing, "__doc__", None) for thing in things]
    paragraphs = [
        " ".join(paragraph.split())
        for text in texts
        if isinstance(text, str)
        for paragraph in re.split(r"\n\s*\n", inspect.cleandoc(text))
    ]
    found = [part for text in paragraphs for part in re.split(r"(?<=[.!?])\s+", text)]
    return [part for part in found if SENTENCE.fullmatch(part)]


def words(sentence: str) -> tuple[str, ...]:
    """Its words in lower case, without numbers and without the names that give it away."""
    found = re.findall(r"[a-z]+", sentence.lower())
    return tuple(word for word in found if word not in NAMES)
