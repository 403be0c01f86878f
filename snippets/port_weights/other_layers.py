"""Four more layers: kernels by the same rule, an embedding as it is, a transposed convolution with other padding."""

import jax.numpy as jnp
import torch
from flax import nnx
from torch import Tensor

from snippets.port_weights.compared import LIMIT, apart
from snippets.port_weights.layouts import to_flax


def check(name: str, here: torch.nn.Module, there: nnx.Module, x: Tensor) -> None:
    """Channels come second here, and last there."""
    kernel, bias = (p.detach().numpy() for p in here.parameters())
    nnx.update(there, {"kernel": jnp.array(to_flax(kernel)), "bias": jnp.array(bias)})
    wanted = here(x).movedim(1, -1).detach()
    assert callable(there)
    given = there(jnp.array(x.movedim(1, -1).numpy()))
    assert given.shape == wanted.shape and apart(given, wanted) < LIMIT
    print(f"{name}_apart_less_than: {LIMIT:.0e}")


def main() -> None:
    torch.manual_seed(0)
    rngs, pixels = nnx.Rngs(0), torch.randn(2, 4, 8, 8)  # (n, channels, height, width)
    one = torch.nn.Conv1d(4, 6, 3, padding=2, dilation=2)
    check("conv1d", one, nnx.Conv(4, 6, 3, padding=2, kernel_dilation=2, rngs=rngs), pixels[..., 0])
    deep = torch.nn.Conv2d(4, 8, 3, stride=2, padding=1, groups=4)
    there = nnx.Conv(4, 8, (3, 3), 2, padding=1, feature_group_count=4, rngs=rngs)
    check("depthwise", deep, there, pixels)
    up = torch.nn.ConvTranspose2d(4, 5, k := 4, stride=2, padding=(p := 1))
    pads = ((k - 1 - p, k - 1 - p),) * 2
    back = nnx.ConvTranspose(4, 5, (k, k), 2, padding=pads, transpose_kernel=True, rngs=rngs)
    check("transposed", up, back, pixels)
    table, words = torch.nn.Embedding(9, 3), torch.tensor([[0, 8, 1]])  # (1, 3)
    copy = nnx.Embed(9, 3, rngs=rngs)
    nnx.update(copy, {"embedding": jnp.array(table.weight.detach().numpy())})
    assert jnp.array_equal(copy(jnp.array(words.numpy())), table(words).detach().numpy())
    print("embedding_apart: 0")


if __name__ == "__main__":
    main()
