"""Loss, gradient and one step of SGD: the gradient of a logit is its probability less the truth."""

import torch
from torch import nn

from snippets.nets.start import labels, xs
from snippets.nets.two_layers.in_torch import TwoLayers, new_model

inputs, targets = torch.from_numpy(xs), torch.from_numpy(labels)  # (8, 10), (8,)


def loss_of(model: TwoLayers) -> torch.Tensor:
    return nn.functional.cross_entropy(model(inputs), targets)  # ()


def step(model: TwoLayers, optimizer: torch.optim.SGD) -> torch.Tensor:
    optimizer.zero_grad()
    loss = loss_of(model)
    loss.backward()
    optimizer.step()
    return loss


def main() -> None:
    model = new_model()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    bias_before = model.output.bias.detach().clone()  # (2,)
    excess = model(inputs).softmax(-1) - nn.functional.one_hot(targets, 2)  # (8, 2)
    before, gradient = step(model, optimizer), model.output.bias.grad  # (), (2,)
    after, bias = loss_of(model), model.output.bias  # (), (2,)
    assert gradient is not None
    assert torch.allclose(gradient, excess.mean(0), atol=1e-6)
    assert torch.allclose(bias, bias_before - 0.5 * gradient) and after < before
    print(f"loss_before: {before.item():.4f}")
    print(f"bias_before: {bias_before[0].item():.4f}")
    print(f"bias_gradient: {gradient[0].item():.4f}")
    print(f"bias_after: {bias[0].item():.4f}")
    print(f"loss_after: {after.item():.4f}")


if __name__ == "__main__":
    main()
