# /// script
# [tool.verified]
# differs = ["abs", "clip", "leaky_relu", "norm", "std", "maximum"]
# ///
"""Gradients where a function has a corner or a tie: any slope between the two would do."""

import jax
import jax.numpy as jnp
import optax
from jax import grad

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report
from snippets.rosetta.with_jax import compiled

zero, zeros, ones = jnp.array(0.0), jnp.zeros(2), jnp.ones(2)  # (), (2,), (2,)
AS_IT_IS: As = {
    "abs": (1, lambda: grad(jnp.abs)(zero)),
    "clip": (1 / 2, lambda: grad(lambda x: jnp.clip(x, min=0))(zero)),
    "leaky_relu": (1, lambda: grad(jax.nn.leaky_relu)(zero)),
    "norm": (float("nan"), lambda: grad(jnp.linalg.norm)(zeros)[0]),
    "std": (float("nan"), lambda: grad(jnp.std)(ones)[0]),
    "maximum": (1 / 2, lambda: grad(lambda x: x.max(axis=0))(ones)[0]),
}
EQUAL: Rows = {
    "abs_equal": lambda: grad(lambda x: x * jnp.sign(x))(zero),
    "clip_equal": lambda: grad(lambda x: jnp.where(x < 0, 0, x))(zero),
    "leaky_relu_equal": lambda: grad(lambda x: jnp.where(x > 0, x, 0.01 * x))(zero),
    "norm_equal": lambda: grad(lambda x: optax.safe_norm(x, 1e-8))(zeros)[0],
    "std_equal": lambda: grad(lambda x: jnp.sqrt(x.var() + 1e-12))(ones)[0],
    "maximum_equal": lambda: grad(lambda x: x.max(axis=0))(ones)[0],
}


def main() -> None:
    check(AS_IT_IS, compiled)
    report(compiled(EQUAL))


if __name__ == "__main__":
    main()
