"""No row is reordered: the Flax model turns its image round before flattening, and only transposing is left."""

import torch
from flax import nnx
from jax import Array

from snippets.digits.data import load as digits
from snippets.port_weights.arrays import in_jax as arrays_in_jax
from snippets.port_weights.arrays import in_torch as arrays_in_torch
from snippets.port_weights.compared import LIMIT, apart
from snippets.port_weights.net import in_jax, in_torch
from snippets.port_weights.spoilers import rows_not_reordered
from snippets.start.classifier.in_jax import logits_of


class FlattensAsTorch(in_jax.Net):
    """The CNN of this page, with one line changed."""

    def __call__(self, x: Array) -> Array:
        """Logits (n, 10) of the rows x (n, 64)."""
        x = nnx.relu(self.norm(self.first(x.reshape(-1, 8, 8, 1))))  # (n, 8, 8, 8)
        x = nnx.max_pool(x, (2, 2), strides=(2, 2))  # (n, 4, 4, 8)
        x = nnx.max_pool(nnx.relu(self.second(x)), (2, 2), strides=(2, 2))  # (n, 2, 2, 16)
        x = x.transpose(0, 3, 1, 2).reshape(len(x), -1)  # (n, 16, 2, 2) -> (n, 64)
        x = self.scaled(self.hidden(x))  # (n, 64)
        return self.output(nnx.gelu(x, approximate=False))


def main() -> None:
    torch.manual_seed(0)
    model, copy = in_torch.Net().eval(), nnx.eval_shape(lambda: FlattensAsTorch(nnx.Rngs(0)))
    arrays_in_jax.load(copy, arrays_in_torch.arrays_of(model))
    rows_not_reordered(copy)
    copy.eval()
    x = digits().test_x  # (357, 64)
    with torch.no_grad():
        assert apart(logits_of(copy, x), model(torch.from_numpy(x))) < LIMIT
    print(f"logits_apart_less_than: {LIMIT:.0e}")


if __name__ == "__main__":
    main()
