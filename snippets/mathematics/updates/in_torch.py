"""SGD with momentum and Adam from their formulas, five steps beside those of torch.optim."""

import torch
from torch.optim import SGD, Adam

T = torch.Tensor
start, curvature = torch.tensor([1.0, -2.0, 1.0]), torch.tensor([1.0, 4.0, 1e-8])  # (3,), (3,)


def momentum(w: T, g: T, m: T, v: T, t: int) -> tuple[T, T, T]:
    m = 0.9 * m + g
    return w - 0.1 * m, m, v


def adam(w: T, g: T, m: T, v: T, t: int) -> tuple[T, T, T]:
    m, v = 0.9 * m + 0.1 * g, 0.999 * v + 0.001 * g**2
    m_hat, v_hat = m / (1 - 0.9**t), v / (1 - 0.999**t)
    return w - 0.1 * m_hat / (v_hat**0.5 + 1e-8), m, v


def five_steps(adaptive: bool) -> list[tuple[T, T]]:
    rule = adam if adaptive else momentum
    w, m, v, trained, found = start, 0 * start, 0 * start, start.clone(), []
    optimizer = Adam([trained], 0.1) if adaptive else SGD([trained], 0.1, momentum=0.9)
    for t in range(1, 6):
        w, m, v = rule(w, curvature * w, m, v, t)
        trained.grad = curvature * trained
        optimizer.step()
        found.append((w, trained.clone()))
    return found  # (3,) by hand and (3,) by the library, for each step


def main() -> None:
    for name, adaptive in (("momentum", False), ("adam", True)):
        found = five_steps(adaptive)
        assert all(torch.allclose(by_hand, library, atol=1e-5) for by_hand, library in found)
        for where, moved in zip(("flat", "steep", "level"), found[0][0] - start, strict=True):
            print(f"{name}_first_step_{where}: {moved:.4f}")


if __name__ == "__main__":
    main()
