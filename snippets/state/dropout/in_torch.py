# /// script
# [tool.verified]
# differs = ["saved_with_the_model", "same_after_another_draw"]
# ///
"""Dropout draws from a state of the whole process: it is not saved with the model, and anyone's draw moves it on."""

from inspect import signature

import torch
from torch import nn

x = torch.ones(64)  # (n,)


def new_layer() -> nn.Dropout:
    torch.manual_seed(0)
    return nn.Dropout(0.5)


def main() -> None:
    dropout = new_layer()
    first, second = dropout(x), dropout(x)  # (n,), (n,)
    saved = len(dropout.state_dict())
    again = new_layer()(x)  # (n,)
    dropout = new_layer()
    torch.rand(1)
    after = dropout(x)  # (n,)
    assert not torch.equal(first, second) and torch.equal(first, again)
    assert "generator" not in signature(nn.functional.dropout).parameters
    print(f"two_calls_same: {int(torch.equal(first, second))}")
    print(f"same_from_the_start: {int(torch.equal(first, again))}")
    print(f"same_after_another_draw: {int(torch.equal(first, after))}")
    print(f"saved_with_the_model: {saved}")


if __name__ == "__main__":
    main()
