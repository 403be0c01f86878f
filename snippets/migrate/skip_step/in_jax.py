"""A batch with a nan is skipped: under jit by `where`, which chooses between numbers that are both computed."""

import jax
import jax.numpy as jnp

batches = jnp.array([1.0, float("nan"), 2.0])  # (n,)


@jax.jit
def step(weight: jax.Array, x: jax.Array) -> jax.Array:
    gradient = 2 * (weight - x)  # ()
    return jnp.where(jnp.isfinite(gradient), weight - 0.25 * gradient, weight)


def main() -> None:
    weight = jnp.array(0.0)  # ()
    for x in batches:
        weight = step(weight, x)
    print(f"weight: {weight.item():.4f}")


if __name__ == "__main__":
    main()
