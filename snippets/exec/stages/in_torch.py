"""From a line of Python to a compiler's input: f is captured, then autodiff is traced, forward and backward apart."""

import math

import torch

from snippets.exec.recorder import backend, stages


@torch.compile(backend=backend)
def f(x: torch.Tensor) -> torch.Tensor:
    return torch.sin(x) * 2  # ()


def main() -> None:
    x = torch.tensor(0.5, requires_grad=True)  # ()
    value = f(x)
    assert list(stages) == ["captured", "forward"]
    value.backward()
    assert x.grad is not None and math.isclose(x.grad, 2 * math.cos(0.5), rel_tol=1e-6)
    assert "cos" not in stages["forward"] and "cos" in stages["backward"]
    for stage, operators in stages.items():
        print(f"{stage}: {operators}")
    print(f"value: {value.item():.4f}")
    print(f"slope: {x.grad.item():.4f}")


if __name__ == "__main__":
    main()
