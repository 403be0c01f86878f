"""A class of your own is one leaf until it is registered; then its tensors are leaves, and its text is structure."""

from dataclasses import dataclass

import torch
from torch.utils._pytree import register_pytree_node, tree_leaves

from snippets.exec.captures import backend, captures


@dataclass(frozen=True)
class Layer:
    """A name that does not train, and two tensors that do."""

    activation: str
    kernel: torch.Tensor
    bias: torch.Tensor


@torch.compile(backend=backend)
def output(layer: Layer, x: torch.Tensor) -> torch.Tensor:
    y = x * layer.kernel + layer.bias  # ()
    return torch.tanh(y) if layer.activation == "tanh" else torch.relu(y)


def main() -> None:
    x, kernel, bias = torch.tensor(0.5), torch.tensor(1.0), torch.tensor(1.0)  # (), (), ()
    layer = Layer("tanh", kernel, bias)
    before = len(tree_leaves(layer))
    register_pytree_node(
        Layer, lambda a: ([a.kernel, a.bias], a.activation), lambda c, name: Layer(name, *c)
    )
    gradient = torch.func.grad(lambda a: torch.tanh(x * a.kernel + a.bias))(layer)
    for each in (layer, Layer("tanh", -kernel, bias), Layer("relu", kernel, bias)):
        output(each, x)
    assert isinstance(gradient, Layer) and gradient.activation == "tanh"
    print(f"leaves_before: {before}")
    print(f"leaves_after: {len(tree_leaves(layer))}")
    print(f"gradient_of_kernel: {gradient.kernel:.4f}")
    print(f"graphs_of_two_activations: {len(captures)}")


if __name__ == "__main__":
    main()
