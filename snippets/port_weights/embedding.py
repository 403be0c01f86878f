"""An embedding's table goes to Flax as it is, and each row is found to be the same to the bit."""

import jax.numpy as jnp
import numpy as np
import torch
from flax import nnx


def main() -> None:
    torch.manual_seed(0)
    table, words = torch.nn.Embedding(9, 3), torch.tensor([[0, 8, 1]])  # (1, 3)
    copy = nnx.eval_shape(lambda: nnx.Embed(9, 3, rngs=nnx.Rngs(0)))
    nnx.update(copy, {"embedding": jnp.array(table.weight.detach().numpy())})
    apart = np.abs(copy(jnp.array(words.numpy())) - table(words).detach().numpy()).max()
    assert apart == 0
    print(f"embedding_apart: {apart:.0f}")


if __name__ == "__main__":
    main()
