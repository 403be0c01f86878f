"""NumPy differentiates nothing: np.gradient takes differences of samples, and their error depends on the spacing."""

import jax
import jax.numpy as jnp
import numpy as np


def main() -> None:
    assert not hasattr(np, "grad")
    exact = jax.grad(jnp.sin)(1.0)  # ()
    for spacing, name in ((0.1, "wide"), (0.01, "narrow")):
        xs = 1 + spacing * np.arange(-1, 2)  # (3,)
        slope = np.gradient(np.sin(xs), spacing)[1]
        by_hand = (np.sin(xs[2]) - np.sin(xs[0])) / (2 * spacing)
        assert np.isclose(slope, by_hand)
        print(f"{name}: {slope:.6f}")
    print(f"autodiff: {exact.item():.6f}")


if __name__ == "__main__":
    main()
