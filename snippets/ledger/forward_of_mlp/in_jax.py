"""σ(WX + b) is one layer; an article's example has two, the last without σ, and takes examples as rows."""

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

from snippets.nets.start import dense

x = jnp.array([[1.0, 2.0], [3.0, 4.0]])  # (2, 2)


def parameters() -> list[jax.Array]:
    """Weights (2, 3), (3, 1) and biases (3,), (1,), by layer."""
    return [jnp.asarray(part) for sizes in ((2, 3), (3, 1)) for part in dense(1, *sizes)]


def new_model() -> nnx.Sequential:
    w1, b1, w2, b2 = parameters()
    model = nnx.eval_shape(
        lambda: nnx.Sequential(
            nnx.Linear(2, 3, rngs=nnx.Rngs(0)), jax.nn.relu, nnx.Linear(3, 1, rngs=nnx.Rngs(0))
        )
    )
    nnx.update(model.layers[0], {"kernel": w1, "bias": b1})
    nnx.update(model.layers[2], {"kernel": w2, "bias": b2})
    return model


def main() -> None:
    w1, b1, w2, b2 = parameters()
    output = new_model()(x)  # (2, 1)
    formula = jax.nn.relu(w1.T @ x.T + b1[:, None])  # (3, 2)
    assert np.allclose(formula.T @ w2 + b2, output) and formula.shape != output.shape
    assert (formula >= 0).all() and output.min() < 0
    print(f"numbers_by_formula: {formula.size}")
    print(f"numbers_of_model: {output.size}")
    print(f"lowest_by_formula: {formula.min().item():.4f}")
    print(f"lowest_of_model: {output.min().item():.4f}")


if __name__ == "__main__":
    main()
