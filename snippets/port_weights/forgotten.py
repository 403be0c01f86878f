# /// script
# [tool.verified]
# tolerance = 2e-1
# ///
"""One step of the port left out at a time: nothing is raised, and the answers go wrong, some of them hardly."""

import numpy as np
from flax import nnx

from snippets.digits.data import load as digits
from snippets.port_weights import spoilers
from snippets.port_weights.arrays import in_jax as arrays_in_jax
from snippets.port_weights.arrays import in_torch as arrays_in_torch
from snippets.port_weights.carry.in_torch import trained
from snippets.port_weights.compared import accuracy, apart
from snippets.port_weights.net import in_jax
from snippets.start.classifier.in_jax import logits_of
from snippets.start.classifier.in_torch import logits_of as logits_in_torch

STEPS = (
    spoilers.dense_not_transposed,
    spoilers.rows_not_reordered,
    spoilers.height_for_width,
    spoilers.statistics_left_behind,
    spoilers.training_mode,
    spoilers.epsilon_of_flax,
)


def main() -> None:
    model, x = trained().eval(), digits().test_x  # (357, 64)
    wanted = logits_in_torch(model, x)  # (357, 10)
    print(f"accuracy: {accuracy(wanted):.3f}")
    for spoil in STEPS:
        copy = nnx.eval_shape(lambda: in_jax.Net(nnx.Rngs(0)))
        arrays_in_jax.load(copy, arrays_in_torch.arrays_of(model))
        copy.eval()
        spoil(copy)
        logits = np.asarray(logits_of(copy, x))  # (357, 10)
        print(f"{spoil.__name__}: {accuracy(logits):.3f}")
        print(f"{spoil.__name__}_apart: {apart(logits, wanted):.1e}")


if __name__ == "__main__":
    main()
