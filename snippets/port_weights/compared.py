"""What a model and its copy in the other framework are compared by: the logits of all test images."""

import numpy as np
from numpy.typing import ArrayLike

from snippets.digits.data import load

LIMIT = 1e-5


def apart(here: ArrayLike, there: ArrayLike) -> float:
    """The largest difference."""
    return float(np.abs(np.asarray(here) - np.asarray(there)).max())


def accuracy(logits: ArrayLike) -> float:
    return float((np.asarray(logits).argmax(-1) == load().test_y).mean())


def report(here: ArrayLike, there: ArrayLike) -> None:
    """Logits (n, 10) of the trained model and of its copy."""
    answers = [np.asarray(logits).argmax(-1) for logits in (here, there)]  # (n,) each
    assert apart(here, there) < LIMIT and np.abs(np.asarray(here)).max() > 1
    assert accuracy(here) > 0.9
    print(f"logits_apart_less_than: {LIMIT:.0e}")
    print(f"answers_that_differ: {(answers[0] != answers[1]).sum()}")
    print(f"accuracy_here: {accuracy(here):.3f}")
    print(f"accuracy_there: {accuracy(there):.3f}")
