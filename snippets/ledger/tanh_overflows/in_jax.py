"""tanh by its textbook formula is right at 1 and nan at 50 in float32, where both parts of the fraction overflow."""

import jax
import jax.numpy as jnp
import numpy as np


def by_formula(x: jax.Array) -> jax.Array:
    return (jnp.exp(2 * x) - 1) / (jnp.exp(2 * x) + 1)  # ()


def main() -> None:
    near, far = jnp.array(1.0), jnp.array(50.0)  # (), ()
    assert np.isclose(by_formula(near), jnp.tanh(near))
    assert jnp.isnan(by_formula(far)) and jnp.tanh(far) == 1
    print(f"formula_at_1: {by_formula(near).item():.4f}")
    print(f"formula_at_50_is_nan: {int(jnp.isnan(by_formula(far)))}")
    print(f"tanh_at_50: {jnp.tanh(far).item():.4f}")


if __name__ == "__main__":
    main()
