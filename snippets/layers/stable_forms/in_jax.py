"""Right on paper, wrong in float32: log of softmax, softmax by its formula, tanh by its formula."""

import jax
import jax.numpy as jnp
import numpy as np

logits = jnp.array([0.0, 200.0])  # (2,)
far = jnp.array(50.0)  # ()


def paper_loss(logits: jax.Array) -> jax.Array:
    return -jnp.log(jax.nn.softmax(logits, axis=-1))[0]  # ()


def stable_loss(logits: jax.Array) -> jax.Array:
    return -jax.nn.log_softmax(logits, axis=-1)[0]  # ()


def main() -> None:
    paper_softmax = jnp.exp(logits) / jnp.exp(logits).sum()  # (2,)
    paper_tanh = (jnp.exp(2 * far) - 1) / (jnp.exp(2 * far) + 1)  # ()
    paper_gradient = jax.grad(paper_loss)(logits)  # (2,)
    stable_gradient = jax.grad(stable_loss)(logits)  # (2,)
    assert np.array_equal(stable_gradient, jnp.array([-1.0, 1.0]))
    print(f"paper_softmax: {paper_softmax[1].item()}")
    print(f"softmax: {jax.nn.softmax(logits, axis=-1)[1].item():.4f}")
    print(f"paper_tanh: {paper_tanh.item()}")
    print(f"tanh: {jnp.tanh(far).item():.4f}")
    print(f"paper_loss: {paper_loss(logits).item()}")
    print(f"loss: {stable_loss(logits).item():.4f}")
    print(f"paper_gradient: {paper_gradient[1].item()}")
    print(f"gradient: {stable_gradient[1].item():.4f}")


if __name__ == "__main__":
    main()
