"""Gradients per sample in JAX: `vmap` over `grad`, compiled and not, and one compiled call after the other."""

import jax
import jax.numpy as jnp
import optax

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.per_sample_gradients.work import WORK, parameters, x, y
from snippets.benchmarks.with_jax import numbers, program

__all__ = ["VARIANTS", "WORK"]
xs, ys = jnp.asarray(x), jnp.asarray(y)
state = tuple(map(jnp.asarray, parameters))
Arrays = tuple[jax.Array, ...]


def loss(parameters: Arrays, x: jax.Array, y: jax.Array) -> jax.Array:
    w1, b1, w2, b2 = parameters
    logits = jax.nn.relu(x @ w1 + b1) @ w2 + b2
    value: jax.Array = optax.softmax_cross_entropy_with_integer_labels(logits, y)
    return value


def read(slopes: Arrays) -> list[float]:
    return [x for slope in reversed(slopes) for x in numbers(slope)]


def mapped(compiled: bool = True) -> Case:
    each = jax.vmap(jax.grad(loss), in_axes=(None, 0, 0))
    slopes = jax.jit(each) if compiled else each
    code = program(slopes, state, xs, ys) if compiled else None
    return Case(lambda: jax.block_until_ready(slopes(state, xs, ys)), read, code)


def loop() -> Case:
    slope = jax.jit(jax.grad(loss))
    samples = list(zip(xs, ys, strict=True))

    def step() -> list[Arrays]:
        result: list[Arrays] = jax.block_until_ready([slope(state, x, y) for x, y in samples])
        return result

    def stacked(slopes: list[Arrays]) -> list[float]:
        return read(tuple(map(jnp.stack, zip(*slopes, strict=True))))

    return Case(step, stacked, program(slope, state, *samples[0]))


VARIANTS = {"vmap": lambda: mapped(compiled=False), "jit_vmap": mapped, "jit_loop": loop}


def main() -> None:
    """Differentiate once in each variant."""
    agree(VARIANTS)


if __name__ == "__main__":
    main()
