# /// script
# [tool.verified]
# differs = ["second"]
# ///
"""Ask for the same gradient twice: jax.grad(f) returns it, so the second answer is the same."""

# region setup
import jax
import jax.numpy as jnp

# endregion


def f(x: jax.Array) -> jax.Array:
    return x**3  # ()


def main() -> None:
    x = jnp.array(1.3)  # ()
    gradient = jax.grad(f)
    first = float(gradient(x))
    second = float(gradient(x))
    assert second == first
    print(f"first: {first:.4f}")
    print(f"second: {second:.4f}")


if __name__ == "__main__":
    main()
