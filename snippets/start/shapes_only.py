"""nnx.eval_shape settles the shapes of a layer and computes nothing: a layer of terabytes is made at once."""

import math

import jax
from flax import nnx


def main() -> None:
    model = nnx.eval_shape(lambda: nnx.Linear(10**6, 10**6, rngs=nnx.Rngs(0)))
    leaves = jax.tree.leaves(nnx.state(model, nnx.Param))
    assert all(isinstance(leaf, jax.ShapeDtypeStruct) for leaf in leaves)
    print(f"numbers: {sum(math.prod(leaf.shape) for leaf in leaves)}")
    print(f"numbers_computed: {sum(isinstance(leaf, jax.Array) for leaf in leaves)}")


if __name__ == "__main__":
    main()
