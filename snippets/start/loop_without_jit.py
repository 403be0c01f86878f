"""The step compiled and not: the same losses, and Python runs the compiled one only to trace it."""

from itertools import islice

import jax.numpy as jnp
import optax
from flax import nnx
from jax import Array

from snippets.digits.data import batches, load
from snippets.digits.with_jax import Model, Optimizer
from snippets.nets.two_layers.in_jax import new_model
from snippets.start.classifier.in_jax import loss_of

runs: list[str] = []


def step(model: Model, optimizer: Optimizer, x: Array, y: Array) -> Array:
    runs.append("step")
    loss: Array
    loss, gradients = nnx.value_and_grad(loss_of)(model, x, y)
    optimizer.update(model, gradients)
    return loss


def train(jit: bool) -> tuple[list[float], int]:
    """The losses of five steps, and how often Python ran the body of `step`."""
    runs.clear()
    model: Model = new_model(64, 32, 10)
    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)
    one_step = nnx.jit(step) if jit else step
    pairs = (map(jnp.asarray, pair) for pair in islice(batches(*load()[:2], epochs=1), 5))
    return [one_step(model, optimizer, x, y).item() for x, y in pairs], len(runs)


def main() -> None:
    (losses, runs_jit), (others, runs_plain) = train(jit=True), train(jit=False)
    assert jnp.allclose(jnp.array(losses), jnp.array(others), atol=1e-5)
    print(f"steps: {len(losses)}")
    print(f"runs_with_jit: {runs_jit}")
    print(f"runs_without_jit: {runs_plain}")


if __name__ == "__main__":
    main()
