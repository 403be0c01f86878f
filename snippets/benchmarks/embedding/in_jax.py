"""The gradient of an embedding table in JAX: operator by operator, and compiled."""

import jax
import jax.numpy as jnp
import optax

from snippets.benchmarks.embedding import work
from snippets.benchmarks.embedding.work import WORK
from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.with_jax import numbers, program

__all__ = ["VARIANTS", "WORK"]
Fixed = tuple[jax.Array, jax.Array, jax.Array, jax.Array]
table = jnp.asarray(work.table)
fixed: Fixed = (
    jnp.asarray(work.tokens),
    jnp.asarray(work.kernel),
    jnp.asarray(work.bias),
    jnp.asarray(work.labels),
)


def loss(table: jax.Array, fixed: Fixed) -> jax.Array:
    tokens, kernel, bias, labels = fixed
    logits = table[tokens].mean(1) @ kernel + bias  # (texts, classes)
    losses: jax.Array = optax.softmax_cross_entropy_with_integer_labels(logits, labels)
    return losses.mean()


def gradient(jit: bool = True) -> Case:
    slope = jax.jit(jax.grad(loss)) if jit else jax.grad(loss)
    return Case(
        lambda: slope(table, fixed).block_until_ready(),
        lambda slope: numbers(slope[fixed[0][:, 0]]),
        program(slope, table, fixed) if jit else None,
    )


VARIANTS = {"eager": lambda: gradient(jit=False), "jit": gradient}


def main() -> None:
    """Take the gradient once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
