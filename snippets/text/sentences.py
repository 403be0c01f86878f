"""English sentences from the documentation inside PyTorch (BSD-3-Clause) and JAX (Apache-2.0)."""

from typing import Any

import jax
import jax.numpy as jnp
import torch

from snippets.text.documentation import sentences, words
from snippets.text.encode import Texts, split

OF_TORCH = (torch, torch.Tensor, torch.nn, torch.nn.functional, torch.linalg, torch.optim)
OF_JAX = (jax, jnp, jax.lax, jax.nn, jax.random, jnp.linalg, jnp.fft)
LENGTH = 40


def distinct(owners: tuple[Any, ...]) -> dict[tuple[str, ...], None]:
    found = [words(sentence) for owner in owners for sentence in sentences(owner)]
    return dict.fromkeys(one for one in found if 5 <= len(one) <= LENGTH)


def load() -> Texts:
    """Sentences of PyTorch (0) and of JAX (1), each once; a token is a word."""
    of_torch, of_jax = distinct(OF_TORCH), distinct(OF_JAX)
    examples = [(one, 0) for one in of_torch if one not in of_jax]
    examples += [(one, 1) for one in of_jax if one not in of_torch]
    return split(examples, train=1200, length=LENGTH)
