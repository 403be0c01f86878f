"""The same chain of products in bfloat16: its numbers are others, so it is no faster way to the same result."""

import jax
import jax.numpy as jnp

from snippets.benchmarks.how_to_lie.in_jax import chain
from snippets.benchmarks.how_to_lie.work import weights, x


def chain_in(dtype: jnp.dtype) -> jax.Array:
    start, *ws = (jnp.asarray(array, dtype) for array in (x, *weights))
    return chain(start, ws).astype(jnp.float32)  # (512, 512)


def main() -> None:
    wanted = chain_in(jnp.dtype("float32"))
    found = chain_in(jnp.dtype("bfloat16"))
    error = jnp.abs(found - wanted).max() / jnp.abs(wanted).max()
    assert 1e-3 < error < 2e-2
    print(f"within_1e_3: {int(error < 1e-3)}")
    print(f"within_2e_2: {int(error < 2e-2)}")


if __name__ == "__main__":
    main()
