# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""Ten starts instead of one: what a cut costs varies a lot, what an epoch of training leaves of it does not."""

import numpy as np

from snippets.compress.prune.in_torch import cut, strongest
from snippets.compress.with_torch import accuracy_after
from snippets.nets.two_layers.in_torch import new_model


def one_start(seed: int) -> list[float]:
    """Accuracies: just cut; cut, whole and small from the start, each after one epoch more."""
    whole, small = (new_model(64, hidden, 10, seed) for hidden in (128, 64))
    for model in (whole, small):
        accuracy_after(model, epochs=3)
    halved = cut(whole, strongest(whole, 64))
    just_cut = accuracy_after(halved, epochs=0)
    return [just_cut, *(accuracy_after(model, epochs=1) for model in (halved, whole, small))]


def main() -> None:
    just_cut, halved, whole, small = np.array([one_start(seed) for seed in range(10)]).T  # (10,)
    assert just_cut.min() < just_cut.max() - 0.05
    assert small.mean() < halved.mean() - 0.005
    assert abs(halved.mean() - whole.mean()) < 0.01
    print(f"worst_just_cut: {just_cut.min():.3f}")
    print(f"best_just_cut: {just_cut.max():.3f}")
    print(f"mean_cut_and_trained: {halved.mean():.3f}")
    print(f"mean_whole: {whole.mean():.3f}")
    print(f"mean_small_from_start: {small.mean():.3f}")


if __name__ == "__main__":
    main()
