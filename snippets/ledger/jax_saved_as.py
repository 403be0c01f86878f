"""Where a JAX model goes on disk: NumPy writes one file, Orbax a folder, and both give the same numbers back."""

import tempfile
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
import orbax.checkpoint as ocp


def main() -> None:
    parameters = {"w": jax.random.normal(jax.random.key(0), (3, 2)), "b": jnp.zeros(2)}
    with tempfile.TemporaryDirectory() as place, ocp.StandardCheckpointer() as checkpointer:
        file, folder = Path(place).absolute() / "model.npz", Path(place).absolute() / "model"
        np.savez(file, **parameters)  # type: ignore[arg-type]
        checkpointer.save(folder, parameters)
        checkpointer.wait_until_finished()
        by_numpy, by_orbax = np.load(file), checkpointer.restore(folder, parameters)
        same = all(
            np.array_equal(by_numpy[name], value) and np.array_equal(by_orbax[name], value)
            for name, value in parameters.items()
        )
        assert file.is_file() and folder.is_dir() and same
        print(f"numpy_writes_a_file: {int(file.is_file())}")
        print(f"orbax_writes_a_folder: {int(folder.is_dir())}")
        print(f"same_numbers_back: {int(same)}")


if __name__ == "__main__":
    main()
