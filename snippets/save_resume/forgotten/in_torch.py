# /// script
# [tool.verified]
# tolerance = 5e-2
# differs = [
#     "mean_loss", "mean_without_optimizer", "apart_without_optimizer", "mean_without_random",
#     "apart_without_random", "mean_without_step", "apart_without_step",
# ]
# ///
"""What a checkpoint left out raises no error: the losses go another way, and only comparing shows it."""

import copy

import numpy as np
import torch

from snippets.save_resume.run.in_torch import Run


def resumed(start: Run, random: torch.Tensor, forgotten: str) -> list[float]:
    """The next 30 losses of a new run that was given all but one thing."""
    run = Run(seed=1)
    run.model.load_state_dict(start.model.state_dict())
    run.schedule.load_state_dict(start.schedule.state_dict())
    if forgotten != "optimizer":
        run.optimizer.load_state_dict(copy.deepcopy(start.optimizer.state_dict()))
    run.step = start.step if forgotten != "step" else 0
    if forgotten != "random":
        torch.set_rng_state(random)
    return run.train(30)


def main() -> None:
    (start := Run(seed=0)).train(30)
    curve = resumed(start, random := torch.get_rng_state(), forgotten="nothing")
    assert curve == Run(seed=0).train(60)[30:]
    print(f"losses: {len(curve)}\nmean_loss: {np.mean(curve):.3f}")
    for forgotten in ("optimizer", "random", "step"):
        apart = np.abs(np.subtract(curve, other := resumed(start, random, forgotten))).max()
        assert apart > 0.01
        print(f"mean_without_{forgotten}: {np.mean(other):.3f}")
        print(f"apart_without_{forgotten}: {apart:.3f}")


if __name__ == "__main__":
    main()
