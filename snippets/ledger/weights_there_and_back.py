"""Weights from PyTorch to Flax and back: one transpose each way, the same logits, and the same numbers to the bit."""

import jax.numpy as jnp
import numpy as np
import torch
from flax import nnx

from snippets.nets.start import xs
from snippets.nets.two_layers import in_jax, in_torch


def main() -> None:
    source, target = in_torch.new_model(), in_jax.new_model(seed=1)
    before = np.abs(np.asarray(target(jnp.asarray(xs))) - source(torch.tensor(xs)).detach().numpy())
    for name in ("hidden", "output"):
        layer = getattr(source, name)
        there = {"kernel": layer.weight.detach().numpy().T, "bias": layer.bias.detach().numpy()}
        nnx.update(getattr(target, name), {k: jnp.asarray(v) for k, v in there.items()})
    logits = source(torch.tensor(xs)).detach().numpy()  # (8, 2)
    assert np.allclose(target(jnp.asarray(xs)), logits, atol=1e-6) and before.max() > 0.01
    back = in_torch.new_model(seed=2)
    for name in ("hidden", "output"):
        layer = getattr(target, name)
        kernel, bias = np.array(layer.kernel[...]), np.array(layer.bias[...])
        getattr(back, name).load_state_dict(
            {"weight": torch.tensor(kernel.T), "bias": torch.tensor(bias)}
        )
    same = all(
        torch.equal(a, b) for a, b in zip(source.parameters(), back.parameters(), strict=True)
    )
    assert same
    print(f"first_logit_in_torch: {logits[0, 0]:.4f}")
    print(f"first_logit_in_jax: {np.asarray(target(jnp.asarray(xs)))[0, 0]:.4f}")
    print(f"same_after_return: {int(same)}")


if __name__ == "__main__":
    main()
