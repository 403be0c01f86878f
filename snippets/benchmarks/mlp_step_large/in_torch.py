"""A training step of a larger network in PyTorch: nearly all of its time is matrix products."""

from snippets.benchmarks.harness import agree
from snippets.benchmarks.mlp_step_large.work import NETWORK, WORK
from snippets.benchmarks.mlp_step_small.in_torch import functional, trained

__all__ = ["VARIANTS", "WORK"]

VARIANTS = {
    "eager": lambda: trained(NETWORK),
    "compiled": lambda: trained(NETWORK, compiled=True),
    "func": lambda: functional(NETWORK),
}


def main() -> None:
    """Take one step in each variant that need not be compiled first."""
    agree(VARIANTS, apart=("compiled",))


if __name__ == "__main__":
    main()
