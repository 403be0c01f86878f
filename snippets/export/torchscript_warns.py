"""TorchScript still runs: to trace, to script, to save and to load it warns that it is deprecated."""

import warnings

import torch
from torch import nn


def main() -> None:
    x = torch.ones(3, 4)  # (3, 4)
    model = nn.Linear(4, 2).eval()
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        traced = torch.jit.trace(model, x)
        torch.jit.script(model)
        torch.jit.save(traced, "linear.pt")
        loaded = torch.jit.load("linear.pt")
    said = [str(w.message) for w in seen if issubclass(w.category, DeprecationWarning)]
    names = [
        n for n in ("trace", "script", "save", "load") if f"`torch.jit.{n}` is" in "".join(said)
    ]
    assert torch.equal(loaded(x), model(x))
    print(f"deprecated: {len(names)}")


if __name__ == "__main__":
    main()
