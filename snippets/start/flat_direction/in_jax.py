"""The loss is 70 times steeper one way than the other: the flat way decides how long it takes."""

import jax
import jax.numpy as jnp

xs = jnp.array([1.0, 2.0, 3.0, 4.0, 5.0])  # (5,)
ys = xs - 1  # (5,)


def loss(line: jax.Array) -> jax.Array:
    return jnp.mean((line[0] * xs + line[1] - ys) ** 2)  # ()


def main() -> None:
    hessian = jax.jit(jax.hessian(loss))(jnp.array([0.3, 0.2]))  # (2, 2)
    flattest, steepest = jnp.linalg.eigvalsh(hessian).tolist()
    left = (1 - 0.01 * flattest) ** 100
    assert 0.7 < left < 0.72
    print(f"steepest: {steepest:.4f}")
    print(f"flattest: {flattest:.4f}")
    print(f"largest_rate: {2 / steepest:.4f}")
    print(f"left_after_100: {left:.4f}")


if __name__ == "__main__":
    main()
