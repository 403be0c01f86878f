"""The optimizer's state holds today's learning rate and not when it falls next: that is in the schedule's own state."""

import torch
from torch import nn
from torch.optim.lr_scheduler import StepLR


def new_pair() -> tuple[torch.optim.SGD, StepLR]:
    optimizer = torch.optim.SGD(nn.Linear(2, 1).parameters(), lr=0.01)
    return optimizer, StepLR(optimizer, step_size=20, gamma=0.5)


def rate_after(optimizer: torch.optim.SGD, schedule: StepLR, steps: int) -> float:
    for _ in range(steps):
        optimizer.step()
        schedule.step()
    rate: float = optimizer.param_groups[0]["lr"]
    return rate


def main() -> None:
    optimizer, schedule = new_pair()
    saved_rate = rate_after(optimizer, schedule, 30)
    states = optimizer.state_dict(), schedule.state_dict()
    with_both, without = new_pair(), new_pair()
    with_both[0].load_state_dict(states[0])
    with_both[1].load_state_dict(states[1])
    without[0].load_state_dict(states[0])
    right, wrong = rate_after(*with_both, 15), rate_after(*without, 15)
    assert right == rate_after(optimizer, schedule, 15) != wrong
    print(f"rate_when_saved: {saved_rate}")
    print(f"rate_15_steps_later: {right}")
    print(f"without_the_schedule: {wrong}")


if __name__ == "__main__":
    main()
