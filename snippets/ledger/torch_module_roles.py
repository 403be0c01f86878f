"""A layer and a loss are both modules; the layer holds parameters that are learnt, the loss holds none."""

import torch
from torch import nn


def main() -> None:
    layer, loss = nn.Linear(3, 2), nn.MSELoss()
    assert isinstance(layer, nn.Module) and isinstance(loss, nn.Module)
    held = dict(layer.named_parameters())
    assert set(held) == {"weight", "bias"}
    assert all(isinstance(p, nn.Parameter) and isinstance(p, torch.Tensor) for p in held.values())
    plain = nn.functional.mse_loss(torch.ones(2), torch.zeros(2))  # ()
    assert plain == loss(torch.ones(2), torch.zeros(2)) == 1
    print(f"parameters_of_layer: {len(held)}")
    print(f"parameters_of_loss: {len(list(loss.parameters()))}")


if __name__ == "__main__":
    main()
