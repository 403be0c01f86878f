# /// script
# [tool.verified]
# differs = ["compiled_refuses"]
# ///
"""With jax.disable_jit() a compiled function runs line by line on numbers, so `if`, print and breakpoint() work."""

import jax
import jax.numpy as jnp

from snippets.exec.refused import refused

seen: list[jax.Array] = []


@jax.jit
def f(x: jax.Array) -> jax.Array:
    y = x * x
    if y > 4:
        seen.append(y)
        return y
    return -y


def main() -> None:
    refuses = refused(f, jnp.array(3.0), jax.errors.TracerBoolConversionError)
    assert refuses and seen == []
    with jax.disable_jit():
        above, below = f(jnp.array(3.0)), f(jnp.array(1.0))
        assert refused(jax.vmap(f), jnp.ones(2), jax.errors.TracerBoolConversionError)
    assert above == 9 and below == -1 and seen == [9]
    print(f"above: {above:.4f}")
    print(f"below: {below:.4f}")
    print(f"compiled_refuses: {int(refuses)}")


if __name__ == "__main__":
    main()
