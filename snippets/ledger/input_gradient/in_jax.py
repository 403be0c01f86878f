"""Which input moved the answer most: the gradient by the input, from the same weights the same in both frameworks."""

import jax
import jax.numpy as jnp
import numpy as np

from snippets.nets.start import xs
from snippets.nets.two_layers.in_jax import new_model


def main() -> None:
    model = new_model()
    x = jnp.asarray(xs[0])  # (10,)
    influence = np.asarray(jax.jit(jax.grad(lambda row: model(row)[0]))(x))  # (10,)
    strongest = int(np.abs(influence).argmax())
    assert influence.shape == x.shape and influence[strongest] != 0
    print(f"strongest_input: {strongest}")
    print(f"its_influence: {influence[strongest].item():.4f}")


if __name__ == "__main__":
    main()
