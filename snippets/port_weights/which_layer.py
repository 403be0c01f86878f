"""Each layer of Flax's is given what PyTorch's layer got: the ones whose outputs differ are the ones to mend."""

import jax.numpy as jnp
import torch
from flax import nnx

from snippets.digits.data import load as digits
from snippets.port_weights import spoilers
from snippets.port_weights.arrays import in_jax as arrays_in_jax
from snippets.port_weights.arrays import in_torch as arrays_in_torch
from snippets.port_weights.compared import LIMIT, apart
from snippets.port_weights.layouts import channels_last
from snippets.port_weights.net import in_jax, in_torch
from snippets.port_weights.seen import seen


def main() -> None:
    torch.manual_seed(0)
    model, copy = in_torch.Net().eval(), nnx.eval_shape(lambda: in_jax.Net(nnx.Rngs(0)))
    arrays_in_jax.load(copy, arrays_in_torch.arrays_of(model))
    copy.eval()
    spoilers.rows_not_reordered(copy)
    for name, (got, gave) in seen(model, digits().test_x).items():
        got = channels_last(got, (16, 2, 2)) if name == "hidden" else got
        differs = apart(getattr(copy, name)(jnp.asarray(got)), gave) > LIMIT
        assert differs == (name == "hidden")
        print(f"{name}_differs: {differs:d}")


if __name__ == "__main__":
    main()
