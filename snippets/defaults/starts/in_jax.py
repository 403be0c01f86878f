# /// script
# [tool.verified]
# differs = ["linear_start", "bias_start", "conv_start", "embedding_start"]
# tolerance = 2e-2
# ///
"""How widely the numbers are spread that a layer begins with."""

from flax import nnx
from flax.nnx import Rngs
from jax.nn.initializers import normal, variance_scaling

from snippets.defaults.rows import As, check, spread
from snippets.rosetta.rows import Rows, report
from snippets.rosetta.with_jax import compiled

third = variance_scaling(1 / 3, "fan_in", "uniform")
AS_IT_IS: As = {
    "linear_start": (100**-0.5, lambda: spread(nnx.Linear(100, 200, rngs=Rngs(0)).kernel)),
    "bias_start": (0, lambda: spread(nnx.Linear(100, 200, rngs=Rngs(0)).bias)),
    "conv_start": (180**-0.5, lambda: spread(nnx.Conv(20, 100, (3, 3), rngs=Rngs(0)).kernel)),
    "embedding_start": (100**-0.5, lambda: spread(nnx.Embed(200, 100, rngs=Rngs(0)).embedding)),
}
EQUAL: Rows = {
    "linear_start_equal": lambda: spread(
        nnx.Linear(100, 200, kernel_init=third, rngs=Rngs(0)).kernel
    ),
    "bias_start_equal": lambda: spread(nnx.Linear(100, 200, rngs=Rngs(0)).bias),
    "conv_start_equal": lambda: spread(
        nnx.Conv(20, 100, (3, 3), kernel_init=third, rngs=Rngs(0)).kernel
    ),
    "embedding_start_equal": lambda: spread(
        nnx.Embed(200, 100, embedding_init=normal(1.0), rngs=Rngs(0)).embedding
    ),
}


def main() -> None:
    check(AS_IT_IS, compiled, tolerance=2e-2)
    report(compiled(EQUAL))


if __name__ == "__main__":
    main()
