# /// script
# [tool.verified]
# tolerance = 2e-2
# ///
"""What looks as if it might differ and does not."""

import jax
import jax.numpy as jnp
from flax import nnx
from jax import grad

from snippets.defaults.rows import As, check
from snippets.rosetta.with_jax import compiled

ties, ones, zero = jnp.array([1, 3, 3]), jnp.ones(9999), jnp.array(0.0)  # (3,), (9999,), ()
AS_IT_IS: As = {
    "dropped": (0.9, lambda: (nnx.Dropout(0.9, rngs=nnx.Rngs(0))(ones) == 0).mean()),
    "floor": (-4, lambda: jnp.array(-7) // 2),
    "modulo": (2, lambda: jnp.array(-7) % 3),
    "half": (2, lambda: jnp.array(2.5).round()),
    "argmax": (1, lambda: ties.argmax()),
    "relu": (0, lambda: grad(jax.nn.relu)(zero)),
    "tie": (1 / 2, lambda: grad(lambda x: jnp.maximum(x, zero))(zero)),
    "empty": (float("nan"), lambda: ones[:0].mean()),
    "empty_sum": (0, lambda: ones[:0].sum()),
}


def main() -> None:
    check(AS_IT_IS, compiled, tolerance=2e-2)


if __name__ == "__main__":
    main()
