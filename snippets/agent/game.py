"""The corridor as a program that knows no framework."""

from snippets.agent.corridor import COST, FAR, NEAR, START


class Game:
    """One walk, with an `if` for each door."""

    def __init__(self) -> None:
        self.cell, self.over = START, False

    def step(self, action: int) -> float:
        """One cell to the left (0) or to the right (1); what that pays."""
        self.cell += 1 if action else -1
        if self.cell == 0:
            self.over = True
            return NEAR - COST
        if self.cell == 8:
            self.over = True
            return FAR - COST
        return -COST
