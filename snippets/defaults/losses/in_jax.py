# /// script
# [tool.verified]
# differs = ["reduction", "class_axis", "half", "kl", "clip_norm"]
# ///
"""What a loss averages, over which axis it looks for classes, and what clipping divides by."""

import jax
import jax.numpy as jnp
import optax
from optax import softmax_cross_entropy_with_integer_labels as cross_entropy

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report
from snippets.rosetta.with_jax import compiled

logits, classes = jnp.zeros((2, 4)), jnp.array([0, 1])  # (2, 4), (2,)
long, tags = jnp.zeros((2, 3, 4)), jnp.zeros((2, 3), int)  # (2, 3, 4), (2, 3)


def clipped() -> object:
    return optax.clip_by_global_norm(1e-6).update(jnp.full(1, 2e-6), optax.EmptyState())[0]


AS_IT_IS: As = {
    "reduction": (2, lambda: cross_entropy(logits, classes).size),
    "class_axis": (1.386294, lambda: cross_entropy(long, tags).mean()),
    "half": (2, lambda: optax.l2_loss(2.0, 0.0)),
    "kl": (1.386294, lambda: optax.kl_divergence(jax.nn.log_softmax(logits), jnp.eye(2, 4)).mean()),
    "clip_norm": (1e-6, clipped),
}
EQUAL: Rows = {
    "reduction_equal": lambda: cross_entropy(logits, classes).mean().size,
    "class_axis_equal": lambda: cross_entropy(long.mT, jnp.zeros((2, 4), int)).mean(),
    "half_equal": lambda: optax.squared_error(2.0, 0.0),
    "kl_equal": lambda: optax.kl_divergence(jax.nn.log_softmax(logits), jnp.eye(2, 4)).mean(),
}


def main() -> None:
    check(AS_IT_IS, compiled)
    report(compiled(EQUAL))


if __name__ == "__main__":
    main()
