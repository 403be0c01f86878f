"""The slopes of four activations by formula, by autodiff and by chords; at ReLU's kink there is none, only a habit."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
from jax.nn import gelu, relu, sigmoid

T = jax.Array
x = jnp.array([-3.0, -0.7, 0.4, 1.5])  # (4,)
SLOPES: dict[str, tuple[Callable[[T], T], Callable[[T], T]]] = {
    "sigmoid": (sigmoid, lambda x: sigmoid(x) * (1 - sigmoid(x))),
    "tanh": (jnp.tanh, lambda x: 1 - jnp.tanh(x) ** 2),
    "relu": (relu, lambda x: jnp.where(x > 0, 1.0, 0.0)),
    "gelu": (lambda x: gelu(x, False), lambda x: (1 + jax.lax.erf(x / 2**0.5)) / 2 + x * bell(x)),
}


def bell(x: T) -> T:
    return jnp.exp(-(x**2) / 2) / jnp.sqrt(2 * jnp.pi)


def slope(f: Callable[[T], T], x: T) -> T:
    gradient: T = jax.grad(lambda x: f(x).sum())(x)
    return gradient


def three_ways(name: str) -> list[T]:
    f, formula = SLOPES[name]
    return [slope(f, x), formula(x), (f(x + 1e-2) - f(x - 1e-2)) / 2e-2]  # (4,) each


def main() -> None:
    for name in SLOPES:
        autodiff, formula, chords = jax.jit(three_ways, static_argnums=0)(name)
        assert jnp.allclose(autodiff, formula, atol=1e-6)
        assert jnp.allclose(chords, formula, atol=1e-4)
        print(f"{name}_at_1_5: {autodiff[3].item():.4f}")
    zero = jnp.array(0.0)  # ()
    print(f"relu_at_0: {slope(relu, zero).item():.1f}")
    print(f"maximum_at_0: {slope(lambda x: jnp.maximum(x, zero), zero).item():.1f}")


if __name__ == "__main__":
    main()
