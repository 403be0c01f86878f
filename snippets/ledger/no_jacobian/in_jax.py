"""The gradient of a composition of 20,000 numbers needs no array as large as the Jacobian in between."""

import jax
import jax.numpy as jnp

n = 20_000


def loss_of(x: jax.Array) -> jax.Array:
    return jnp.sum(jnp.tanh(x) * x)  # ()


def main() -> None:
    x = jnp.linspace(-1.0, 1.0, n)  # (n,)
    program = jax.make_jaxpr(jax.grad(loss_of))(x)
    results = [variable for equation in program.eqns for variable in equation.outvars]
    largest = max(variable.aval.size for variable in results)
    tanh = jnp.tanh(x)
    assert jnp.allclose(jax.grad(loss_of)(x), tanh + x * (1 - tanh**2), atol=1e-5)
    few = x[:3]
    forward, reverse = jax.jacfwd(jnp.tanh)(few), jax.jacrev(jnp.tanh)(few)  # (3, 3) both
    assert jnp.allclose(forward, reverse) and n * n > 1000 * largest
    print(f"largest_array: {largest}")
    print(f"entries_of_jacobian: {n * n}")
    print(f"entries_when_asked: {reverse.size}")


if __name__ == "__main__":
    main()
