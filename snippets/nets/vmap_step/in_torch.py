"""One training step of three models at once: vmap runs over the models, each sees all the data."""

from collections.abc import Mapping

import torch
from torch import nn
from torch.func import functional_call, grad_and_value, stack_module_state

from snippets.nets.start import labels, xs
from snippets.nets.two_layers.in_torch import new_model

Parameters = Mapping[str, torch.Tensor]
inputs, targets = torch.from_numpy(xs), torch.from_numpy(labels)  # (8, 10), (8,)
models = [new_model(seed=seed) for seed in range(3)]


def loss_of(parameters: Parameters, x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    logits = functional_call(models[0], dict(parameters), (x,))  # (8, 2)
    return nn.functional.cross_entropy(logits, y)  # ()


def step(
    parameters: Parameters, x: torch.Tensor, y: torch.Tensor
) -> tuple[torch.Tensor, Parameters]:
    """The loss before the step, and the parameters after it."""
    gradients, loss = grad_and_value(loss_of)(parameters, x, y)
    return loss, {name: old - 0.5 * gradients[name] for name, old in parameters.items()}


def main() -> None:
    states = [dict(model.named_parameters()) for model in models]
    stacked, _ = stack_module_state(models)  # each (3, ...)
    losses, after = torch.vmap(step, in_dims=(0, None, None))(stacked, inputs, targets)
    for index, state in enumerate(states):
        _, alone = step(state, inputs, targets)
        for name, parameter in alone.items():
            assert torch.allclose(after[name][index], parameter, atol=1e-6)
        print(f"loss_of_model_{index}: {losses[index].item():.4f}")


if __name__ == "__main__":
    main()
