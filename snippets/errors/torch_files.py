"""Cures for weights that do not load, and for a function that no worker can be sent."""

import pickle

import torch
from torch import nn
from torch.nn.modules.utils import consume_prefix_in_state_dict_if_present


def plus_one(batch: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack(batch) + 1


def weights_alone() -> None:
    trained = nn.Linear(2, 1)
    torch.save(trained.state_dict(), "weights.pt")
    assert nn.Linear(2, 1).load_state_dict(torch.load("weights.pt"))


def prefix_dropped() -> None:
    state = nn.DataParallel(nn.Linear(2, 1)).state_dict()
    consume_prefix_in_state_dict_if_present(state, "module.")
    assert nn.Linear(2, 1).load_state_dict(state)


def those_that_fit() -> None:
    saved, model = nn.Linear(64, 32).state_dict(), nn.Linear(64, 16)
    fits = {k: v for k, v in saved.items() if v.shape == model.get_parameter(k).shape}
    assert model.load_state_dict(fits, strict=False).missing_keys == ["weight", "bias"]


def has_a_name() -> None:
    assert pickle.loads(pickle.dumps(plus_one)) is plus_one


def main() -> None:
    weights_alone()
    prefix_dropped()
    those_that_fit()
    has_a_name()
    print("mended: 4")


if __name__ == "__main__":
    main()
