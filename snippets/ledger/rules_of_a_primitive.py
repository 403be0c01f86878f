"""A new primitive runs, and no transformation takes it until it has a rule for that one: primitives carry rules."""

from collections.abc import Callable

import jax
import jax.numpy as jnp
from jax.extend.core import Primitive
from jax.interpreters import ad

Function = Callable[[jax.Array], jax.Array]


def new_primitive() -> Primitive:
    primitive = Primitive("twice")
    primitive.def_impl(lambda x: 2 * x)
    return primitive


def refused(transformed: Function, x: jax.Array) -> int:
    """1 if a rule is missing for the primitive."""
    try:
        transformed(x)
    except NotImplementedError:
        return 1
    return 0


def main() -> None:
    primitive = new_primitive()
    twice: Function = primitive.bind
    x = jnp.array(3.0)  # ()
    assert twice(x) == 6
    without_rules = [refused(jax.grad(twice), x), refused(jax.jit(twice), x)]
    without_rules.append(refused(jax.vmap(twice), x[None]))
    ad.defjvp(primitive, lambda tangent, x: twice(tangent))
    slope = jax.jvp(twice, (x,), (jnp.array(1.0),))[1]
    assert without_rules == [1, 1, 1] and slope == 2
    assert "stablehlo.sine" in jax.jit(jnp.sin).lower(x).as_text()
    print(f"refused_without_rules: {sum(without_rules)}")
    print(f"slope_with_jvp_rule: {slope:.1f}")


if __name__ == "__main__":
    main()
