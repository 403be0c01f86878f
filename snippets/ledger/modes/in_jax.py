# /// script
# [tool.verified]
# differs = ["work_forward_over_reverse"]
# ///
"""All 50 slopes of one loss: reverse mode takes one pass, forward mode one pass for each input, and much more work."""

import jax
import jax.numpy as jnp
import numpy as np

n = 50
matrix = jnp.arange(n * n, dtype=jnp.float32).reshape(n, n) / n**2  # (n, n)


@jax.jit
def loss_of(x: jax.Array) -> jax.Array:
    return jnp.sum(jnp.tanh(matrix @ x))  # ()


def operations(program: jax.stages.Wrapped, x: jax.Array) -> float:
    """Floating-point operations of the compiled program, as XLA counts them."""
    costs = program.lower(x).compile().cost_analysis() or {}
    return float(costs["flops"])


def main() -> None:
    x = jnp.linspace(-1.0, 1.0, n)  # (n,)
    directions = np.eye(n, dtype=np.float32)  # (n, n)
    slopes = [jax.jvp(loss_of, (x,), (direction,))[1] for direction in directions]
    value, pull_back = jax.vjp(loss_of, x)
    (gradient,) = pull_back(jnp.ones_like(value))  # (n,)
    assert np.allclose(slopes, gradient, atol=1e-4)
    forward = operations(jax.jit(jax.jacfwd(loss_of)), x)
    reverse = operations(jax.jit(jax.grad(loss_of)), x)
    assert forward > 10 * reverse
    print(f"forward_passes: {len(slopes)}")
    print(f"slopes_of_one_forward_pass: {slopes[0].size}")
    print(f"slopes_of_one_reverse_pass: {gradient.size}")
    print(f"work_forward_over_reverse: {forward / reverse:.1f}")


if __name__ == "__main__":
    main()
