"""Rounding or a mistake: in float64 the difference of a right port all but vanishes, that of a wrong epsilon stays."""

import jax
import numpy as np
import torch
from flax import nnx

from snippets.digits.data import load as digits
from snippets.port_weights import spoilers
from snippets.port_weights.arrays import in_jax as arrays_in_jax
from snippets.port_weights.arrays import in_torch as arrays_in_torch
from snippets.port_weights.compared import apart
from snippets.port_weights.net import in_jax, in_torch
from snippets.start.classifier.in_jax import logits_of


def copied(model: in_torch.Net) -> in_jax.Net:
    """The copy in Flax, of the same dtype."""
    copy = nnx.eval_shape(lambda: in_jax.Net(nnx.Rngs(0)))
    arrays_in_jax.load(copy, arrays_in_torch.arrays_of(model))
    copy.eval()
    return copy


def main() -> None:
    torch.manual_seed(0)
    model, x = in_torch.Net().double().eval(), digits().test_x.astype(np.float64)
    with torch.no_grad():
        wanted = model(torch.from_numpy(x)).numpy()  # (357, 10)
    with jax.enable_x64(True):
        right, wrong = copied(model), copied(model)
        spoilers.epsilon_of_flax(wrong)
        rounding, mistake = (apart(logits_of(copy, x), wanted) for copy in (right, wrong))
    assert rounding < 1e-12 < 1e-5 < mistake
    print("right_at_most: 1e-12")
    print(f"wrong: {mistake:.1e}")


if __name__ == "__main__":
    main()
