"""A checkpoint of a smaller model: what has the same name is taken, and what is new keeps its start."""

import tempfile
from pathlib import Path

import jax
import numpy as np
import orbax.checkpoint as ocp
from flax import nnx


class Old(nnx.Module):
    """A body and a head."""

    def __init__(self, start: float) -> None:
        kernel = nnx.initializers.constant(start)
        self.body = nnx.Linear(4, 3, kernel_init=kernel, rngs=nnx.Rngs(0))
        self.head = nnx.Linear(3, 2, kernel_init=kernel, rngs=nnx.Rngs(0))


class New(Old):
    """With a second head."""

    def __init__(self, start: float) -> None:
        super().__init__(start)
        kernel = nnx.initializers.constant(start)
        self.extra = nnx.Linear(3, 5, kernel_init=kernel, rngs=nnx.Rngs(0))


def main() -> None:
    old, new = Old(start=1.0), New(start=2.0)
    with tempfile.TemporaryDirectory() as name, ocp.StandardCheckpointer() as checkpointer:
        checkpointer.save(folder := Path(name) / "old", nnx.to_pure_dict(nnx.state(old)))
        checkpointer.wait_until_finished()
        saved = checkpointer.restore(folder)
    assert set(nnx.to_pure_dict(nnx.state(new))) - set(saved) == {"extra"}
    nnx.update(new, saved)
    assert np.all(new.body.kernel == 1) and np.all(new.head.kernel == 1)
    assert np.all(new.extra.kernel == 2)
    print(f"arrays_taken: {len(jax.tree.leaves(saved))}")
    print(f"arrays_left_as_they_were: {len(jax.tree.leaves(nnx.state(new.extra)))}")


if __name__ == "__main__":
    main()
