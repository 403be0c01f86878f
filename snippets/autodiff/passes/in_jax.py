"""A Jacobian column by column with JVPs, or row by row with VJPs: a call for each input, or for each output."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
import numpy as np
from jax import jacfwd, jacrev, jvp, vjp

Function = Callable[[jax.Array], jax.Array]


def columns(f: Function, x: jax.Array) -> list[jax.Array]:
    return [jvp(f, (x,), (direction,))[1] for direction in jnp.eye(len(x))]


def rows(f: Function, x: jax.Array) -> list[jax.Array]:
    y, pull_back = vjp(f, x)
    return [pull_back(direction)[0] for direction in jnp.eye(len(y))]


def calls(inputs: int, outputs: int) -> tuple[int, int]:
    """How many JVPs, and how many VJPs, make the Jacobian (outputs, inputs) of a layer."""
    matrix = jnp.asarray(np.arange(inputs * outputs).reshape(outputs, inputs) / 10)
    x = jnp.linspace(-1.0, 1.0, inputs)  # (inputs,)

    def layer(x: jax.Array) -> jax.Array:
        return jnp.tanh(matrix @ x)  # (outputs,)

    pushed, pulled = (jax.jit(take, static_argnums=0)(layer, x) for take in (columns, rows))
    forward, reverse = (jax.jit(take(layer))(x) for take in (jacfwd, jacrev))
    for jacobian in (forward, reverse, np.stack(pulled)):
        assert np.allclose(np.stack(pushed, 1), jacobian, atol=1e-6)
    return len(pushed), len(pulled)


def main() -> None:
    for name, (inputs, outputs) in {"6_in_2_out": (6, 2), "2_in_6_out": (2, 6)}.items():
        jvps, vjps = calls(inputs, outputs)
        assert (jvps, vjps) == (inputs, outputs)
        print(f"jvps_{name}: {jvps}\nvjps_{name}: {vjps}")


if __name__ == "__main__":
    main()
