"""English sentences from the documentation inside PyTorch (BSD-3-Clause) and JAX (Apache-2.0)."""

import inspect
import re
from typing import Any

import jax
import jax.numpy as jnp
import torch

from snippets.text.encode import Texts, split

OF_TORCH = (torch, torch.Tensor, torch.nn, torch.nn.functional, torch.linalg, torch.optim)
OF_JAX = (jax, jnp, jax.lax, jax.nn, jax.random, jnp.linalg, jnp.fft)
NAMES = {"pytorch", "torch", "jax", "numpy", "jit", "xla"}
SENTENCE = re.compile(r"[A-Z][A-Za-z0-9 ,;'’-]+\.")
LENGTH = 40
Words = tuple[str, ...]


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


def words(sentence: str) -> Words:
    """Its words in lower case, without numbers and without the names that give it away."""
    found = re.findall(r"[a-z]+", sentence.lower())
    return tuple(word for word in found if word not in NAMES)


def distinct(owners: tuple[Any, ...]) -> dict[Words, None]:
    found = [words(sentence) for owner in owners for sentence in sentences(owner)]
    return dict.fromkeys(one for one in found if 5 <= len(one) <= LENGTH)


def load() -> Texts:
    """Sentences of PyTorch (0) and of JAX (1), each once; a token is a word."""
    of_torch, of_jax = distinct(OF_TORCH), distinct(OF_JAX)
    examples = [(one, 0) for one in of_torch if one not in of_jax]
    examples += [(one, 1) for one in of_jax if one not in of_torch]
    return split(examples, train=1200, length=LENGTH)
