"""A GRU whose state after the last token decides; a bias that PyTorch has and Flax has not is held at 0 there."""

import jax.numpy as jnp
from flax import nnx
from jax import Array

from snippets.nets.start import dense
from snippets.start.classifier.in_jax import logits_of
from snippets.text.pooling import few, weights


class LastState(nnx.Module):
    """A vector for each token, a GRU, and the logits of its state after the last token."""

    def __init__(self, vocabulary: int, rngs: nnx.Rngs) -> None:
        self.embedding = nnx.Embed(vocabulary, 16, rngs=rngs)
        self.recurrent = nnx.RNN(nnx.GRUCell(16, 16, rngs=rngs))
        self.output = nnx.Linear(16, 2, rngs=rngs)

    def __call__(self, x: Array) -> Array:
        """Logits (n, 2) of the rows x (n, length)."""
        lengths = (x != 0).sum(1)  # (n,)
        states = self.recurrent(self.embedding(x))  # (n, length, 16)
        return self.output(states[jnp.arange(len(x)), lengths - 1])


@nnx.jit(static_argnums=0)
def new_model(vocabulary: int) -> LastState:
    model = LastState(vocabulary, nnx.Rngs(0))
    table, kernel, bias = map(jnp.asarray, weights(vocabulary))
    nnx.update(model.embedding, {"embedding": table})
    nnx.update(model.output, {"kernel": kernel, "bias": bias})
    from_input, from_state = (jnp.asarray(dense(seed, 16, 48)[0]) for seed in (1, 2))
    cell = {"dense_i": {"kernel": from_input}, "dense_h": {"kernel": from_state}}
    nnx.update(model.recurrent, {"cell": cell})
    return model


def main() -> None:
    print(f"first_logit: {logits_of(new_model(10), few)[0, 0].item():.4f}")


if __name__ == "__main__":
    main()
