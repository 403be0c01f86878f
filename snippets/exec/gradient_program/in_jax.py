# /// script
# [tool.verified]
# differs = ["gradient_operators"]
# ///
"""The gradient is a program of its own: traced, it holds the cosine that the function lacks."""

import math

import jax
import jax.extend.core
import jax.numpy as jnp


def f(x: jax.Array) -> jax.Array:
    return jnp.sin(x) * 2  # ()


def operators(program: jax.extend.core.ClosedJaxpr) -> list[str]:
    """Names of a traced program's operators, in order."""
    return [equation.primitive.name for equation in program.jaxpr.eqns]


def main() -> None:
    x = jnp.array(0.5)  # ()
    program = jax.make_jaxpr(jax.grad(f))(x)
    forward, gradient = operators(jax.make_jaxpr(f)(x)), operators(program)
    slope = jax.jit(jax.grad(f))(x).item()
    assert math.isclose(slope, 2 * math.cos(0.5), rel_tol=1e-6)
    print(f"forward: {' '.join(forward)}")
    print(f"gradient: {' '.join(gradient)}")
    print(f"forward_operators: {len(forward)}")
    print(f"gradient_operators: {len(gradient)}")
    print(f"forward_cosines: {forward.count('cos')}")
    print(f"gradient_cosines: {gradient.count('cos')}")
    print(f"slope: {slope:.4f}")


if __name__ == "__main__":
    main()
