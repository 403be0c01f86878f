"""Other ways to the errors of values and weights, and what does and does not mend them."""

from typing import cast

import torch
from torch import nn
from torch.nn import functional
from torch.nn.modules.utils import consume_prefix_in_state_dict_if_present

from snippets.errors.words import words


def main() -> None:
    logits, pair = torch.zeros(2, 3), [torch.ones(2), torch.zeros(2)]
    classes = torch.tensor([0, 1])
    assert "is ambiguous" in words(lambda: nn.CrossEntropyLoss(logits, classes))
    assert nn.CrossEntropyLoss()(logits, classes).isfinite()
    assert "only one element" in words(lambda: torch.tensor(pair))
    assert torch.stack(pair).tolist() == [[1, 1], [0, 0]]

    labels = torch.tensor([-1, 1])
    assert words(lambda: functional.cross_entropy(logits, labels)) == "Target -1 is out of bounds."
    assert functional.cross_entropy(logits, labels, ignore_index=-1).isfinite()
    with_logits = functional.binary_cross_entropy_with_logits
    assert words(lambda: with_logits(torch.zeros(2), torch.tensor([1, 0]))).startswith(
        "result type Float can't be cast to the desired output type Long"
    )

    images, layer = torch.zeros(2, 3, 4), nn.Linear(12, 2)
    assert "(6x4 and 12x2)" in words(lambda: layer(images))
    assert layer(images.flatten(1)).shape == (2, 2)

    wrapped, narrow = cast("nn.Module", torch.compile(nn.Linear(64, 32))), nn.Linear(64, 16)
    compiled = wrapped.state_dict()
    assert all(name.startswith("_orig_mod.") for name in compiled)
    assert "Missing key(s)" in words(lambda: nn.Linear(64, 32).load_state_dict(compiled))
    consume_prefix_in_state_dict_if_present(compiled, "_orig_mod.")
    assert nn.Linear(64, 32).load_state_dict(compiled)
    wide = nn.Linear(64, 32).state_dict()
    assert "size mismatch" in words(lambda: narrow.load_state_dict(wide, strict=False))
    print("ways: 7")


if __name__ == "__main__":
    main()
