# /// script
# [tool.verified]
# differs = ["third_without_the_others", "third_after_an_extra_draw", "all_at_once"]
# ///
"""Noise from one hidden state depends on all draws before it; from a generator for each step it does not."""

import torch


def in_a_row(steps: int) -> list[torch.Tensor]:
    """The noise of as many steps, drawn one after the other."""
    torch.manual_seed(0)
    return [torch.randn(3) for _ in range(steps)]


def noise(step: int) -> torch.Tensor:
    """The noise of one step, from its number."""
    return torch.randn(3, generator=torch.Generator().manual_seed(step))  # (3,)


def main() -> None:
    third = in_a_row(3)[2]  # (3,)
    alone, moved = in_a_row(1)[0], in_a_row(4)[3]  # (3,), (3,)
    backwards, forwards = [noise(s) for s in (2, 1, 0)], [noise(s) for s in (0, 1, 2)]
    assert not torch.equal(alone, third) and not torch.equal(moved, third)
    assert torch.equal(torch.stack(backwards[::-1]), torch.stack(forwards))
    print(f"third_without_the_others: {int(torch.equal(alone, third))}")
    print(f"third_after_an_extra_draw: {int(torch.equal(moved, third))}")
    print(f"third_from_its_number: {int(torch.equal(backwards[0], forwards[2]))}")


if __name__ == "__main__":
    main()
