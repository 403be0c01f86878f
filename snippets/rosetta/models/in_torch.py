"""What a model holds, and the model called with what it holds."""

import torch
from torch import nn

from snippets.rosetta.rows import Rows, T, report

t = torch.from_numpy(T[0])  # (3, 4)


def new_model() -> nn.Linear:
    layer = nn.Linear(4, 2)
    nn.init.constant_(layer.weight, 0.1)
    nn.init.zeros_(layer.bias)
    return layer


model = new_model()
ROWS: Rows = {
    "weight": lambda: model.weight,
    "parameters": lambda: sum(p.numel() for p in model.parameters()),
    "functional": lambda: torch.func.functional_call(model, dict(model.named_parameters()), t),
}


def main() -> None:
    report(ROWS)


if __name__ == "__main__":
    main()
