"""A module called with parameters and running mean as arguments: what the call changes is in what was handed in."""

import torch
from torch import nn
from torch.func import functional_call, grad

Tree = dict[str, torch.Tensor]
x = torch.arange(6.0).reshape(3, 2)  # (n, features)


def loss_of(params: Tree, model: nn.Module, rest: Tree) -> tuple[torch.Tensor, Tree]:
    y: torch.Tensor = functional_call(model, {**params, **rest}, (x,))  # (n, features)
    return (y * x).mean(), rest


def main() -> None:
    model = nn.BatchNorm1d(2)
    params = {name: p.detach() for name, p in model.named_parameters()}
    rest = {name: b.clone() for name, b in model.named_buffers()}
    gradient, changed = grad(loss_of, has_aux=True)(params, model, rest)
    assert model.running_mean is not None and model.weight.grad is None
    print(f"gradient: {gradient['weight'][0]:.4f}")
    print(f"mean_in_the_model: {model.running_mean[0]:.4f}")
    print(f"mean_handed_back: {changed['running_mean'][0]:.4f}")


if __name__ == "__main__":
    main()
