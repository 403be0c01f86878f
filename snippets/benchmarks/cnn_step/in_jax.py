"""A training step of a small CNN in JAX: compiled, with flax.nnx, and with pooling written as a maximum of slices."""

import jax
import jax.numpy as jnp
import optax
from flax import nnx

from snippets.benchmarks.cnn_step.with_jax import Parameters, Pool, loss, mean_loss, slices, window
from snippets.benchmarks.cnn_step.with_nnx import Net
from snippets.benchmarks.cnn_step.work import RATE, WORK, biases, kernels, x, y
from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.with_jax import numbers, program

__all__ = ["VARIANTS", "WORK"]
images, labels = jnp.asarray(x), jnp.asarray(y)


def function(pool: Pool = window, jit: bool = True) -> Case:
    state = [(jnp.asarray(w), jnp.asarray(b)) for w, b in zip(kernels, biases, strict=True)]

    def descend(parameters: Parameters, x: jax.Array, y: jax.Array) -> Parameters:
        slopes = jax.grad(loss)(parameters, pool, x, y)
        moved: Parameters = jax.tree.map(lambda p, g: p - RATE * g, parameters, slopes)
        return moved

    change = jax.jit(descend) if jit else descend
    code = program(change, state, images, labels) if jit else None

    def step() -> jax.Array:
        state[:] = jax.block_until_ready(change(state, images, labels))
        return state[0][0]

    return Case(step, lambda w: numbers(kernels[0] - w), code)


def module() -> Case:
    net = Net()
    optimizer = nnx.Optimizer(net, optax.sgd(RATE), wrt=nnx.Param)

    @nnx.jit
    def change(net: Net, optimizer: nnx.Optimizer[Net], x: jax.Array, y: jax.Array) -> None:
        optimizer.update(net, nnx.grad(lambda net: mean_loss(net(x), y))(net))

    def step() -> jax.Array:
        change(net, optimizer, images, labels)
        kernel: jax.Array = net.first.kernel[...]
        return kernel.block_until_ready()

    return Case(step, lambda w: numbers(kernels[0] - w))


VARIANTS = {
    "eager": lambda: function(jit=False),
    "jit": function,
    "jit_pool_by_slices": lambda: function(slices),
    "nnx": module,
}


def main() -> None:
    """Take one step in each variant that starts quickly."""
    agree(VARIANTS, apart=("eager", "nnx"))


if __name__ == "__main__":
    main()
