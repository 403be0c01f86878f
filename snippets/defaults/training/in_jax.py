# /// script
# [tool.verified]
# differs = ["adamw", "adagrad", "adagrad_small", "rmsprop", "rmsprop_small"]
# ///
"""One step of an optimizer left at its defaults."""

import jax.numpy as jnp
import optax

from snippets.defaults.rows import As, check
from snippets.rosetta.rows import Rows, report
from snippets.rosetta.with_jax import compiled


def stepped(rule: optax.GradientTransformation, slope: float) -> object:
    weight = jnp.ones(1)  # (1,)
    updates, _ = rule.update(jnp.full(1, slope), rule.init(weight), weight)
    return weight + updates


AS_IT_IS: As = {
    "adamw": (0.99999, lambda: stepped(optax.adamw(0.1), 0.0)),
    "adagrad": (1 - 0.1 / 1.1**0.5, lambda: stepped(optax.adagrad(0.1), 1.0)),
    "adagrad_small": (0.96985, lambda: stepped(optax.adagrad(0.1, 0.0), 1e-4)),
    "rmsprop": (1 - 0.05 / 0.1**0.5, lambda: stepped(optax.rmsprop(0.05), 1.0)),
    "rmsprop_small": (0.95025, lambda: stepped(optax.rmsprop(0.05, decay=0.99), 1e-4)),
}
EQUAL: Rows = {
    "adamw_equal": lambda: stepped(optax.adamw(0.1, weight_decay=0.01), 0.0),
    "adagrad_equal": lambda: stepped(optax.adagrad(0.1, initial_accumulator_value=0.0), 1.0),
    "adagrad_small_equal": lambda: stepped(optax.adagrad(0.1, 0.0, eps=1e-20), 1e-4),
    "rmsprop_equal": lambda: stepped(optax.rmsprop(0.05, decay=0.99), 1.0),
    "rmsprop_small_equal": lambda: stepped(optax.rmsprop(0.05, 0.99, eps_in_sqrt=False), 1e-4),
}


def main() -> None:
    check(AS_IT_IS, compiled)
    report(compiled(EQUAL))


if __name__ == "__main__":
    main()
