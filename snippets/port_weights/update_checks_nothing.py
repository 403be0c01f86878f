"""nnx.update takes a name that the layer lacks and a shape that does not fit, and load_state_dict refuses both."""

import jax.numpy as jnp
import numpy as np
import torch
from flax import nnx


def refused(arrays: dict[str, torch.Tensor]) -> bool:
    """Whether a layer from 3 to 5 does not take them."""
    try:
        torch.nn.Linear(3, 5, bias=False).load_state_dict(arrays)
    except RuntimeError:
        return True
    return False


def main() -> None:
    zeros = nnx.initializers.zeros
    layer = nnx.Linear(3, 5, use_bias=False, kernel_init=zeros, rngs=nnx.Rngs(0))
    before = layer.kernel[...]  # (3, 5)
    nnx.update(layer, {"weight": jnp.ones((5, 3))})
    unchanged = np.array_equal(layer.kernel[...], before)
    nnx.update(layer, {"kernel": jnp.ones((5, 3))})
    assert unchanged and hasattr(layer, "weight") and layer.kernel.shape == (5, 3)
    assert refused({"kernel": torch.ones(5, 3)}) and refused({"weight": torch.ones(3, 5)})
    print(f"kernel_unchanged_by_wrong_name: {int(unchanged)}")
    print(f"rows_of_kernel_for_3_inputs: {layer.kernel.shape[0]}")
    print(
        f"refused_by_torch: {refused({'kernel': torch.ones(5, 3)}) + refused({'weight': torch.ones(3, 5)})}"
    )


if __name__ == "__main__":
    main()
