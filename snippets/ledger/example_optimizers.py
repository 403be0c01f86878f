"""JAX's own Adam is an example, whose module says that you most likely do not want it; the step is that of Optax."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
from jax.example_libraries import optimizers, stax


def main() -> None:
    x, gradient = jnp.array([3.0]), jnp.array([2.0])  # (1,), (1,)
    begin, update, parameters_of = optimizers.adam(0.1)
    example = parameters_of(update(0, gradient, begin(x)))  # (1,)
    adam = optax.adam(0.1)
    step, _ = adam.update(gradient, adam.init(x))
    by_optax = optax.apply_updates(x, step)  # (1,)
    assert np.allclose(example, by_optax, atol=1e-6)
    advice = [" ".join(str(module.__doc__).split()) for module in (optimizers, stax)]
    assert all("You likely do not mean to import this module" in text for text in advice)
    assert not hasattr(jax, "optimizers")
    print(f"by_example: {example.item():.4f}")
    print(f"by_optax: {jnp.asarray(by_optax).item():.4f}")
    print(f"modules_that_advise_against_themselves: {len(advice)}")


if __name__ == "__main__":
    main()
