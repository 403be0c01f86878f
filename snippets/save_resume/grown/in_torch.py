"""A checkpoint of a smaller model: what has the same name is taken, and what is new keeps its start."""

import torch
from torch import nn


class Old(nn.Module):
    """A body and a head."""

    def __init__(self) -> None:
        super().__init__()
        self.body = nn.Linear(4, 3)
        self.head = nn.Linear(3, 2)


class New(Old):
    """With a second head."""

    def __init__(self) -> None:
        super().__init__()
        self.extra = nn.Linear(3, 5)


def main() -> None:
    torch.manual_seed(0)
    old, new = Old(), New()
    start = new.extra.weight.clone()  # (5, 3)
    found = new.load_state_dict(old.state_dict(), strict=False)
    assert torch.equal(new.body.weight, old.body.weight)
    assert torch.equal(new.head.weight, old.head.weight) and torch.equal(new.extra.weight, start)
    assert found.missing_keys == ["extra.weight", "extra.bias"] and not found.unexpected_keys
    print(f"arrays_taken: {len(old.state_dict())}")
    print(f"arrays_left_as_they_were: {len(found.missing_keys)}")


if __name__ == "__main__":
    main()
