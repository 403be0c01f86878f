# /// script
# [tool.verified]
# raises = "TracerBoolConversionError"
# message = "Attempted boolean conversion of traced array"
# ///
"""When the walk is over is known only while it runs: take a fixed number of steps, and let the door be a cell."""

import jax


@jax.jit
def steps_to_door(cell: jax.Array) -> int:
    steps = 0
    while cell < 8:
        cell, steps = cell + 1, steps + 1
    return steps


steps_to_door(2)
