"""An exported program keeps the Python value that it was traced with: changing it later changes nothing."""

import torch

from snippets.export.function import Function

settings = {"scale": 2.0}


def f(x: torch.Tensor) -> torch.Tensor:
    """Reads a setting while it runs; the shape of x."""
    return settings["scale"] * x


def main() -> None:
    x = torch.tensor(5.0)  # ()
    exported = torch.export.export(Function(f), (x,)).module()
    settings["scale"] = 3.0
    python, program = f(x).item(), exported(x).item()
    assert (python, program) == (15, 10)
    print(f"python: {python:.1f}")
    print(f"program: {program:.1f}")


if __name__ == "__main__":
    main()
