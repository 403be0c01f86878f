"""Stopped within an epoch and resumed from a folder, a run has the losses and weights of an unbroken one."""

import tempfile
from pathlib import Path

import jax
import numpy as np
import orbax.checkpoint as ocp
from flax import nnx

from snippets.save_resume.run.in_jax import Run


def save(run: Run, folder: Path) -> None:
    state = {"arrays": nnx.state((run.model, run.optimizer)), "step": run.step}
    with ocp.StandardCheckpointer() as checkpointer:
        checkpointer.save(folder.absolute(), state)


def load(run: Run, folder: Path) -> None:
    target = {"arrays": nnx.state((run.model, run.optimizer)), "step": 0}
    with ocp.StandardCheckpointer() as checkpointer:
        state = checkpointer.restore(folder.absolute(), target)
    nnx.update((run.model, run.optimizer), state["arrays"])
    run.step = state["step"]


def main() -> None:
    losses = (unbroken := Run(seed=0)).train(60)
    before = (stopped := Run(seed=0)).train(30)
    with tempfile.TemporaryDirectory() as folder:
        save(stopped, Path(folder) / "run")
        load(resumed := Run(seed=1), Path(folder) / "run")
    assert before + resumed.train(30) == losses
    weights = (jax.tree.leaves(nnx.state(run.model, nnx.Param)) for run in (unbroken, resumed))
    assert all(np.array_equal(one, other) for one, other in zip(*weights, strict=True))
    print(f"steps: {resumed.step}")


if __name__ == "__main__":
    main()
