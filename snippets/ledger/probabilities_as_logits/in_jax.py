"""Cross-entropy sums over classes and averages over examples; given probabilities for logits it is another loss."""

import jax
import jax.numpy as jnp
import numpy as np
import optax

from snippets.layers.start import normal


def main() -> None:
    logits = jnp.asarray(normal(0, 4, 3))  # (n, classes)
    labels = jnp.array([0, 2, 1, 2])  # (n,)
    probabilities = jax.nn.softmax(logits, axis=1)  # (n, classes)
    truth = jax.nn.one_hot(labels, 3)  # (n, classes)
    per_example = -(truth * jnp.log(probabilities)).sum(axis=1)  # (n,)
    loss = jax.jit(optax.softmax_cross_entropy_with_integer_labels)
    from_logits = loss(logits, labels).mean()  # ()
    from_probabilities = loss(probabilities, labels).mean()  # ()
    assert np.allclose(from_logits, per_example.mean(), atol=1e-6)
    assert abs(from_probabilities - from_logits) > 0.01
    print(f"summed_over_examples: {per_example.sum().item():.4f}")
    print(f"mean_over_examples: {per_example.mean().item():.4f}")
    print(f"from_logits: {from_logits.item():.4f}")
    print(f"from_probabilities: {from_probabilities.item():.4f}")


if __name__ == "__main__":
    main()
