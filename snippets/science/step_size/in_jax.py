"""Half the step is a sixteenth of the error, until float32 has no more digits to give."""

import jax
import jax.numpy as jnp

from snippets.science.oscillator import FRICTION, START, STIFFNESS, TIME, exact
from snippets.science.reports import errors
from snippets.science.solver.in_jax import solve


def error(steps: int, dtype: jnp.dtype) -> float:
    law, state = jnp.array([[STIFFNESS, FRICTION], START], dtype=dtype)  # (2,), (2,)
    position: float = solve(law, state, TIME / steps, steps)[-1, 0].item()
    return abs(position - float(exact(TIME)))


def main() -> None:
    with jax.enable_x64(True):
        coarse, half, fine = (error(steps, jnp.dtype("float64")) for steps in (50, 100, 1600))
    fine_in_float32 = error(1600, jnp.dtype("float32"))
    assert 14 < coarse / half < 18 and fine_in_float32 > 10 * fine
    errors(coarse, half, fine, fine_in_float32)


if __name__ == "__main__":
    main()
