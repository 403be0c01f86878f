"""A model trained in JAX runs in ONNX Runtime: its weights are copied into PyTorch's layers, and those exported."""

import jax.numpy as jnp
import numpy as np
import torch
from flax import nnx

from snippets.export.quiet import quietly
from snippets.nets.start import xs
from snippets.nets.two_layers.in_jax import TwoLayers, new_model
from snippets.nets.two_layers.in_torch import TwoLayers as Twin


def copied(model: TwoLayers) -> Twin:
    """PyTorch's model with the weights of JAX's, each kernel transposed."""
    twin = Twin(10, 5, 2)
    state = {}
    for name in ("hidden", "output"):
        layer: nnx.Linear = getattr(model, name)
        assert layer.bias is not None
        state[f"{name}.weight"] = torch.from_numpy(np.array(layer.kernel[...]).T)
        state[f"{name}.bias"] = torch.from_numpy(np.array(layer.bias[...]))
    twin.load_state_dict(state)
    return twin.eval()


def main() -> None:
    import onnxruntime  # here, because importing it writes into the home directory

    model = new_model(seed=3)
    example = (torch.zeros(8, 10),)
    program = quietly(lambda: torch.onnx.export(copied(model), example, verbose=False))
    assert program is not None
    session = onnxruntime.InferenceSession(program.model_proto.SerializeToString())
    (there,) = session.run(None, {session.get_inputs()[0].name: xs})
    here = np.asarray(model(jnp.asarray(xs)))
    assert np.abs(here - there).max() < 1e-5
    print(f"jax: {here[0, 0]:.4f}")
    print(f"onnx: {there[0, 0]:.4f}")


if __name__ == "__main__":
    main()
