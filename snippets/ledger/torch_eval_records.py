"""eval() changes how some layers behave and goes on recording for gradients; inference_mode() stops that."""

import torch
from torch import nn


def main() -> None:
    torch.manual_seed(0)
    model = nn.Sequential(nn.Linear(3, 8), nn.Dropout(0.5))
    xs = torch.ones(4, 3)  # (4, 3)
    model.eval()
    outputs = model(xs)  # (4, 8)
    assert torch.equal(outputs, model(xs))
    outputs.sum().backward()
    assert model[0].weight.grad is not None
    with torch.inference_mode():
        silent = model(xs)  # (4, 8)
    assert torch.equal(outputs, silent)
    print(f"records_in_training: {int(model.train()(xs).requires_grad)}")
    print(f"records_after_eval: {int(outputs.requires_grad)}")
    print(f"records_in_inference_mode: {int(silent.requires_grad)}")


if __name__ == "__main__":
    main()
