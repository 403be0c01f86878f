"""A training step of a small network in JAX: operator by operator, compiled, and with flax.nnx and optax."""

from itertools import pairwise

import jax
import jax.numpy as jnp
import optax
from flax import nnx

from snippets.benchmarks.harness import Case, agree
from snippets.benchmarks.mlp_step_small.network import RATE, Network
from snippets.benchmarks.mlp_step_small.work import NETWORK, WORK
from snippets.benchmarks.with_jax import numbers, program

__all__ = ["VARIANTS", "WORK"]
Parameters = list[tuple[jax.Array, jax.Array]]


def mean_loss(logits: jax.Array, y: jax.Array) -> jax.Array:
    losses: jax.Array = optax.softmax_cross_entropy_with_integer_labels(logits, y)
    return losses.mean()


def loss(parameters: Parameters, x: jax.Array, y: jax.Array) -> jax.Array:
    for w, b in parameters[:-1]:
        x = jax.nn.relu(x @ w + b)
    w, b = parameters[-1]
    return mean_loss(x @ w + b, y)


def descend(parameters: Parameters, x: jax.Array, y: jax.Array) -> Parameters:
    slopes = jax.grad(loss)(parameters, x, y)
    moved: Parameters = jax.tree.map(lambda p, g: p - RATE * g, parameters, slopes)
    return moved


def function(net: Network, jit: bool = True) -> Case:
    batch = jnp.asarray(net.x), jnp.asarray(net.y)
    pairs = zip(net.weights, net.biases, strict=True)
    state = [(jnp.asarray(w), jnp.asarray(b)) for w, b in pairs]
    change = jax.jit(descend) if jit else descend
    code = program(change, state, *batch) if jit else None

    def step() -> jax.Array:
        state[:] = jax.block_until_ready(change(state, *batch))
        return state[0][0]

    return Case(step, lambda w: numbers(net.weights[0] - w), code)


class Net(nnx.Module):
    """The same layers, with the same start."""

    def __init__(self, net: Network) -> None:
        rngs = nnx.Rngs(0)
        self.layers = nnx.List([nnx.Linear(i, o, rngs=rngs) for i, o in pairwise(net.sizes)])
        for layer, w, b in zip(self.layers, net.weights, net.biases, strict=True):
            layer.kernel, layer.bias = nnx.Param(jnp.asarray(w)), nnx.Param(jnp.asarray(b))

    def __call__(self, h: jax.Array) -> jax.Array:
        for layer in self.layers[:-1]:
            h = jax.nn.relu(layer(h))
        logits: jax.Array = self.layers[-1](h)
        return logits


def module(net: Network) -> Case:
    x, y = jnp.asarray(net.x), jnp.asarray(net.y)
    model = Net(net)
    optimizer = nnx.Optimizer(model, optax.sgd(RATE), wrt=nnx.Param)

    @nnx.jit
    def change(model: Net, optimizer: nnx.Optimizer[Net], x: jax.Array, y: jax.Array) -> None:
        optimizer.update(model, nnx.grad(lambda model: mean_loss(model(x), y))(model))

    def step() -> jax.Array:
        change(model, optimizer, x, y)
        kernel: jax.Array = model.layers[0].kernel[...]
        return kernel.block_until_ready()

    return Case(step, lambda w: numbers(net.weights[0] - w))


VARIANTS = {
    "eager": lambda: function(NETWORK, jit=False),
    "jit": lambda: function(NETWORK),
    "nnx": lambda: module(NETWORK),
}


def main() -> None:
    """Take one step in each variant that starts quickly."""
    agree(VARIANTS, apart=("eager",))


if __name__ == "__main__":
    main()
