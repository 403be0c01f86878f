"""A gradient has the shape of what it is taken by: taken by the data, it is no step for the kernel."""

import jax
import jax.numpy as jnp
import numpy as np

xs = jnp.asarray(np.random.default_rng(0).normal(size=(32, 2)), jnp.float32)  # (32, 2)
truth = jnp.array([[1.0, -1.0], [2.0, 0.5]])  # (2, 2)


@jax.jit
def loss_of(inputs: jax.Array, targets: jax.Array, kernel: jax.Array) -> jax.Array:
    return jnp.mean((inputs @ kernel - targets) ** 2)  # ()


def train(by: int, rows: int) -> float:
    """Loss after 100 steps along the gradient by this argument."""
    inputs, targets = xs[:rows], xs[:rows] @ truth
    gradient_of = jax.jit(jax.grad(loss_of, argnums=by))
    kernel = jnp.eye(2)
    for _ in range(100):
        kernel = kernel - 0.2 * gradient_of(inputs, targets, kernel)
    return float(loss_of(inputs, targets, kernel))


def main() -> None:
    kernel = jnp.eye(2)
    by_data = jax.jit(jax.grad(loss_of, argnums=0))(xs, xs @ truth, kernel)  # (32, 2)
    by_kernel = jax.jit(jax.grad(loss_of, argnums=2))(xs, xs @ truth, kernel)  # (2, 2)
    assert by_data.shape == xs.shape != kernel.shape
    assert by_kernel.shape == kernel.shape
    before = loss_of(xs[:2], xs[:2] @ truth, kernel).item()
    misled, trained = train(by=0, rows=2), train(by=2, rows=2)
    assert trained < before / 5 < before < misled
    print(f"rows_by_data: {len(by_data)}")
    print(f"rows_by_kernel: {len(by_kernel)}")
    print(f"two_rows_before: {before:.4f}")
    print(f"two_rows_by_data: {misled:.4f}")
    print(f"two_rows_by_kernel: {trained:.4f}")


if __name__ == "__main__":
    main()
