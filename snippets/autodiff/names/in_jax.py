"""Eight transformations of two functions whose derivatives are quickly found by hand."""

import jax
import jax.numpy as jnp
from jax import grad, hessian, jacfwd, jacrev, jvp, value_and_grad, vjp, vmap

BY_HAND = {
    "grad": [12, 9],
    "value": 18,
    "jvp": [2, 0],
    "vjp": [2, 3],
    "jacfwd": [[2, 3], [0, 4]],
    "jacrev": [[2, 3], [0, 4]],
    "hessian": [[4, 6], [6, 0]],
    "vmap": [[12, 9], [0, 1]],
}


def f(x: jax.Array) -> jax.Array:
    return x[0] ** 2 * x[1]  # ()


def g(x: jax.Array) -> jax.Array:
    return jnp.stack([x[0] * x[1], x[1] ** 2])  # (2,)


def derivatives(x: jax.Array, v: jax.Array) -> dict[str, jax.Array]:
    value, gradient = value_and_grad(f)(x)  # (), (2,)
    found = {"grad": gradient, "value": value, "jvp": jvp(g, (x,), (v,))[1]}  # (2,)
    found["vjp"] = vjp(g, x)[1](v)[0]  # (2,)
    found |= {"jacfwd": jacfwd(g)(x), "jacrev": jacrev(g)(x)}  # (2, 2) both
    found |= {"hessian": hessian(f)(x), "vmap": vmap(grad(f))(jnp.stack([x, v]))}  # (2, 2) both
    return found


def main() -> None:
    x, v = jnp.array([3.0, 2.0]), jnp.array([1.0, 0.0])  # (2,), (2,)
    results = jax.jit(derivatives)(x, v)
    found = {name: results[name].tolist() for name in BY_HAND}
    assert found == BY_HAND
    print("\n".join(f"{name}: {numbers}" for name, numbers in found.items()))


if __name__ == "__main__":
    main()
