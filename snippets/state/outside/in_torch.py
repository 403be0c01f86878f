# /// script
# [tool.verified]
# differs = ["appended_in_4_calls", "graphs_of_4_calls", "global_changed", "global_changed_new_shape"]
# ///
"""torch.compile guards what a function reads outside, and does its side effects, for the price of captures."""

import torch

from snippets.exec.captures import backend, captures

calls: list[str] = []
factor = 2.0


@torch.compile(backend=backend)
def appends(x: torch.Tensor) -> torch.Tensor:
    calls.append("called")
    return 2 * x  # (n,)


@torch.compile(backend=backend)
def reads(x: torch.Tensor) -> torch.Tensor:
    return factor * x  # (n,)


def takes(x: torch.Tensor, factor: float) -> torch.Tensor:
    return factor * x  # (n,)


def main() -> None:
    global factor
    x, compiled = torch.ones(3), torch.compile(takes, backend=backend)  # (3,)
    for _ in range(4):
        appends(x)
    print(f"appended_in_4_calls: {len(calls)}")
    print(f"graphs_of_4_calls: {len(captures)}")
    assert len(calls) == len(captures) == 4 and reads(x)[0] == 2
    factor = 3.0
    assert reads(x)[0] == 3
    print(f"global_changed: {reads(x)[0]:.1f}")
    print(f"argument_changed: {compiled(x, factor)[0]:.1f}")


if __name__ == "__main__":
    main()
