"""A checkpoint of a smaller model: what has the same name is taken, and what is new keeps its start."""

import tempfile
from pathlib import Path

import jax
import numpy as np
import orbax.checkpoint as ocp
from flax import nnx


class Old(nnx.Module):
    """A body and a head."""

    def __init__(self, rngs: nnx.Rngs) -> None:
        self.body = nnx.Linear(4, 3, rngs=rngs)
        self.head = nnx.Linear(3, 2, rngs=rngs)


class New(Old):
    """With a second head."""

    def __init__(self, rngs: nnx.Rngs) -> None:
        super().__init__(rngs)
        self.extra = nnx.Linear(3, 5, rngs=rngs)


def main() -> None:
    old, new = Old(nnx.Rngs(0)), New(nnx.Rngs(1))
    start = np.array(new.extra.kernel)  # (3, 5)
    with tempfile.TemporaryDirectory() as name, ocp.StandardCheckpointer() as checkpointer:
        folder = Path(name).absolute() / "old"
        checkpointer.save(folder, nnx.to_pure_dict(nnx.state(old)))
        checkpointer.wait_until_finished()
        saved = checkpointer.restore(folder)
    assert set(nnx.to_pure_dict(nnx.state(new))) - set(saved) == {"extra"}
    nnx.update(new, saved)
    assert np.array_equal(new.body.kernel, old.body.kernel)
    assert np.array_equal(new.extra.kernel, start)
    print(f"arrays_taken: {len(jax.tree.leaves(saved))}")
    print(f"arrays_left_as_they_were: {len(jax.tree.leaves(nnx.state(new.extra)))}")


if __name__ == "__main__":
    main()
