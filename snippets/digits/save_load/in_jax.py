"""Weights saved and loaded into a new model: a folder of arrays, and the same logits to the bit."""

import tempfile
from pathlib import Path

import jax
import numpy as np
import orbax.checkpoint as ocp
from flax import nnx

from snippets.digits.data import load
from snippets.digits.mlp_adam.in_jax import train
from snippets.digits.with_jax import accuracy
from snippets.nets.two_layers.in_jax import new_model
from snippets.start.classifier.in_jax import logits_of


def main() -> None:
    digits = load()
    x = digits.test_x  # (357, 64)
    model = new_model(64, 32, 10)
    train(model, epochs=1)
    loaded = new_model(64, 32, 10, seed=1)
    assert not np.array_equal(logits_of(loaded, x), logits_of(model, x))
    with tempfile.TemporaryDirectory() as folder, ocp.StandardCheckpointer() as checkpointer:
        path = Path(folder).absolute() / "mlp"
        checkpointer.save(path, nnx.state(model))
        checkpointer.wait_until_finished()
        arrays = checkpointer.restore(path, nnx.state(loaded))
    nnx.update(loaded, arrays)
    assert np.array_equal(logits_of(loaded, x), logits_of(model, x))
    print(f"arrays: {len(jax.tree.leaves(arrays))}")
    print(f"numbers: {sum(array.size for array in jax.tree.leaves(arrays))}")
    print(f"saved_accuracy: {accuracy(model, digits.test_x, digits.test_y):.3f}")
    print(f"loaded_accuracy: {accuracy(loaded, digits.test_x, digits.test_y):.3f}")


if __name__ == "__main__":
    main()
