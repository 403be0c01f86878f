"""Which input moved the answer most: the gradient by the input, from the same weights the same in both frameworks."""

import torch

from snippets.nets.start import xs
from snippets.nets.two_layers.in_torch import new_model


def main() -> None:
    model = new_model()
    x = torch.from_numpy(xs[0]).requires_grad_()  # (10,)
    (influence,) = torch.autograd.grad(model(x)[0], x)  # (10,)
    strongest = int(influence.abs().argmax())
    assert influence.shape == x.shape and influence[strongest] != 0
    print(f"strongest_input: {strongest}")
    print(f"its_influence: {influence[strongest].item():.4f}")


if __name__ == "__main__":
    main()
