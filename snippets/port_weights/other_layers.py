"""Three more convolutions: kernels turn by the same rule, and a transposed one needs other padding."""

from collections.abc import Callable
from functools import partial

import jax.numpy as jnp
import torch
from flax import nnx
from torch import Tensor

from snippets.port_weights.compared import LIMIT, apart
from snippets.port_weights.layouts import to_flax
from snippets.start.classifier.in_jax import logits_of as outputs_of


def check(name: str, here: torch.nn.Module, new: Callable[..., nnx.Module], x: Tensor) -> None:
    """Channels come second here, and last there."""
    there = nnx.eval_shape(lambda: new(rngs=nnx.Rngs(0)))
    kernel, bias = (p.detach().numpy() for p in here.parameters())
    nnx.update(there, {"kernel": jnp.array(to_flax(kernel)), "bias": jnp.array(bias)})
    wanted = here(x).movedim(1, -1).detach()
    given = outputs_of(there, jnp.array(x.movedim(1, -1).numpy()))
    assert given.shape == wanted.shape and apart(given, wanted) < LIMIT
    print(f"{name}_apart_less_than: {LIMIT:.0e}")


def main() -> None:
    torch.manual_seed(0)
    pixels = torch.randn(2, 4, 8, 8)  # (n, channels, height, width)
    one = torch.nn.Conv1d(4, 6, 3, padding=2, dilation=2)
    conv1d = partial(nnx.Conv, 4, 6, 3, padding=2, kernel_dilation=2)
    check("conv1d", one, conv1d, pixels[..., 0])
    deep = torch.nn.Conv2d(4, 8, 3, stride=2, padding=1, groups=4)
    depthwise = partial(nnx.Conv, 4, 8, (3, 3), 2, padding=1, feature_group_count=4)
    check("depthwise", deep, depthwise, pixels)
    up = torch.nn.ConvTranspose2d(4, 5, k := 4, stride=2, padding=(p := 1))
    pads = ((k - 1 - p, k - 1 - p),) * 2
    back = partial(nnx.ConvTranspose, 4, 5, (k, k), 2, padding=pads, transpose_kernel=True)
    check("transposed", up, back, pixels)


if __name__ == "__main__":
    main()
