"""A run whose next step depends on weights, optimizer, learning rate, random numbers and the place in the data."""

import numpy as np
import torch
from torch import nn

from snippets.digits.data import load
from snippets.digits.mlp_adam.in_torch import loss_of, step


class Run:
    """A layer that some pixels do not reach, on its way through shuffled digits."""

    def __init__(self, seed: int) -> None:
        torch.manual_seed(seed)
        self.model = nn.Sequential(nn.Dropout(0.2), nn.Linear(64, 10))
        self.optimizer = torch.optim.Adam(self.model.parameters(), lr=0.01)
        self.schedule = torch.optim.lr_scheduler.StepLR(self.optimizer, step_size=20, gamma=0.5)
        self.step = 0
        self.x, self.y = load()[:2]  # (1440, 64), (1440,)

    def train(self, steps: int) -> list[float]:
        """The losses of the next steps; the order of an epoch depends on its number alone."""
        losses = []
        for _ in range(steps):
            epoch, batch = divmod(self.step, 20)
            rows = np.random.default_rng(epoch).permutation(1440)[72 * batch :][:72]  # (72,)
            x, y = torch.from_numpy(self.x[rows]), torch.from_numpy(self.y[rows])  # (72, 64), (72,)
            loss = step(loss_of, self.model, self.optimizer, x, y)
            self.schedule.step()
            self.step += 1
            losses.append(loss.item())
        return losses


def main() -> None:
    losses = Run(seed=0).train(40)
    assert losses == Run(seed=0).train(40) and np.mean(losses[20:]) < 0.5 * losses[0]
    print(f"equal_losses_of_two_runs: {len(losses)}")


if __name__ == "__main__":
    main()
