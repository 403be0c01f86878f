"""Loss, gradient and one step of SGD: the gradient of a logit is its probability less the truth."""

import jax
import jax.numpy as jnp
import numpy as np
import optax
from flax import nnx

from snippets.nets.start import labels, xs
from snippets.nets.two_layers.in_jax import TwoLayers, new_model

inputs, targets = jnp.asarray(xs), jnp.asarray(labels)  # (8, 10), (8,)


@nnx.jit
def loss_of(model: TwoLayers) -> jax.Array:
    return jnp.mean(optax.softmax_cross_entropy_with_integer_labels(model(inputs), targets))  # ()


@nnx.jit
def step(model: TwoLayers, optimizer: nnx.Optimizer[TwoLayers]) -> tuple[jax.Array, jax.Array]:
    loss, gradients = nnx.value_and_grad(loss_of)(model)
    optimizer.update(model, gradients)
    return loss, gradients["output"]["bias"]


def main() -> None:
    model = new_model()
    optimizer = nnx.Optimizer(model, optax.sgd(0.5), wrt=nnx.Param)
    assert model.output.bias is not None
    bias_before = model.output.bias[...]  # (2,)
    excess = nnx.softmax(model(inputs)) - jax.nn.one_hot(targets, 2)  # (8, 2)
    before, gradient = step(model, optimizer)  # (), (2,)
    after, bias = loss_of(model), model.output.bias[...]  # (), (2,)
    assert np.allclose(gradient, excess.mean(0), atol=1e-6)
    assert np.allclose(bias, bias_before - 0.5 * gradient) and after < before
    print(f"loss_before: {before.item():.4f}")
    print(f"bias_before: {bias_before[0].item():.4f}")
    print(f"bias_gradient: {gradient[0].item():.4f}")
    print(f"bias_after: {bias[0].item():.4f}")
    print(f"loss_after: {after.item():.4f}")


if __name__ == "__main__":
    main()
