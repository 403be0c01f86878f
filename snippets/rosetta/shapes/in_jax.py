"""Shapes: other axes, other orders, pieces put together and taken apart."""

import jax.numpy as jnp

from snippets.rosetta.rows import Rows, T, X, Y, report
from snippets.rosetta.with_jax import compiled

t = jnp.asarray(T)  # (2, 3, 4)
x, y = map(jnp.asarray, (X, Y))  # (2, 3), (2, 3)
ROWS: Rows = {
    "reshape": lambda: x.reshape(3, 2),
    "flatten": lambda: t.reshape(t.shape[0], -1),
    "unsqueeze": lambda: jnp.expand_dims(x, 1),
    "squeeze": lambda: x[:1].squeeze(0),
    "transpose": lambda: jnp.swapaxes(t, 1, 2),
    "permute": lambda: t.transpose(2, 0, 1),
    "movedim": lambda: jnp.moveaxis(t, 0, 2),
    "expand": lambda: jnp.broadcast_to(x[0], (4, 3)),
    "repeat": lambda: jnp.tile(x, (2, 1)),
    "repeat_interleave": lambda: jnp.repeat(x, 2, axis=1),
    "cat": lambda: jnp.concatenate([x, y], axis=1),
    "stack": lambda: jnp.stack([x, y], axis=1),
    "split": lambda: jnp.split(t, [3], axis=2),
    "chunk": lambda: jnp.split(t, 2, axis=2),
    "tensor_split": lambda: jnp.array_split(t, 2, axis=1),
    "unbind": lambda: tuple(x),
    "flip": lambda: jnp.flip(x, 1),
    "roll": lambda: jnp.roll(x, 1, 1),
    "pad": lambda: jnp.pad(x, ((0, 0), (1, 2))),
}


def main() -> None:
    report(compiled(ROWS))


if __name__ == "__main__":
    main()
