"""Half the step leaves a sixteenth of the error, and an error below the noise may still move the parameters."""

import jax
import jax.numpy as jnp
import numpy as np

from snippets.science.oscillator import FRICTION, START, STIFFNESS, TIME, exact
from snippets.science.reports import errors
from snippets.science.solver.in_jax import solve


def missed(law: jax.Array, steps: int) -> jax.Array:
    step, state = TIME / steps, jnp.array(START, dtype=law.dtype)
    motion = jnp.asarray(exact(step * np.arange(1, steps + 1)))  # (steps,)
    return solve(law, state, step, steps)[:, 0] - motion  # (steps,)


@jax.jit(static_argnames="steps")
def largest(law: jax.Array, steps: int) -> jax.Array:
    return jnp.abs(missed(law, steps)).max()  # ()


@jax.jit(static_argnames="steps")
def shift(law: jax.Array, steps: int) -> jax.Array:
    slopes = jax.jacfwd(missed)(law, steps)  # (steps, 2)
    away: jax.Array = jnp.linalg.solve(slopes.T @ slopes, slopes.T @ missed(law, steps))
    return -away  # (2,)


def main() -> None:
    with jax.enable_x64(True):
        law = jnp.array([STIFFNESS, FRICTION])  # (2,)
        in_float64 = [largest(law, steps).item() for steps in (25, 50, 100, 1600)]
        in_float32 = [largest(law.astype("float32"), steps).item() for steps in (400, 1600)]
        errors(in_float64, in_float32, [shift(law, steps)[0].item() for steps in (25, 50)])


if __name__ == "__main__":
    main()
