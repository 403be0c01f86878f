"""Stopped within an epoch and resumed from a file, a run has the losses and weights of an unbroken one."""

import tempfile
from pathlib import Path

import torch

from snippets.save_resume.run.in_torch import Run


def save(run: Run, file: Path) -> None:
    state = {
        "model": run.model.state_dict(),
        "optimizer": run.optimizer.state_dict(),
        "schedule": run.schedule.state_dict(),
        "random": torch.get_rng_state(),
        "step": run.step,
    }
    torch.save(state, part := file.with_suffix(".part"))
    part.replace(file)


def load(run: Run, file: Path) -> None:
    state = torch.load(file, weights_only=True)
    run.model.load_state_dict(state["model"])
    run.optimizer.load_state_dict(state["optimizer"])
    run.schedule.load_state_dict(state["schedule"])
    torch.set_rng_state(state["random"])
    run.step = state["step"]


def main() -> None:
    losses = (unbroken := Run(seed=0)).train(60)
    before = (stopped := Run(seed=0)).train(30)
    with tempfile.TemporaryDirectory() as folder:
        save(stopped, Path(folder) / "run.pt")
        load(resumed := Run(seed=1), Path(folder) / "run.pt")
    assert before + resumed.train(30) == losses
    weights = (run.model.parameters() for run in (unbroken, resumed))
    assert all(torch.equal(one, other) for one, other in zip(*weights, strict=True))
    print(f"steps: {resumed.step}")


if __name__ == "__main__":
    main()
