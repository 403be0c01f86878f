"""torch.export needs one graph for all inputs, so it refuses an `if` on a value that torch.compile breaks at."""

import contextlib
import io
import logging

import torch
from torch import nn
from torch.fx.experimental.symbolic_shapes import GuardOnDataDependentSymNode

from snippets.exec.captures import backend, captures
from snippets.exec.refused import refused


class Branches(nn.Module):
    """Takes a branch that depends on the sum of x (n,)."""

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """One more (n,) if the sum is positive, one less if it is not."""
        return x + 1 if x.sum() > 0 else x - 1  # (n,)


def main() -> None:
    x = torch.ones(2)  # (2,)
    compiled = torch.compile(Branches(), backend=backend)
    above, below = compiled(x), compiled(-x)
    assert above.tolist() == [2, 2] and below.tolist() == [-2, -2]
    logging.disable()
    with contextlib.redirect_stderr(io.StringIO()):
        export_refused = refused(
            lambda x: torch.export.export(Branches(), (x,)), x, GuardOnDataDependentSymNode
        )
    assert export_refused
    print(f"compiled_graphs: {len(captures)}")
    print(f"export_refused: {int(export_refused)}")


if __name__ == "__main__":
    main()
