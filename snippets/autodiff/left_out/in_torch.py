# /// script
# [tool.verified]
# differs = ["by_float", "float_refused"]
# ///
"""x times its own value has the slope 2x, and x alone once the value has left PyTorch on its way."""

import warnings
from collections.abc import Callable

import torch

from snippets.exec.refused import refused

# region ways
ways: dict[str, Callable[[torch.Tensor], torch.Tensor]] = {
    "whole": lambda x: x * x,
    "item": lambda x: x * x.item(),
    "int": lambda x: x * int(x),
    "float": lambda x: x * float(x),
    "integer": lambda x: x * x.to(torch.int32).to(torch.float32),
    "numpy": lambda x: x * torch.as_tensor(x.numpy()),
    "detached": lambda x: x * torch.as_tensor(x.detach().numpy()),
}
# endregion


def slope(name: str) -> float:
    x = torch.tensor(3.0, requires_grad=True)  # ()
    return float(torch.autograd.grad(ways[name](x), x)[0])


def main() -> None:
    print(f"whole: {slope('whole'):.1f}")
    print(f"by_item: {slope('item'):.1f}")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert slope("int") == slope("detached") == slope("float")
        print(f"by_float: {slope('float'):.1f}")
    assert len(caught) == 1 and "requires_grad=True to a scalar" in str(caught[0].message)
    print(f"by_integer: {slope('integer'):.1f}")
    print(f"numpy_refused: {int(refused(slope, 'numpy', RuntimeError))}")


if __name__ == "__main__":
    main()
