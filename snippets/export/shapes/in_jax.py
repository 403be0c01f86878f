# /// script
# [tool.verified]
# differs = ["empty_accepted", "odd_accepted"]
# ///
"""An export has the sizes of its example, unless a dimension is named; then it has bounds, and in JAX divisors."""

import jax
import jax.numpy as jnp
from jax import export

from snippets.exec.refused import refused


@jax.jit
def total(x: jax.Array) -> jax.Array:
    """Sums (n,) of the rows x (n, 4)."""
    return x.sum(1)


def exported(rows: str) -> export.Exported:
    shape = export.symbolic_shape(f"{rows}, 4", constraints=["rows <= 16"])
    return export.export(total)(jax.ShapeDtypeStruct(shape, jnp.float32))


def main() -> None:
    x = jnp.ones((4, 4))  # (4, 4)
    fixed = export.export(total)(x)
    free, pairs = exported("rows"), exported("2 * rows")
    assert refused(fixed.call, jnp.ones((5, 4)), ValueError)
    assert refused(free.call, jnp.ones((17, 4)), ValueError)
    print(f"fixed: {len(fixed.call(x))}")
    print(f"smallest: {len(free.call(x[:1]))}")
    print(f"largest: {len(free.call(jnp.ones((16, 4))))}")
    print(f"empty_accepted: {int(not refused(free.call, x[:0], ValueError))}")
    print(f"even: {len(pairs.call(jnp.ones((6, 4))))}")
    print(f"odd_accepted: {int(not refused(pairs.call, jnp.ones((5, 4)), ValueError))}")


if __name__ == "__main__":
    main()
