# /// script
# [tool.verified]
# tolerance = 2e-2
# ///
"""A small GRU reads the reviews in order: its state after the last real token decides, and the order counts."""

# region setup
import jax.numpy as jnp
from flax import nnx
from jax import Array

from snippets.nets.start import dense
from snippets.start.reviews import in_jax as mean_of_tokens
from snippets.text.pooling import weights
from snippets.text.reviews import load

# endregion


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
        last = states[jnp.arange(len(x)), lengths - 1]  # (n, 16)
        return self.output(last)


@nnx.jit(static_argnums=0)
def new_model(vocabulary: int) -> LastState:
    model = LastState(vocabulary, nnx.Rngs(0))
    table, kernel, bias = map(jnp.asarray, weights(vocabulary))
    nnx.update(model.embedding, {"embedding": table})
    nnx.update(model.output, {"kernel": kernel, "bias": bias})
    from_input, from_state = jnp.asarray(dense(1, 16, 48)[0]), jnp.asarray(dense(2, 16, 48)[0])
    cell = model.recurrent.cell
    assert isinstance(cell, nnx.GRUCell)
    nnx.update(cell.dense_i, {"kernel": from_input, "bias": jnp.zeros(48)})
    nnx.update(cell.dense_h, {"kernel": from_state})
    return model


def changed_by_padding(model: mean_of_tokens.Model, x: Array) -> float:
    longer = jnp.pad(x, ((0, 0), (0, 20)))  # (n, length + 20)
    logits = mean_of_tokens.logits_of
    return float(jnp.abs(logits(model, longer) - logits(model, x)).max())


def changed_by_reversing(model: mean_of_tokens.Model, x: Array) -> float:
    places, lengths = jnp.arange(x.shape[1]), (x != 0).sum(1, keepdims=True)
    backwards = jnp.take_along_axis(x, (lengths - 1 - places) % x.shape[1], axis=1)  # (n, length)
    logits = mean_of_tokens.logits_of
    return float(jnp.abs(logits(model, backwards) - logits(model, x)).max())


def main() -> None:
    texts = load()
    model = new_model(texts.vocabulary)
    losses = mean_of_tokens.train(model, texts, epochs=3, rate=0.01)
    x = jnp.asarray(texts.test_x[:50])  # (50, 60)
    assert changed_by_padding(model, x) < 1e-4
    assert changed_by_reversing(mean_of_tokens.new_model(texts.vocabulary), x) < 1e-4
    assert changed_by_reversing(model, x) > 1
    print(f"first_loss: {losses[0]:.4f}")
    print(f"loss_after_an_epoch: {losses[40]:.4f}")
    print(f"train_accuracy: {mean_of_tokens.accuracy(model, texts.train_x, texts.train_y):.3f}")
    print(f"test_accuracy: {mean_of_tokens.accuracy(model, texts.test_x, texts.test_y):.3f}")


if __name__ == "__main__":
    main()
