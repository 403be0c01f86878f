"""A trained model becomes a file, and a process that has none of its code classifies images with it."""

import subprocess
import sys

import numpy as np
import torch
from torch import nn

from snippets.digits.data import load
from snippets.digits.mlp_adam.in_torch import train
from snippets.nets.two_layers.in_torch import new_model

ELSEWHERE = """
import numpy as np
import torch
loaded = torch.export.load("digits.pt2").module()
scores = loaded(torch.from_numpy(np.load("images.npy")))
np.save("scores.npy", scores.detach().numpy())
"""


def write(model: nn.Module) -> None:
    example = (torch.zeros(2, 64),)
    shapes = ({0: torch.export.Dim("rows")},)
    program = torch.export.export(model.eval(), example, dynamic_shapes=shapes)
    torch.export.save(program, "digits.pt2")


def main() -> None:
    images, labels = load()[2:]  # (357, 64), (357,)
    model = new_model(64, 32, 10)
    train(model, epochs=1)
    write(model)
    np.save("images.npy", images)
    subprocess.run([sys.executable, "-I", "-c", ELSEWHERE], check=True)
    here, there = model(torch.from_numpy(images)).detach().numpy(), np.load("scores.npy")
    assert np.abs(here - there).max() < 1e-5
    print(f"rows: {len(there)}")
    print(f"accuracy_here: {(here.argmax(1) == labels).mean():.3f}")
    print(f"accuracy_elsewhere: {(there.argmax(1) == labels).mean():.3f}")


if __name__ == "__main__":
    main()
