# /// script
# [tool.verified]
# differs = ["graphs_own_length", "graphs_multiple_of_20"]
# ///
"""Each new length of a batch is a new shape: what three ways to pad cost in graphs, and in padding."""

import torch
from torch import Tensor

from snippets.exec.captures import backend, captures
from snippets.start.padded import cut, padding, rules


@torch.compile(backend=backend)
def mean_of_ids(x: Tensor) -> Tensor:
    mask = x != 0  # (n, length)
    return (x * mask).sum(1) / mask.sum(1)  # (n,)


def main() -> None:
    for name, rule in rules.items():
        torch.compiler.reset()
        captures.clear()
        rows = cut(rule)
        for x in rows:
            mean_of_ids(torch.from_numpy(x))
        assert len(captures) <= 2
        print(f"lengths_{name}: {len({x.shape[1] for x in rows})}")
        print(f"padding_{name}: {padding(rows):.3f}")
        print(f"graphs_{name}: {len(captures)}")


if __name__ == "__main__":
    main()
