"""An `if` on a shape is settled while capturing: no graph break, and one graph for each side."""

import torch

from snippets.exec.captures import backend, captures


@torch.compile(backend=backend, fullgraph=True)
def f(x: torch.Tensor) -> torch.Tensor:
    if len(x) > 3:
        return x.sum()  # ()
    return -x.sum()  # ()


def main() -> None:
    short, long = float(f(torch.ones(3))), float(f(torch.ones(4)))
    assert (short, long) == (-3, 4)
    assert len(captures) == 2
    print(f"short: {short:.4f}")
    print(f"long: {long:.4f}")
    print(f"graphs: {len(captures)}")


if __name__ == "__main__":
    main()
