# /// script
# [tool.verified]
# differs = ["linear_start", "bias_start", "conv_start", "embedding_start"]
# tolerance = 2e-2
# ///
"""How widely the numbers are spread that a layer begins with."""

from flax import nnx
from jax.nn.initializers import normal, variance_scaling

from snippets.defaults.rows import As, check, spread
from snippets.rosetta.rows import Rows, report

rngs, third = nnx.Rngs(0), variance_scaling(1 / 3, "fan_in", "uniform")
AS_IT_IS: As = {
    "linear_start": (1000**-0.5, lambda: spread(nnx.Linear(1000, 200, rngs=rngs).kernel)),
    "bias_start": (0, lambda: spread(nnx.Linear(1000, 200, rngs=rngs).bias)),
    "conv_start": (900**-0.5, lambda: spread(nnx.Conv(100, 200, (3, 3), rngs=rngs).kernel)),
    "embedding_start": (1000**-0.5, lambda: spread(nnx.Embed(200, 1000, rngs=rngs).embedding)),
}
EQUAL: Rows = {
    "linear_start_equal": lambda: spread(
        nnx.Linear(1000, 200, kernel_init=third, rngs=rngs).kernel
    ),
    "bias_start_equal": lambda: spread(nnx.Linear(1000, 200, rngs=rngs).bias),
    "conv_start_equal": lambda: spread(
        nnx.Conv(100, 200, (3, 3), kernel_init=third, rngs=rngs).kernel
    ),
    "embedding_start_equal": lambda: spread(
        nnx.Embed(200, 1000, embedding_init=normal(1.0), rngs=rngs).embedding
    ),
}


def main() -> None:
    check(AS_IT_IS, tolerance=2e-2)
    report(EQUAL)


if __name__ == "__main__":
    main()
