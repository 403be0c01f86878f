"""Weights saved and loaded into a new model: a dictionary of tensors, and the same logits to the bit."""

import tempfile
from pathlib import Path

import torch

from snippets.digits.data import load
from snippets.digits.mlp_adam.in_torch import train
from snippets.digits.with_torch import accuracy
from snippets.nets.two_layers.in_torch import new_model


def main() -> None:
    digits = load()
    x = torch.from_numpy(digits.test_x)  # (357, 64)
    model = new_model(64, 32, 10)
    train(model, epochs=1)
    loaded = new_model(64, 32, 10, seed=1)
    assert not torch.equal(loaded(x), model(x))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "mlp.pt"
        torch.save(model.state_dict(), file)
        arrays = torch.load(file, weights_only=True)
    loaded.load_state_dict(arrays)
    assert torch.equal(loaded(x), model(x))
    print(f"arrays: {len(arrays)}")
    print(f"numbers: {sum(array.numel() for array in arrays.values())}")
    print(f"saved_accuracy: {accuracy(model, digits.test_x, digits.test_y):.3f}")
    print(f"loaded_accuracy: {accuracy(loaded, digits.test_x, digits.test_y):.3f}")


if __name__ == "__main__":
    main()
