"""A backpropagation as an article printed it: the loss never meets w2 and b2, and the sign leads uphill."""

import torch
from torch.func import grad

w1, b1, y = torch.tensor(0.5), torch.tensor(0.1), torch.tensor(2.0)  # (), (), ()


def forward(z1: torch.Tensor, w2: torch.Tensor, b2: torch.Tensor) -> list[torch.Tensor]:
    a2 = torch.sigmoid(w1 * z1 + b1)
    return [a2, w2 * a2 + b2]  # a2 (), z2 ()


def printed_loss(z1: torch.Tensor, w2: torch.Tensor, b2: torch.Tensor) -> torch.Tensor:
    return (y - forward(z1, w2, b2)[0]) ** 2 / 2  # ()


def mended_loss(z1: torch.Tensor, w2: torch.Tensor, b2: torch.Tensor) -> torch.Tensor:
    return (y - forward(z1, w2, b2)[1]) ** 2 / 2  # ()


def main() -> None:
    z1, w2, b2 = torch.tensor(1.0), torch.tensor(0.8), torch.tensor(-0.2)  # (), (), ()
    a2, z2 = forward(z1, w2, b2)
    slope = a2 * (1 - a2)
    printed = torch.stack([w2 * (y - a2) * slope, (y - a2) * a2, (y - a2) * a2])  # (3,)
    mended = torch.stack([(z2 - y) * w2 * slope * w1, (z2 - y) * a2, z2 - y])  # (3,)
    of_printed = torch.stack(grad(printed_loss, (0, 1, 2))(z1, w2, b2))  # (3,)
    of_mended = torch.stack(grad(mended_loss, (0, 1, 2))(z1, w2, b2))  # (3,)
    assert not of_printed[1:].any() and not torch.isclose(of_printed, printed, rtol=0.1).any()
    steps = 0 * mended, 0.1 * printed, 0.1 * mended
    before, uphill, downhill = (mended_loss(z1, w2 - dw, b2 - db) for _, dw, db in steps)
    assert torch.allclose(of_mended, mended) and downhill < before < uphill
    for i, name in enumerate(("z1", "w2", "b2")):
        print(f"printed_{name}: {printed[i].item():.4f}")
        print(f"autodiff_{name}: {of_printed[i].item():.4f}")
        print(f"mended_{name}: {mended[i].item():.4f}")
    print(f"loss: {before.item():.4f}")
    print(f"loss_after_printed_step: {uphill.item():.4f}")
    print(f"loss_after_mended_step: {downhill.item():.4f}")


if __name__ == "__main__":
    main()
