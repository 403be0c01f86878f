"""Three steps of each optimizer, all from one start."""

import jax
import jax.numpy as jnp
import optax

from snippets.rosetta.rows import Rows, V, report
from snippets.rosetta.with_jax import compiled


def moved(rule: optax.GradientTransformation) -> jax.Array:
    weights = jnp.asarray(V)  # (4,)
    state = rule.init(weights)
    for _ in range(3):
        updates, state = rule.update(2 * weights, state, weights)
        weights = weights + updates
    return weights


ROWS: Rows = {
    "sgd": lambda: moved(optax.sgd(0.1)),
    "momentum": lambda: moved(optax.sgd(0.1, momentum=0.9)),
    "nesterov": lambda: moved(optax.sgd(0.1, 0.9, nesterov=True)),
    "sgd_decay": lambda: moved(optax.chain(optax.add_decayed_weights(0.01), optax.sgd(0.1))),
    "adam": lambda: moved(optax.adam(0.1)),
    "adamw": lambda: moved(optax.adamw(0.1, weight_decay=0.01)),
    "adamax": lambda: moved(optax.adamax(0.1)),
    "adagrad": lambda: moved(optax.adagrad(0.1, 0.0, eps=1e-20)),
    "rmsprop": lambda: moved(optax.rmsprop(0.1, decay=0.99, eps_in_sqrt=False)),
}


def main() -> None:
    report(compiled(ROWS))


if __name__ == "__main__":
    main()
