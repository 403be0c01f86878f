"""A Hessian is forward mode over reverse mode, and a Hessian times one vector needs no Hessian."""

import jax
import jax.numpy as jnp
from jax import grad, hessian, jacfwd, jvp

n = 1000


def f(x: jax.Array) -> jax.Array:
    return jnp.sum((x[1:] - x[:-1] ** 2) ** 2)  # ()


def hessian_times(x: jax.Array, v: jax.Array) -> jax.Array:
    along: jax.Array = jvp(grad(f), (x,), (v,))[1]  # (n,)
    return along


def largest_array(x: jax.Array) -> int:
    """Numbers in the largest result of any operator on the way."""
    equations = jax.make_jaxpr(hessian_times)(x, x).eqns
    sizes: list[int] = [out.aval.size for equation in equations for out in equation.outvars]
    return max(sizes)


def main() -> None:
    x, v = jnp.array([1.0, 2.0, 3.0]), jnp.array([1.0, 0.0, -1.0])  # (3,), (3,)
    composed = jax.jit(jacfwd(grad(f)))(x)  # (3, 3)
    assert jnp.array_equal(composed, jax.jit(hessian(f))(x)) and (composed == composed.T).all()
    along = jax.jit(hessian_times)(x, v)  # (3,)
    assert jnp.allclose(along, composed @ v)
    largest = largest_array(jnp.linspace(-1.0, 1.0, n))
    assert largest == n
    print(f"second_derivative: {composed[1, 1]:.1f}")
    print(f"times_vector: {along[1]:.1f}")
    print(f"largest_array: {largest}")
    print(f"entries_of_hessian: {n * n}")


if __name__ == "__main__":
    main()
