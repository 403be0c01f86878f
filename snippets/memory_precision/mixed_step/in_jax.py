"""The same training in float32 and in mixed precision: layers compute in bfloat16, weights stay in float32."""

import jax
import jax.numpy as jnp
import optax
from flax import nnx

from snippets.digits.data import batches, load
from snippets.digits.mlp_adam.in_jax import step
from snippets.digits.with_jax import Model, Optimizer, accuracy, fill


def train(dtype: jax.typing.DTypeLike) -> tuple[Model, jax.Array, jax.Array]:
    """The model, and the logits (only their dtype counts) and the loss of its last batch."""
    model = nnx.eval_shape(
        lambda: nnx.Sequential(
            nnx.Linear(64, 32, dtype=dtype, param_dtype=jnp.float32, rngs=nnx.Rngs(0)),
            nnx.relu,
            nnx.Linear(32, 10, dtype=dtype, param_dtype=jnp.float32, rngs=nnx.Rngs(0)),
        )
    )
    fill(model.layers)
    optimizer: Optimizer = nnx.Optimizer(model, optax.sgd(0.5), wrt=nnx.Param)
    for x, y in (map(jnp.asarray, pair) for pair in batches(*load()[:2], epochs=1)):
        loss = step(in_float32, model, optimizer, x, y)
    return model, nnx.eval_shape(lambda model: model(x), model), loss


def in_float32(model: Model, x: jax.Array, y: jax.Array) -> jax.Array:
    logits = model(x).astype(jnp.float32)  # (n, 10)
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(logits, y))


def main() -> None:
    (whole, *_), (model, logits, loss) = train(jnp.float32), train(jnp.bfloat16)
    gradients = nnx.eval_shape(nnx.grad(in_float32), model, *load()[:2])
    bits = {a.dtype.itemsize * 8 for a in jax.tree.leaves((nnx.state(model), gradients))}
    whole_right, right = (accuracy(m, *load()[2:]) for m in (whole, model))
    assert bits == {32} and whole_right > 0.8 and right > whole_right - 0.02
    print(f"bits_of_weights_and_gradients: {max(bits)}")
    print(f"bits_of_logits: {logits.dtype.itemsize * 8}\nbits_of_loss: {loss.dtype.itemsize * 8}")


if __name__ == "__main__":
    main()
