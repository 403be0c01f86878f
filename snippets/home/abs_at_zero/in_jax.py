# /// script
# [tool.verified]
# differs = ["at_zero"]
# ///
"""|x| has a slope on either side of 0 and none at 0, where JAX answers with the one on the right."""

import jax
import jax.numpy as jnp


def gradient(x: float) -> float:
    return float(jax.grad(jnp.abs)(x))


def main() -> None:
    left, at_zero, right = gradient(-1.0), gradient(0.0), gradient(1.0)
    assert (left, right) == (-1, 1)
    assert at_zero == 1
    print(f"left: {left:.4f}")
    print(f"at_zero: {at_zero:.4f}")
    print(f"right: {right:.4f}")


if __name__ == "__main__":
    main()
