"""SGD, Adam and RMSprop on one line: they come from Optax, whose RMSprop needs telling to count as PyTorch's."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
import optax

from snippets.start.line import xs, ys

inputs, targets = jnp.asarray(xs), jnp.asarray(ys)  # (5,)
Maker = Callable[[], optax.GradientTransformation]
makers: dict[str, Maker] = {
    "sgd": lambda: optax.sgd(0.01),
    "adam": lambda: optax.adam(0.01),
    "rmsprop": lambda: optax.rmsprop(0.01, decay=0.99, eps_in_sqrt=False),
}


@jax.jit
def loss_of(w: jax.Array) -> jax.Array:
    return jnp.mean((w[0] * inputs + w[1] - targets) ** 2)


def train(make: Maker) -> float:
    w = jnp.array([0.3, 0.2])  # (2,)
    optimizer = make()
    state, step = optimizer.init(w), jax.jit(optimizer.update)
    for _ in range(20):
        updates, state = step(jax.grad(loss_of)(w), state)
        w = jnp.asarray(optax.apply_updates(w, updates))
    return float(loss_of(w))


def main() -> None:
    before = loss_of(jnp.array([0.3, 0.2])).item()
    for name, make in makers.items():
        after = train(make)
        assert after < before
        print(f"{name}: {after:.4f}")


if __name__ == "__main__":
    main()
