"""From a line of Python to machine code: grad and f are traced together, lowered, and compiled into fused loops."""

import math
import re

import jax
import jax.numpy as jnp


def f(x: jax.Array) -> jax.Array:
    return jnp.sin(x) * 2  # ()


def main() -> None:
    x = jnp.array(0.5)  # ()
    traced = jax.jit(jax.value_and_grad(f)).trace(x)
    lowered = traced.lower()
    compiled = lowered.compile()
    primitives = [equation.primitive.name for equation in traced.jaxpr.eqns]
    operations = re.findall(r"stablehlo\.(\w+)", lowered.as_text())
    value, slope = compiled(x)
    assert math.isclose(slope, 2 * math.cos(0.5), rel_tol=1e-6)
    assert "cos" in primitives and "cosine" in operations
    assert "fused_computation" in str(compiled.as_text())
    print(f"traced: {' '.join(primitives)}")
    print(f"lowered: {' '.join(operations)}")
    print(f"value: {value.item():.4f}")
    print(f"slope: {slope.item():.4f}")


if __name__ == "__main__":
    main()
