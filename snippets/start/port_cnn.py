"""PyTorch's trained CNN in JAX: kernels are transposed, and the rows of the last layer have to be put in order too."""

import jax.numpy as jnp
import numpy as np
from flax import nnx

from snippets.digits.data import Floats, load
from snippets.start.cnn import in_jax, in_torch


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


def accuracy(model: in_jax.CNN) -> float:
    x, y = load()[2:]  # (357, 64), (357,)
    return float((in_jax.classes(model, x) == y).mean())


def main() -> None:
    trained = in_torch.new_model()
    in_torch.train(trained, epochs=3)
    x, y = load()[2:]  # (357, 64), (357,)
    model = ported(trained)
    wanted = trained(in_torch.images(x)).detach().numpy()  # (357, 10)
    found = in_jax.logits_of(model, in_jax.images(x))  # (357, 10)
    assert np.allclose(found, wanted, atol=1e-4)
    print(f"accuracy_in_torch: {(in_torch.classes(trained, x) == y).mean():.3f}")
    print(f"accuracy_in_jax: {accuracy(model):.3f}")
    nnx.update(model.output, {"kernel": jnp.asarray(trained.output.weight.detach().numpy().T)})
    print(f"accuracy_if_only_transposed: {accuracy(model):.3f}")
    assert accuracy(model) < 0.5


if __name__ == "__main__":
    main()
