"""A class of your own is one leaf until it is registered; then its arrays are leaves, and its text is structure."""

from dataclasses import dataclass

import jax
import jax.numpy as jnp

traces: list[str] = []


@dataclass(frozen=True)
class Layer:
    """A name that does not train, and two arrays that do."""

    activation: str
    kernel: jax.Array
    bias: jax.Array


@jax.jit
def output(layer: Layer, x: jax.Array) -> jax.Array:
    traces.append(layer.activation)
    y = x * layer.kernel + layer.bias  # ()
    return jnp.tanh(y) if layer.activation == "tanh" else jax.nn.relu(y)


def main() -> None:
    x, kernel, bias = jnp.array(0.5), jnp.array(1.0), jnp.array(1.0)  # (), (), ()
    layer = Layer("tanh", kernel, bias)
    before = len(jax.tree.leaves(layer))
    jax.tree_util.register_dataclass(Layer, ["kernel", "bias"], ["activation"])
    gradient = jax.grad(lambda a: jnp.tanh(x * a.kernel + a.bias))(layer)
    for each in (layer, Layer("tanh", -kernel, bias), Layer("relu", kernel, bias)):
        output(each, x)
    assert isinstance(gradient, Layer) and gradient.activation == "tanh"
    print(f"leaves_before: {before}")
    print(f"leaves_after: {len(jax.tree.leaves(layer))}")
    print(f"gradient_of_kernel: {gradient.kernel:.4f}")
    print(f"graphs_of_two_activations: {len(traces)}")


if __name__ == "__main__":
    main()
