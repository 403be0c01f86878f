"""Without pooling a text model answers for each token, not for each text; the mean must leave the padding out."""

import jax
import jax.numpy as jnp
from flax import nnx

from snippets.nets.start import dense
from snippets.text.encode import first_table


class MeanOfTokens(nnx.Module):
    """A vector for each token, their mean without the padding, then the logits."""

    def __init__(self, vocabulary: int, width: int = 16, *, rngs: nnx.Rngs) -> None:
        self.embedding = nnx.Embed(vocabulary, width, rngs=rngs)
        self.output = nnx.Linear(width, 2, rngs=rngs)

    def __call__(self, x: jax.Array) -> jax.Array:
        """Logits (n, 2) of the rows x (n, length)."""
        mask = (x != 0)[..., None]  # (n, length, 1)
        vectors = self.embedding(x) * mask  # (n, length, width)
        return self.output(vectors.sum(1) / mask.sum(1))


def new_model(vocabulary: int) -> MeanOfTokens:
    model = nnx.eval_shape(lambda: MeanOfTokens(vocabulary, rngs=nnx.Rngs(0)))
    kernel, bias = dense(0, 16, 2)
    model.embedding.embedding.set_value(jnp.asarray(first_table(vocabulary, 16)))
    model.output.kernel.set_value(jnp.asarray(kernel))
    assert model.output.bias is not None
    model.output.bias.set_value(jnp.asarray(bias))
    return model


def main() -> None:
    model = new_model(vocabulary=10)
    texts = jnp.array([[3, 5, 2, 7], [4, 6, 0, 0], [8, 0, 0, 0]])  # (3, 4)
    longer = jnp.pad(texts, ((0, 0), (0, 4)))  # (3, 8)
    each_token = model.output(model.embedding(texts))  # (3, 4, 2)
    plain = [model.output(model.embedding(x).mean(1)) for x in (texts, longer)]  # (3, 2) each
    masked = [model(x) for x in (texts, longer)]  # (3, 2) each
    assert jnp.allclose(masked[0], masked[1])
    assert not jnp.allclose(plain[0], plain[1], atol=1e-3)
    print(f"texts: {len(texts)}")
    print(f"answers_without_pooling: {each_token[..., 0].size}")
    print(f"answers_with_pooling: {masked[0][..., 0].size}")
    print(f"masked_mean: {masked[0][0, 0].item():.4f}")
    print(f"masked_mean_more_padding: {masked[1][0, 0].item():.4f}")
    print(f"plain_mean: {plain[0][0, 0].item():.4f}")
    print(f"plain_mean_more_padding: {plain[1][0, 0].item():.4f}")


if __name__ == "__main__":
    main()
