"""PyTorch's trained CNN in JAX: kernels are transposed, and the rows of the last layer have to be put in order too."""

import numpy as np
from flax import nnx
from numpy.typing import ArrayLike

from snippets.digits.data import Floats, load
from snippets.start.classifier.in_jax import logits_of
from snippets.start.cnn.in_torch import trained
from snippets.start.cnn_model import in_jax, in_torch


def last_kernel(weight: Floats) -> Floats:
    """From (out, in), flattened as channel, height, width, to (in, out), as height, width, channel."""
    return weight.reshape(10, 16, 2, 2).transpose(2, 3, 1, 0).reshape(64, 10)


def ported(model: in_torch.CNN) -> in_jax.CNN:
    arrays = {name: value.numpy() for name, value in model.state_dict().items()}
    other = in_jax.new_model()
    for name in ("first", "second"):
        kernel = arrays[f"{name}.weight"].transpose(2, 3, 1, 0)  # (height, width, in, out)
        nnx.update(getattr(other, name), {"kernel": kernel, "bias": arrays[f"{name}.bias"]})
    kernel = last_kernel(arrays["output.weight"])  # (64, 10)
    nnx.update(other.output, {"kernel": kernel, "bias": arrays["output.bias"]})
    return other


def accuracy(logits: ArrayLike) -> float:
    return float((np.asarray(logits).argmax(-1) == load().test_y).mean())


def main() -> None:
    (model, _), x = trained(epochs=3), load().test_x  # (357, 64)
    wanted, other = model(in_torch.images(x)).detach().numpy(), ported(model)  # (357, 10)
    assert np.allclose(logits_of(other, in_jax.images(x)), wanted, atol=1e-4)
    print(f"accuracy_in_torch: {accuracy(wanted):.3f}")
    print(f"accuracy_in_jax: {accuracy(logits_of(other, in_jax.images(x))):.3f}")
    nnx.update(other.output, {"kernel": model.output.weight.detach().numpy().T})
    print(f"accuracy_if_only_transposed: {accuracy(logits_of(other, in_jax.images(x))):.3f}")
    assert accuracy(logits_of(other, in_jax.images(x))) < 0.5


if __name__ == "__main__":
    main()
