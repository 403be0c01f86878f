"""A linen model holds no parameters: init makes them, apply takes them, and the model stays as it was."""

import jax
import jax.numpy as jnp
from flax import linen


def main() -> None:
    model = linen.Dense(features=2)
    xs = jnp.ones((4, 3))  # (4, 3)
    variables = model.init(jax.random.key(0), xs)
    outputs = model.apply(variables, xs)  # (4, 2)
    other = model.apply(jax.tree.map(jnp.zeros_like, variables), xs)  # (4, 2)
    assert isinstance(outputs, jax.Array) and isinstance(other, jax.Array)
    assert set(variables["params"]) == {"kernel", "bias"} and not hasattr(model, "params")
    assert jnp.any(outputs != 0) and jnp.all(other == 0)
    print(f"rows: {outputs.shape[0]}")
    print(f"columns: {outputs.shape[1]}")
    print(f"numbers: {sum(leaf.size for leaf in jax.tree.leaves(variables))}")


if __name__ == "__main__":
    main()
