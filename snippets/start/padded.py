"""Real reviews in batches of similar length, each batch cut to a length that one of three rules chooses."""

from collections.abc import Callable, Sequence

from snippets.text.encode import Ids
from snippets.text.reviews import LENGTH, load

Rule = Callable[[int], int]
rules: dict[str, Rule] = {
    "one_length": lambda longest: LENGTH,
    "own_length": lambda longest: longest,
    "multiple_of_20": lambda longest: -(-longest // 20) * 20,
}


def cut(rule: Rule) -> list[Ids]:
    """Batches (50, length), where the length follows from the batch's longest text."""
    x = load().train_x
    x = x[(x != 0).sum(1).argsort(kind="stable")]  # (4000, 60), short texts first
    parts = [x[first : first + 50] for first in range(0, len(x), 50)]
    return [part[:, : rule(int((part != 0).sum(1).max()))].copy() for part in parts]


def padding(rows: Sequence[Ids]) -> float:
    """The share of numbers that are padding."""
    return sum(int((x == 0).sum()) for x in rows) / sum(x.size for x in rows)
