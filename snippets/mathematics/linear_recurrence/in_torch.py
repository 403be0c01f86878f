"""A recurrent formula without tanh: after fifty steps the slope by the first state is w to the fiftieth power."""

import torch

inputs = torch.arange(50) / 25 - 1  # (steps,)


def last(z: torch.Tensor, w: float, bounded: bool) -> torch.Tensor:
    for x in inputs:
        z = w * z + 0.5 * x + 0.1
        z = torch.tanh(z) if bounded else z
    return z  # ()


def slope(w: float, bounded: bool) -> float:
    return float(torch.func.grad(last)(torch.tensor(0.2), w, bounded))


def main() -> None:
    for name, w in (("0_9", 0.9), ("1_1", 1.1)):
        power = w ** len(inputs)
        ends = [last(torch.tensor(z), w, bounded=False) for z in (-0.8, 1.2)]
        assert abs(slope(w, bounded=False) / power - 1) < 1e-4
        assert abs((ends[1] - ends[0]).item() / 2 / power - 1) < 1e-2
        assert 0 < slope(w, bounded=True) < power
        print(f"linear_{name}: {slope(w, bounded=False):.4f}")
        print(f"with_tanh_{name}: {slope(w, bounded=True):.4f}")


if __name__ == "__main__":
    main()
