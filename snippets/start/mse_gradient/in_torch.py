"""One gradient of mean squared error from three sources that agree, and a formula that does not."""

# region setup
import torch

from snippets.start.gradients import report

xs = torch.tensor([1.0, 2.0, 3.0, 4.0, 5.0])  # (5,)
ys = xs - 1  # (5,)
# endregion


def loss(w: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.mean((w * xs + b - ys) ** 2)  # ()


def autodiff(w: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.stack(torch.func.grad(loss, argnums=(0, 1))(w, b))  # (2,)


def derived(w: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    residual = w * xs + b - ys  # (5,)
    return 2 * torch.stack([torch.mean(residual * xs), torch.mean(residual)])  # (2,)


def difference(w: torch.Tensor, b: torch.Tensor, step: float = 0.5) -> torch.Tensor:
    rises = [loss(w + step, b) - loss(w - step, b), loss(w, b + step) - loss(w, b - step)]
    return torch.stack(rises) / (2 * step)  # (2,)


def article() -> torch.Tensor:
    return torch.stack([torch.mean(xs - ys), torch.mean(-ys)])  # (2,)


def main() -> None:
    w, b, zero = torch.tensor(0.3), torch.tensor(0.2), torch.tensor(0.0)
    found = {"autodiff": autodiff(w, b), "derived": derived(w, b), "difference": difference(w, b)}
    assert derived(zero, zero)[1] / 2 == article()[1]
    report(loss(w, b), found | {"article": article(), "minimum": autodiff(zero + 1, zero - 1)})


if __name__ == "__main__":
    main()
