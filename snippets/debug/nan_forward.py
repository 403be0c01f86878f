"""A nan of the forward pass: jax_debug_nans stops there, and PyTorch's anomaly mode looks at gradients only."""

import traceback

import jax
import jax.numpy as jnp
import torch

from snippets.exec.refused import refused


def in_jax(x: float) -> jax.Array:
    with jax.debug_nans(True):
        return jnp.asarray(jax.jit(lambda x: jnp.log(2 * x))(x))


def hidden(x: float) -> jax.Array:
    with jax.debug_nans(True):
        return jnp.asarray(jax.jit(lambda x: jnp.where(x > 0, jnp.log(x), 0.0))(x))


def in_torch(x: float) -> torch.Tensor:
    leaf = torch.tensor(x, requires_grad=True)
    with torch.autograd.set_detect_anomaly(True):
        y = torch.log(2 * leaf)
        y.backward()
    return y.detach()


def main() -> None:
    try:
        stopped_by_jax, line = in_jax(-1.0) is None, "none"
    except FloatingPointError as error:
        mine = [e for e in traceback.extract_tb(error.__traceback__) if e.filename == __file__]
        stopped_by_jax, line = True, str(mine[-1].line)
    assert hidden(-1.0) == 0
    stopped_by_torch = refused(in_torch, -1.0, RuntimeError)
    assert stopped_by_jax and "jnp.log" in line and not stopped_by_torch and in_torch(-1.0).isnan()
    print("line:", line)
    print(f"stopped_by_jax: {int(stopped_by_jax)}")
    print(f"stopped_by_torch: {int(stopped_by_torch)}")


if __name__ == "__main__":
    main()
