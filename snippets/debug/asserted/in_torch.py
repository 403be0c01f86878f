"""An assert on values is kept in the graph of torch.compile, even with fullgraph=True, and raises at run time."""

import torch

from snippets.exec.captures import backend, captures


def f(x: torch.Tensor) -> torch.Tensor:
    assert torch.all(x > 0), "not positive"
    return torch.log(x)


@torch.compile(backend=backend, fullgraph=True)
def checked(x: torch.Tensor) -> torch.Tensor:
    return f(x)


def complaint(x: float) -> str:
    try:
        checked(torch.tensor(x))
    except RuntimeError as raised:
        return str(raised)
    return "none"


def main() -> None:
    good = checked(torch.tensor(2.0))
    assert complaint(2.0) == "none" and len(captures) == 1
    assert complaint(-1.0).startswith("not positive")
    print("complaint:", complaint(-1.0))
    print(f"good: {good:.4f}")


if __name__ == "__main__":
    main()
