"""The numbers of a Flax model under PyTorch's names and in its layouts, out of it and into it, none left over."""

import jax.numpy as jnp
import numpy as np
from flax import nnx

from snippets.port_weights import layouts
from snippets.port_weights.arrays.in_torch import arrays_of as arrays_in_torch
from snippets.port_weights.net import in_jax, in_torch

FLATTENED = {("hidden", "kernel"): (16, 2, 2)}


def arrays_of(model: nnx.Module) -> layouts.Arrays:
    found = {}
    for path, variable in nnx.to_flat_state(nnx.state(model, (nnx.Param, nnx.BatchStat))):
        array = np.asarray(variable[...])
        array = layouts.to_torch(array) if path[-1] == "kernel" else array
        if path in FLATTENED:
            array = layouts.channels_first(array, FLATTENED[path])
        found[layouts.torch_name(path)] = array
    return found


def load(model: nnx.Module, arrays: layouts.Arrays) -> None:
    left = {k: v for k, v in arrays.items() if not k.endswith("num_batches_tracked")}
    for path, variable in nnx.to_flat_state(nnx.state(model, (nnx.Param, nnx.BatchStat))):
        array = left.pop(layouts.torch_name(path))
        if path in FLATTENED:
            array = layouts.channels_last(array, FLATTENED[path])
        array = layouts.to_flax(array) if path[-1] == "kernel" else array
        assert array.shape == variable.shape, f"{path}: {array.shape}, not {variable.shape}"
        variable.set_value(jnp.array(array))
    assert not left, f"unknown {list(left)}"


def main() -> None:
    model = nnx.eval_shape(lambda: in_jax.Net(nnx.Rngs(0)))
    load(model, arrays_in_torch(in_torch.Net()))
    print(f"numbers: {sum(array.size for array in arrays_of(model).values())}")


if __name__ == "__main__":
    main()
