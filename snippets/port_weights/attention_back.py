"""Attention from Flax to PyTorch: heads are joined, query, key and value stacked, and all returns to the bit."""

from typing import Any

import numpy as np
import torch

from snippets.port_weights.arrays import in_jax, in_torch
from snippets.port_weights.attention import ported
from snippets.port_weights.layouts import Arrays


def arrays_of_attention(layer: Any) -> Arrays:
    parts = (layer.query, layer.key, layer.value)
    kernels = [np.asarray(part.kernel[...]) for part in parts]  # (in, heads, size) each
    joined = [kernel.reshape(len(kernel), -1).T for kernel in kernels]  # (heads * size, in) each
    biases = [np.ravel(part.bias[...]) for part in parts]  # (heads * size,) each
    out = np.asarray(layer.out.kernel[...])  # (heads, size, out)
    return {
        "in_proj_weight": np.concatenate(joined),  # (3 * heads * size, in)
        "in_proj_bias": np.concatenate(biases),  # (3 * heads * size,)
        "out_proj.weight": out.reshape(-1, out.shape[-1]).T,  # (out, heads * size)
        "out_proj.bias": np.asarray(layer.out.bias[...]),
    }


def main() -> None:
    torch.manual_seed(0)
    layer = torch.nn.MultiheadAttention(8, num_heads=2, batch_first=True)
    torch.nn.init.normal_(layer.in_proj_bias)
    torch.nn.init.normal_(layer.out_proj.bias)
    copy, left = ported(layer), in_torch.arrays_of(layer)
    returned, known = arrays_of_attention(copy), set(in_jax.arrays_of(copy)) & set(left)
    same = sum(np.array_equal(left[name], returned[name]) for name in left)
    in_torch.load(layer, returned)
    assert set(left) == set(returned) and same == len(left) and not known
    print(f"returned_to_the_bit: {same}")
    print(f"names_right_from_arrays_of: {len(known)}")


if __name__ == "__main__":
    main()
