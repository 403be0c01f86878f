"""Training stays in float32 unless the program asks for less; asked, the layer computes in bfloat16."""

import jax
import jax.numpy as jnp
import optax
from flax import nnx


def main() -> None:
    @nnx.jit
    def step(model: nnx.Linear, optimizer: nnx.Optimizer[nnx.Linear], x: jax.Array) -> None:
        optimizer.update(model, nnx.grad(lambda model: jnp.mean(model(x) ** 2))(model))

    model = nnx.Linear(4, 2, rngs=nnx.Rngs(0))
    optimizer = nnx.Optimizer(model, optax.adam(0.01), wrt=nnx.Param)
    x = jnp.linspace(-1.0, 1.0, 12).reshape(3, 4)  # (3, 4)
    plain = model(x)  # (3, 2)
    step(model, optimizer, x)
    moments = jax.tree.leaves(optimizer.opt_state[0].mu)
    asked = nnx.Linear(4, 2, dtype=jnp.bfloat16, rngs=nnx.Rngs(0))(x)  # (3, 2)
    kept = jax.tree.leaves(nnx.state(model))
    low = sum(a.dtype != jnp.float32 for a in [plain, *kept, *moments])
    assert low == 0 and asked.dtype == jnp.bfloat16
    print(f"arrays: {1 + len(kept) + len(moments)}")
    print(f"below_float32: {low}")
    print(f"bits_when_asked: {8 * asked.dtype.itemsize}")


if __name__ == "__main__":
    main()
