"""A NumPy view of a tensor put into Flax: PyTorch trains on and the Flax model changes too; jnp.array parts them."""

import jax.numpy as jnp
import torch
from flax import nnx

ones = jnp.ones((1, 2))  # (1, 2)


def copy_of(layer: torch.nn.Linear, copied: bool) -> nnx.Linear:
    copy = nnx.eval_shape(lambda: nnx.Linear(2, 1, rngs=nnx.Rngs(0)))
    kernel, bias = layer.weight.detach().numpy().T, layer.bias.detach().numpy()
    parts = {"kernel": kernel, "bias": bias}
    nnx.update(copy, {k: jnp.array(v) if copied else v for k, v in parts.items()})
    return copy


def main() -> None:
    torch.manual_seed(0)
    layer = torch.nn.Linear(2, 1)
    shared, apart = copy_of(layer, copied=False), copy_of(layer, copied=True)
    before = shared(ones).item()
    assert apart(ones).item() == before
    optimizer = torch.optim.SGD(layer.parameters(), lr=1.0)
    layer(torch.ones(1, 2)).sum().backward()
    optimizer.step()
    assert shared(ones).item() != before == apart(ones).item()
    print(f"shared_moved_by: {shared(ones).item() - before:.4f}")
    print(f"copy_moved_by: {apart(ones).item() - before:.4f}")


if __name__ == "__main__":
    main()
