"""A network that learns XOR with jax alone: parameters in a dictionary, and functions for everything else."""

import jax
import jax.numpy as jnp
import numpy as np

Parameters = dict[str, jax.Array]
x = jnp.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])  # (4, 2)
y = jnp.array([0.0, 1.0, 1.0, 0.0])  # (4,)


@jax.jit
def new_parameters() -> Parameters:
    first, second = jax.random.split(jax.random.key(0))
    return {
        "w1": jax.random.normal(first, (2, 8)),
        "b1": jnp.zeros(8),
        "w2": jax.random.normal(second, (8,)),
    }


def model(p: Parameters, x: jax.Array) -> jax.Array:
    return jnp.tanh(x @ p["w1"] + p["b1"]) @ p["w2"]  # (n,)


@jax.jit
def step(p: Parameters) -> Parameters:
    gradients = jax.grad(lambda p: jnp.mean((model(p, x) - y) ** 2))(p)
    return {name: p[name] - 0.1 * gradients[name] for name in p}


def main() -> None:
    p = new_parameters()
    for _ in range(2000):
        p = step(p)
    right = int(((np.asarray(model(p, x)) > 0.5) == (np.asarray(y) > 0.5)).sum())
    assert right == 4
    print(f"right_of_four: {right}")


if __name__ == "__main__":
    main()
