# /// script
# [tool.verified]
# differs = ["graphs"]
# ///
"""torch.compile breaks the graph at print, so the number is there to be shown, at every call."""

import contextlib
import io

import torch

from snippets.exec.captures import backend, captures


@torch.compile(backend=backend)
def f(x: torch.Tensor) -> torch.Tensor:
    y = 2 * x
    print("print:", y)
    return y + 1


def main() -> None:
    shown = io.StringIO()
    with contextlib.redirect_stdout(shown):
        result = f(torch.tensor(1.0)) + f(torch.tensor(2.0))
    lines = shown.getvalue().splitlines()
    assert lines == ["print: tensor(2.)", "print: tensor(4.)"]
    print(*lines, sep="\n")
    print(f"graphs: {len(captures)}")
    print(f"result: {result:.4f}")


if __name__ == "__main__":
    main()
