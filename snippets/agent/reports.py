"""What both sides print of agents that have learned, by their exact mean returns."""

import numpy as np

from snippets.agent.corridor import COST, FAR, NEAR, START, Numbers, expected


def ends(policies: Numbers) -> None:
    """`policies` holds the last policy of each seed."""
    returns = expected(policies)  # (seeds,)
    print(
        f"best_possible: {FAR - COST * (8 - START):.1f}\nbest_at_near_door: {NEAR - COST * START:.1f}"
    )
    for seed, value in enumerate(returns):
        print(f"seed_{seed}: {value:.1f}")
    print(f"at_far_door: {(returns > 1.4).sum()}")


def curves(policies: Numbers) -> None:
    """`policies` holds those of each seed, before the first update and after each."""
    for seed, returns in enumerate(expected(policies)):
        for after in range(0, 101, 10):
            print(f"seed_{seed}_after_{after:03d}: {returns[after]:.2f}")


def doors(at_start: Numbers, anywhere: Numbers) -> None:
    """How many of the seeds end at the far door, by where their walks began."""
    for name, policies in (("at_start", at_start), ("anywhere", anywhere)):
        found = expected(policies) > 1.4  # (seeds,)
        print(f"{name}_5_seeds: {found[:5].sum()}\n{name}_20_seeds: {found.sum()}")
    print(f"seed_left_at_near_door: {np.flatnonzero(~found).item()}")


def estimates(exact: Numbers, *found: Numbers) -> None:
    """The exact gradient (weights,), and estimates of it (estimates, weights)."""
    names = ("with_baseline", "without", "without_and_returns_raised_by_5")
    means = [rows.mean(axis=0) @ exact / (exact @ exact) for rows in found]
    for name, rows, mean in zip(names, found, means, strict=True):
        if "raised" not in name:
            print(f"mean_{name}: {mean:.2f}")
        print(f"noise_{name}: {np.sqrt(rows.var(axis=0).sum()) / np.linalg.norm(exact):.2f}")
    print(f"mean_with_over_without: {means[0] / means[1]:.2f}")
