"""A trained model becomes a file, and a process that has none of its code classifies images with it."""

import subprocess
import sys
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from jax import export

from snippets.digits.data import load
from snippets.digits.mlp_adam.in_jax import train
from snippets.nets.two_layers.in_jax import TwoLayers, new_model

ELSEWHERE = """
import numpy as np
from jax import export
loaded = export.deserialize(open("digits.jax", "rb").read())
np.save("scores.npy", loaded.call(np.load("images.npy")))
"""


def write(model: TwoLayers) -> None:
    example = jax.ShapeDtypeStruct(export.symbolic_shape("rows, 64"), jnp.float32)
    program = export.export(jax.jit(lambda x: model(x)))(example)
    Path("digits.jax").write_bytes(program.serialize())


def main() -> None:
    images, labels = load()[2:]  # (357, 64), (357,)
    model = new_model(64, 32, 10)
    train(model, epochs=1)
    write(model)
    np.save("images.npy", images)
    subprocess.run([sys.executable, "-I", "-c", ELSEWHERE], check=True)
    here, there = np.asarray(model(jnp.asarray(images))), np.load("scores.npy")
    assert np.abs(here - there).max() < 1e-5
    print(f"rows: {len(there)}")
    print(f"accuracy_here: {(here.argmax(1) == labels).mean():.3f}")
    print(f"accuracy_elsewhere: {(there.argmax(1) == labels).mean():.3f}")


if __name__ == "__main__":
    main()
