"""In float16 a small gradient becomes zero on its way back; a GradScaler saves it, and skips a step that overflows."""

import torch


def loss_of(w: torch.Tensor, dtype: torch.dtype = torch.float16) -> torch.Tensor:
    with torch.autocast("cpu", dtype=dtype):
        products = torch.ones(1024, 4) @ w  # (1024, 1)
    return 1e-5 * products.float().mean()  # ()


def main() -> None:
    w = torch.ones(4, 1, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=1000.0)
    (plain,) = torch.autograd.grad(loss_of(w), w)
    (brain,) = torch.autograd.grad(loss_of(w, torch.bfloat16), w)  # without scale
    scaler = torch.amp.GradScaler("cpu", init_scale=2.0**16)
    scaler.scale(loss_of(w)).backward()
    scaler.step(optimizer)
    scaler.update()
    moved = 1 - w[0].item()
    optimizer.zero_grad()
    scaler = torch.amp.GradScaler("cpu", init_scale=2.0**40)
    scaler.scale(loss_of(w)).backward()
    scaler.step(optimizer)
    scaler.update()
    assert torch.allclose(brain, torch.tensor(1e-5), rtol=0.01, atol=0)
    assert plain.abs().max() == 0 and 1 - w[0].item() == moved > 0
    print(f"gradient: {plain.abs().max():.1f}")
    print(f"gradient_with_scale: {moved / 1000:.7f}")
    print(f"scale_after_overflow: {scaler.get_scale():.0f}")


if __name__ == "__main__":
    main()
