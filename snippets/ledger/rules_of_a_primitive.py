"""A new primitive runs, and no transformation takes it until it has a rule for that one: primitives carry rules."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
from jax.extend.core import Primitive
from jax.interpreters import ad

twice_p = Primitive("twice")
twice_p.def_impl(lambda x: 2 * x)


def twice(x: jax.Array) -> jax.Array:
    result: jax.Array = twice_p.bind(x)
    return result


def refused(transformed: Callable[[jax.Array], jax.Array], x: jax.Array) -> int:
    """1 if a rule is missing for the primitive."""
    try:
        transformed(x)
    except NotImplementedError:
        return 1
    return 0


def main() -> None:
    x = jnp.array(3.0)  # ()
    assert twice(x) == 6
    without_rules = [
        refused(jax.grad(twice), x),
        refused(jax.vmap(twice), x[None]),
        refused(jax.jit(twice), x),
    ]
    ad.defjvp(twice_p, lambda tangent, x: twice(tangent))
    slope = jax.jvp(twice, (x,), (jnp.array(1.0),))[1]
    assert without_rules == [1, 1, 1] and slope == 2
    assert "stablehlo.sine" in jax.jit(jnp.sin).lower(x).as_text()
    print(f"refused_without_rules: {sum(without_rules)}")
    print(f"slope_with_jvp_rule: {slope:.1f}")


if __name__ == "__main__":
    main()
