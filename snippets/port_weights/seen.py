"""What each layer of a PyTorch model got and gave, however many inputs there are; no hook stays behind."""

from functools import partial
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from snippets.port_weights.layouts import Array


def as_in_flax(t: Tensor) -> Array:
    """Images get their channels last, all else stays as it is."""
    return (t.movedim(1, -1) if t.ndim == 4 else t).numpy()


def seen(model: nn.Module, *inputs: Array) -> dict[str, list[Array]]:
    """What goes into each layer, and last what comes out."""
    found: dict[str, list[Array]] = {}

    def note(name: str, _: nn.Module, got: tuple[Tensor, ...], gave: Any) -> None:
        output = gave[0] if isinstance(gave, tuple) else gave
        found[name] = [as_in_flax(t) for t in (*got, output)]

    hooks = [x.register_forward_hook(partial(note, n)) for n, x in model.named_children()]
    with torch.no_grad():
        model(*map(torch.from_numpy, inputs))
    for hook in hooks:
        hook.remove()
    return found


def main() -> None:
    model = nn.ModuleDict({"pair": nn.Bilinear(2, 3, 1)})
    model.forward = lambda *both: model["pair"](*both)
    found = seen(model, np.ones(2, np.float32), np.ones(3, np.float32))
    assert [array.shape for array in found["pair"]] == [(2,), (3,), (1,)]
    assert not model["pair"]._forward_hooks
    assert seen(nn.Sequential(nn.GRU(2, 3)), np.ones((5, 2), np.float32))["0"][1].shape == (5, 3)
    print(f"arrays_seen: {len(found['pair'])}")


if __name__ == "__main__":
    main()
