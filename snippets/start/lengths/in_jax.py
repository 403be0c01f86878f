# /// script
# [tool.verified]
# differs = ["graphs_own_length", "graphs_multiple_of_20"]
# ///
"""Each new length of a batch is a new shape: what three ways to pad cost in graphs, and in padding."""

import jax
from jax import Array

from snippets.start.padded import cut, padding, rules

traces: list[str] = []


@jax.jit
def mean_of_ids(x: Array) -> Array:
    traces.append("mean_of_ids")
    mask = x != 0  # (n, length)
    return (x * mask).sum(1) / mask.sum(1)  # (n,)


def main() -> None:
    for name, rule in rules.items():
        jax.clear_caches()
        traces.clear()
        rows = cut(rule)
        for x in rows:
            mean_of_ids.lower(x)
        assert len(traces) == len({x.shape for x in rows})
        print(f"lengths_{name}: {len({x.shape[1] for x in rows})}")
        print(f"padding_{name}: {padding(rows):.3f}")
        print(f"graphs_{name}: {len(traces)}")


if __name__ == "__main__":
    main()
