"""A training step on an NNX model under jax.jit: nothing is raised and nothing trained; nnx.jit is what it needs."""

from typing import Any

import jax
import jax.numpy as jnp
import optax
from flax import nnx

x = jnp.ones((8, 4))  # (n, features)


class Net(nnx.Module):
    """Dropout, then a number."""

    def __init__(self, rngs: nnx.Rngs) -> None:
        self.dropout = nnx.Dropout(0.5, rngs=rngs)
        self.output = nnx.Linear(4, 1, use_bias=False, kernel_init=nnx.initializers.ones, rngs=rngs)

    def __call__(self, x: jax.Array) -> jax.Array:
        """Numbers (n, 1) of the rows x (n, 4)."""
        return self.output(self.dropout(x))


def step(model: Net, optimizer: nnx.Optimizer[Net]) -> jax.Array:
    optimizer.update(model, nnx.grad(lambda model: model(x)[0, 0])(model))
    return model.dropout(x)  # (n, features)


def report(name: str, jit: Any) -> None:
    model, jitted = Net(nnx.Rngs(0)), jit(step)
    optimizer = nnx.Optimizer(model, optax.sgd(0.1), wrt=nnx.Param)
    before = model.output.kernel[...]  # (4, 1)
    masks = {jitted(model, optimizer).tobytes() for _ in range(3)}
    print(f"trained_under_{name}: {int((model.output.kernel[...] != before).any())}")
    print(f"masks_under_{name}: {len(masks)}")


def main() -> None:
    report("jax_jit", jax.jit)
    report("nnx_jit", nnx.jit)


if __name__ == "__main__":
    main()
