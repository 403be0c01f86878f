"""nn.MultiheadAttention keeps query, key and value in one matrix; Flax has three kernels, cut by heads."""

from functools import partial

import jax.numpy as jnp
import torch
from flax import nnx

from snippets.port_weights.compared import LIMIT, apart
from snippets.start.classifier.in_jax import logits_of as outputs_of


def ported(layer: torch.nn.MultiheadAttention) -> nnx.MultiHeadAttention:
    heads, size = layer.num_heads, layer.head_dim
    new = partial(nnx.MultiHeadAttention, heads, heads * size, decode=False)
    copy = nnx.eval_shape(lambda: new(rngs=nnx.Rngs(0)))
    arrays = {name: jnp.array(p.detach().numpy()) for name, p in layer.named_parameters()}
    weights = arrays["in_proj_weight"].reshape(3, heads, size, -1)  # (3, heads, size, in)
    biases = arrays["in_proj_bias"].reshape(3, heads, size)  # (3, heads, size)
    parts = (copy.query, copy.key, copy.value)
    for part, weight, bias in zip(parts, weights, biases, strict=True):
        nnx.update(part, {"kernel": weight.transpose(2, 0, 1), "bias": bias})  # (in, heads, size)
    kernel = arrays["out_proj.weight"].T.reshape(heads, size, -1)  # (heads, size, out)
    nnx.update(copy.out, {"kernel": kernel, "bias": arrays["out_proj.bias"]})
    return copy


def main() -> None:
    torch.manual_seed(0)
    layer = torch.nn.MultiheadAttention(8, num_heads=2, batch_first=True)
    torch.nn.init.normal_(layer.in_proj_bias)
    x = torch.randn(3, 5, 8)  # (n, length, features)
    outputs = layer(x, x, x)[0].detach()  # (n, length, features)
    assert apart(outputs_of(ported(layer), jnp.array(x.numpy())), outputs) < LIMIT
    print(f"outputs_apart_less_than: {LIMIT:.0e}")


if __name__ == "__main__":
    main()
