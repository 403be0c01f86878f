"""The numbers of a PyTorch model as NumPy arrays, out of it and into it, every name accounted for."""

import torch
from torch import nn

from snippets.port_weights.layouts import Arrays
from snippets.port_weights.net.in_torch import Net


def arrays_of(model: nn.Module) -> Arrays:
    return {name: value.detach().cpu().numpy() for name, value in model.state_dict().items()}


def load(model: nn.Module, arrays: Arrays) -> None:
    tensors = {name: torch.tensor(array) for name, array in arrays.items()}
    missing, unknown = model.load_state_dict(tensors, strict=False)
    missing = [name for name in missing if not name.endswith("num_batches_tracked")]
    assert not missing and not unknown, f"missing {missing}, unknown {unknown}"


def main() -> None:
    model = Net()
    load(model, arrays_of(Net()))
    arrays = arrays_of(model)
    arrays.pop("norm.num_batches_tracked")
    print(f"numbers: {sum(array.size for array in arrays.values())}")


if __name__ == "__main__":
    main()
