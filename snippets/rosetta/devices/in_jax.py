"""Where an array is, what it is made of, whether two are equal, and files."""

import jax
import jax.numpy as jnp

from snippets.rosetta.rows import Rows, X, Y, report
from snippets.rosetta.with_jax import compiled

x, y = map(jnp.asarray, (X, Y))  # (2, 3), (2, 3)


def saved() -> object:
    jnp.save("x.npy", x)
    return jnp.load("x.npy")


def saved_together() -> object:
    jnp.savez("both.npz", x=x, y=y)
    return jnp.load("both.npz")["y"]


ROWS: Rows = {
    "to_device": lambda: jax.device_put(x, jax.devices("cpu")[0]),
    "device": lambda: x.device == jax.devices("cpu")[0],
    "length": lambda: x.shape[0],
    "axes": lambda: x.ndim,
    "entries": lambda: x.size,
    "bytes": lambda: x.nbytes,
    "is_float": lambda: jnp.issubdtype(x.dtype, jnp.floating),
    "bfloat16": lambda: x.astype(jnp.bfloat16).astype(float),
    "bits": lambda: x.view(jnp.int32),
    "close": lambda: jnp.allclose(x, x + 1e-9),
    "equal": lambda: jnp.array_equal(x, y),
    "dlpack": lambda: jnp.from_dlpack(x),
    "saved": saved,
    "saved_together": saved_together,
}


def main() -> None:
    report(compiled(ROWS, eager=("to_device", "device", "dlpack", "saved", "saved_together")))


if __name__ == "__main__":
    main()
