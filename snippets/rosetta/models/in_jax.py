"""What a model holds, and the model called with what it holds."""

import jax
import jax.numpy as jnp
from flax import nnx

from snippets.rosetta.rows import Rows, T, report
from snippets.rosetta.with_jax import compiled

t = jnp.asarray(T[0])  # (3, 4)


def new_model() -> nnx.Linear:
    start = nnx.initializers.constant(0.1)
    return nnx.Linear(4, 2, kernel_init=start, rngs=nnx.Rngs(0))


model = new_model()
ROWS: Rows = {
    "weight": lambda: model.kernel[...].T,
    "parameters": lambda: sum(p.size for p in jax.tree.leaves(nnx.state(model, nnx.Param))),
    "functional": lambda: nnx.merge(*nnx.split(model))(t),
}


def main() -> None:
    report(compiled(ROWS))


if __name__ == "__main__":
    main()
