"""The gradient of a composition of 20,000 numbers needs no array as large as the Jacobian in between."""

import jax
import jax.numpy as jnp
import numpy as np

n = 20_000


def loss_of(x: jax.Array) -> jax.Array:
    return jnp.sum(jnp.tanh(x) * x)  # ()


def main() -> None:
    x = np.linspace(-1.0, 1.0, n, dtype=np.float32)  # (n,)
    program = jax.make_jaxpr(jax.grad(loss_of))(x)
    results = [variable for equation in program.eqns for variable in equation.outvars]
    largest = max(variable.aval.size for variable in results)
    tanh = np.tanh(x)
    assert np.allclose(jax.jit(jax.grad(loss_of))(x), tanh + x * (1 - tanh**2), atol=1e-5)
    few = x[:3]
    forward, reverse = (
        jax.jit(jac(jnp.tanh))(few) for jac in (jax.jacfwd, jax.jacrev)
    )  # (3, 3) both
    assert np.allclose(forward, reverse) and n * n > 1000 * largest
    print(f"largest_array: {largest}")
    print(f"entries_of_jacobian: {n * n}")
    print(f"entries_when_asked: {reverse.size}")


if __name__ == "__main__":
    main()
