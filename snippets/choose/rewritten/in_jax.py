# /// script
# [tool.verified]
# differs = ["graphs"]
# ///
"""The same for JAX: `.at[].set` makes a new array, `where` replaces the `if`, and one graph serves both inputs."""

import jax
import jax.numpy as jnp
import numpy as np

traces: list[str] = []


def shares(scores: jax.Array) -> jax.Array:
    """The scores (n,) without the first, scaled to sum to at most 1."""
    traces.append(str(scores))
    kept = scores.at[0].set(0)  # (n,)
    return jnp.where(kept.sum() > 1, kept / kept.sum(), kept)  # (n,)


def main() -> None:
    large, small = jnp.array([5.0, 3.0, 1.0]), jnp.array([5.0, 0.2, 0.1])  # (3,)
    compiled = jax.jit(shares)
    first, second = compiled(large), compiled(small)  # (3,), (3,)
    graphs = len(traces)
    assert np.allclose(first, shares(large)) and np.allclose(second, shares(small))
    assert large[0] == 5 and graphs == 1
    print(f"of_large: {first.max():.4f}")
    print(f"of_small: {second.max():.4f}")
    print(f"graphs: {graphs}")


if __name__ == "__main__":
    main()
