"""Gradients clipped, and six steps of each schedule."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
import optax

from snippets.rosetta.rows import Rows, V, report
from snippets.rosetta.with_jax import compiled


def clipped(rule: optax.GradientTransformation) -> jax.Array:
    gradient = 2 * jnp.asarray(V)  # (4,)
    clip: jax.Array = rule.update(gradient, rule.init(gradient))[0]
    return clip


def rates(schedule: Callable[[jax.Array], jax.Array]) -> object:
    return jax.vmap(schedule)(jnp.arange(6))


ROWS: Rows = {
    "clip_norm": lambda: clipped(optax.clip_by_global_norm(1.0)),
    "clip_value": lambda: clipped(optax.clip(1.0)),
    "step_rate": lambda: rates(optax.exponential_decay(0.1, 2, 0.5, staircase=True)),
    "cosine_rate": lambda: rates(optax.cosine_decay_schedule(0.1, 5)),
    "warm_up": lambda: rates(optax.linear_schedule(0.02, 0.1, 4)),
}


def main() -> None:
    report(compiled(ROWS))


if __name__ == "__main__":
    main()
