"""What a step of Adam needs: sixteen bytes a parameter in mixed precision too, eight if all is bfloat16."""

import jax
import jax.numpy as jnp
import optax
from flax import nnx
from jax.typing import DTypeLike


def kept(dtype: DTypeLike) -> list[jax.Array]:
    """Weights, gradients and moments, after a step of layers that compute in bfloat16."""
    low, rngs = jnp.bfloat16, nnx.Rngs(0)
    hidden = nnx.Linear(64, 32, dtype=low, param_dtype=dtype, rngs=rngs)
    output = nnx.Linear(32, 10, dtype=low, param_dtype=dtype, rngs=rngs)
    model = nnx.Sequential(hidden, nnx.relu, output)
    optimizer = nnx.Optimizer(model, optax.adam(0.01), wrt=nnx.Param)
    x = jnp.ones((72, 64))
    gradients = nnx.grad(lambda model: jnp.mean(model(x).astype(jnp.float32) ** 2))(model)
    optimizer.update(model, gradients)
    moments = optimizer.opt_state[0]
    return jax.tree.leaves((nnx.state(model), gradients, moments.mu, moments.nu))


def bytes_kept(dtype: DTypeLike) -> int:
    arrays = jax.eval_shape(lambda: kept(dtype))
    return sum(array.size * array.dtype.itemsize for array in arrays)


def main() -> None:
    parameters = 64 * 32 + 32 + 32 * 10 + 10
    mixed, low = bytes_kept(jnp.float32), bytes_kept(jnp.bfloat16)
    assert mixed == 16 * parameters and low == 8 * parameters
    print(f"parameters: {parameters}")
    print(f"bytes_mixed: {mixed}")
    print(f"bytes_all_bfloat16: {low}")


if __name__ == "__main__":
    main()
