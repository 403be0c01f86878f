"""Flax's two layer libraries have no name that says loss or entropy; Optax's losses do."""

import optax
from flax import linen, nnx

words = ("loss", "entropy", "squared_error")


def losses(module: object) -> list[str]:
    return [name for name in dir(module) if any(word in name.lower() for word in words)]


def main() -> None:
    assert not losses(linen) and not losses(nnx)
    assert {"softmax_cross_entropy", "squared_error"} <= set(losses(optax.losses))
    print(f"losses_in_linen: {len(losses(linen))}")
    print(f"losses_in_nnx: {len(losses(nnx))}")
    print(f"optax_has_losses: {int(len(losses(optax.losses)) > 1)}")


if __name__ == "__main__":
    main()
