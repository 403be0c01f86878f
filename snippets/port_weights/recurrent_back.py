"""GRU and LSTM from Flax to PyTorch: a bias that Flax has not becomes zeros, and all else returns to the bit."""

from typing import Any

import numpy as np
import torch

from snippets.port_weights.arrays import in_jax
from snippets.port_weights.arrays.in_torch import arrays_of, load
from snippets.port_weights.compared import LIMIT, apart
from snippets.port_weights.layouts import Arrays
from snippets.port_weights.recurrent import gru, lstm
from snippets.start.classifier.in_jax import logits_of as outputs_of


def arrays_of_cell(cell: Any) -> Arrays:
    found = {}
    for name, part in (("ih_l0", cell.dense_i), ("hh_l0", cell.dense_h)):
        found[f"weight_{name}"] = weight = np.asarray(part.kernel[...]).T  # (out, in)
        none = np.zeros_like(weight[:, 0])  # (out,)
        found[f"bias_{name}"] = none if part.bias is None else np.asarray(part.bias[...])
    return found


def main() -> None:
    torch.manual_seed(0)
    x = torch.randn(2, 5, 3)  # (n, length, features)
    one, two = torch.nn.GRU(3, 4, batch_first=True), torch.nn.LSTM(3, 4, batch_first=True)
    copy, left, wanted = gru(one), arrays_of(one), two(x)[0].detach()
    cell: Any = copy.cell
    returned = arrays_of_cell(cell)
    same = sum(np.array_equal(left[name], returned[name]) for name in left)
    known = set(in_jax.arrays_of(copy)) & set(left)
    cell.dense_h.bias, cell.dense_h.use_bias = None, False
    load(one, arrays_of_cell(cell))
    load(two, arrays_of_cell(lstm(two).cell))
    assert apart(outputs_of(copy, x.numpy()), one(x)[0].detach()) < LIMIT
    assert apart(two(x)[0].detach(), wanted) < LIMIT and same == len(left) and not known
    print(f"outputs_apart_less_than: {LIMIT:.0e}")
    print(f"returned_to_the_bit: {same}")
    print(f"names_right_from_arrays_of: {len(known)}")


if __name__ == "__main__":
    main()
