# /// script
# [tool.verified]
# tolerance = 1e-2
# ///
"""A CNN on digits: PyTorch has the channels before the pixels, so flattening orders them otherwise."""

import torch
from torch import nn

from snippets.digits.data import load
from snippets.digits.mlp_adam.in_torch import accuracy, train
from snippets.nets.start import dense


class CNN(nn.Module):
    """Two convolutions with ReLU and pooling, then the logits."""

    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Conv2d(1, 8, 3, padding="same")
        self.second = nn.Conv2d(8, 16, 3, padding="same")
        self.pool = nn.MaxPool2d(2)
        self.output = nn.Linear(16 * 2 * 2, 10)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Logits (n, 10) of the images x (n, 64)."""
        x = x.reshape(-1, 1, 8, 8)
        x = self.pool(torch.relu(self.first(x)))  # (n, 8, 4, 4)
        x = self.pool(torch.relu(self.second(x)))  # (n, 16, 2, 2)
        logits: torch.Tensor = self.output(x.flatten(1))
        return logits


@torch.no_grad()
def new_model() -> CNN:
    model = CNN()
    for layer, size in ((model.first, 3), (model.second, 3), (model.output, 2)):
        inputs, outputs = layer.weight[0].numel(), layer.weight.shape[0]
        kernel, bias = dense(0, inputs, outputs)
        image = torch.from_numpy(kernel).reshape(size, size, -1, outputs)  # height, width, in, out
        layer.weight.copy_(image.permute(3, 2, 0, 1).reshape(layer.weight.shape))
        assert layer.bias is not None
        layer.bias.copy_(torch.from_numpy(bias))
    return model


def main() -> None:
    digits = load()
    model = new_model()
    losses = train(model, epochs=3)
    test_accuracy = accuracy(model, digits.test_x, digits.test_y)
    assert test_accuracy > 0.95
    print(f"parameters: {sum(parameter.numel() for parameter in model.parameters())}")
    print(f"first_loss: {losses[0]:.4f}")
    print(f"first_epoch_loss: {sum(losses[:20]) / 20:.4f}")
    print(f"last_epoch_loss: {sum(losses[-20:]) / 20:.4f}")
    print(f"train_accuracy: {accuracy(model, digits.train_x, digits.train_y):.3f}")
    print(f"test_accuracy: {test_accuracy:.3f}")


if __name__ == "__main__":
    main()
