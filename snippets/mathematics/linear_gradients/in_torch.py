"""The gradients of a sigmoid layer by hand, by autodiff, by differences, and with the slope counted twice."""

import torch

from snippets.layers.start import normal

y = torch.sigmoid(torch.from_numpy(normal(1, 4, 2)))  # (n, out)


def unpack(p: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    return p[:6].reshape(3, 2), p[6:8], p[8:].reshape(4, 3)  # (in, out), (out,), (n, in)


def loss(p: torch.Tensor) -> torch.Tensor:
    w, b, x = unpack(p)
    return ((torch.sigmoid(x @ w + b) - y) ** 2).sum() / 2  # ()


def by_hand(p: torch.Tensor, times: int = 1) -> torch.Tensor:
    w, b, x = unpack(p)
    a = torch.sigmoid(x @ w + b)  # (n, out)
    delta = (a - y) * (a * (1 - a)) ** times  # (n, out)
    gradients = x.T @ delta, delta.sum(0), delta @ w.T  # (in, out), (out,), (n, in)
    return torch.cat([each.flatten() for each in gradients])


def difference(p: torch.Tensor) -> torch.Tensor:
    return torch.stack([(loss(p + d) - loss(p - d)) / 2e-2 for d in 1e-2 * torch.eye(20)])


def main() -> None:
    p = torch.from_numpy(normal(2, 20))  # (20,)
    found = by_hand(p), difference(p), by_hand(p, times=2)
    right, by_difference, twice = found  # (20,) each
    assert torch.allclose(right, torch.func.grad(loss)(p), atol=1e-6)
    assert torch.allclose(right, by_difference, atol=1e-4)
    assert not torch.allclose(twice, by_difference, atol=1e-2)
    for name, i in (("w", 4), ("b", 7), ("x", 19)):
        for way, each in zip(("by_hand", "by_difference", "slope_twice"), found, strict=True):
            print(f"{name}_{way}: {each[i].item():.3f}")


if __name__ == "__main__":
    main()
