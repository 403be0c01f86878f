"""A training step of a larger network in JAX: nearly all of its time is matrix products."""

from snippets.benchmarks.harness import agree
from snippets.benchmarks.mlp_step_large.work import NETWORK, WORK
from snippets.benchmarks.mlp_step_small.in_jax import function, module

__all__ = ["VARIANTS", "WORK"]

VARIANTS = {
    "eager": lambda: function(NETWORK, jit=False),
    "jit": lambda: function(NETWORK),
    "nnx": lambda: module(NETWORK),
}


def main() -> None:
    """Take one step in each variant that starts quickly."""
    agree(VARIANTS, apart=("eager",))


if __name__ == "__main__":
    main()
