"""The Hessian of the loss says how far a fit may be off, and 200 fits to fresh noise agree with it."""

import jax
import jax.numpy as jnp

from snippets.science.fit.in_jax import improved, loss
from snippets.science.oscillator import FRICTION, NOISE, STIFFNESS, seen
from snippets.science.reports import bars


@jax.jit
def predicted(law: jax.Array, data: jax.Array) -> jax.Array:
    spread = 2 * NOISE**2 * jnp.linalg.inv(jax.hessian(loss)(law, data))  # (2, 2)
    return jnp.sqrt(jnp.diag(spread))  # (2,)


def main() -> None:
    with jax.enable_x64(True):
        data = jnp.asarray(seen(200))  # (200, steps)
        laws = jnp.tile(jnp.array([STIFFNESS, FRICTION]), (200, 1))
        many = jax.jit(jax.vmap(improved))
        for _ in range(3):
            laws = many(laws, data)
        bars(laws.std(0, ddof=1), predicted(laws[0], data[0]))


if __name__ == "__main__":
    main()
