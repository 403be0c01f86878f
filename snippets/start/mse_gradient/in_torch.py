"""One gradient of mean squared error from three sources that agree, and a formula that does not."""

# region setup
import torch

xs = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])  # (5,)
ys = xs - 1  # (5,)
# endregion


def loss(w: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.mean((w * xs + b - ys) ** 2)  # ()


def autodiff(w: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    dw, db = torch.func.grad(loss, argnums=(0, 1))(w, b)
    return torch.stack([dw, db])  # (2,)


def derived(w: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    residual = w * xs + b - ys  # (5,)
    return 2 * torch.stack([torch.mean(residual * xs), torch.mean(residual)])  # (2,)


def difference(w: torch.Tensor, b: torch.Tensor, step: float = 0.5) -> torch.Tensor:
    dw = loss(w + step, b) - loss(w - step, b)
    db = loss(w, b + step) - loss(w, b - step)
    return torch.stack([dw, db]) / (2 * step)  # (2,)


def article() -> torch.Tensor:
    return torch.stack([torch.mean(xs - ys), torch.mean(-ys)])  # (2,)


def main() -> None:
    zero = torch.tensor(0.0)
    w, b = torch.tensor(0.3), torch.tensor(0.2)
    gradients = {
        "autodiff": autodiff(w, b),
        "derived": derived(w, b),
        "difference": difference(w, b),
        "article": article(),
        "minimum": autodiff(torch.tensor(1.0), torch.tensor(-1.0)),
    }
    assert torch.allclose(gradients["autodiff"], gradients["derived"], rtol=1e-4, atol=1e-3)
    assert torch.allclose(gradients["autodiff"], gradients["difference"], rtol=1e-4, atol=1e-3)
    assert torch.all(gradients["minimum"] == 0) and torch.all(article() != 0)
    assert derived(zero, zero)[1] / 2 == article()[1]
    print(f"loss: {float(loss(w, b)):.4f}")
    for name, (dw, db) in gradients.items():
        print(f"{name}_w: {float(dw):.4f}")
        print(f"{name}_b: {float(db):.4f}")


if __name__ == "__main__":
    main()
