"""Without pooling a text model answers for each token, not for each text; the mean must leave the padding out."""

import jax
import jax.numpy as jnp
import numpy as np
from flax import nnx

from snippets.text.pooling import few, padded, report, weights


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
    table, w, b = map(jnp.asarray, weights(vocabulary))
    nnx.update(model, {"embedding": {"embedding": table}, "output": {"kernel": w, "bias": b}})
    return model


def main() -> None:
    model = new_model(vocabulary=10)
    texts, longer = map(jnp.asarray, (few, padded))  # (3, 4), (3, 8)
    each_token = model.output(model.embedding(texts))  # (3, 4, 2)
    plain = [model.output(model.embedding(x).mean(1)) for x in (texts, longer)]  # (3, 2) each
    masked = model(texts), model(longer)  # (3, 2) each
    assert np.allclose(*masked) and not np.allclose(plain[0], plain[1], atol=1e-3)
    report(each_token, masked, plain)


if __name__ == "__main__":
    main()
