# /// script
# [tool.verified]
# tolerance = 2e-2
# ///
"""What looks as if it might differ and does not."""

import torch
from torch.func import grad
from torch.nn import functional as F  # noqa: N812

from snippets.defaults.rows import As, check

ties, ones, zero = torch.tensor([1, 3, 3]), torch.ones(9999), torch.tensor(0.0)  # (3,), (9999,), ()
AS_IT_IS: As = {
    "dropped": (0.9, lambda: (F.dropout(ones, 0.9) == 0).float().mean()),
    "floor": (-4, lambda: torch.tensor(-7) // 2),
    "modulo": (2, lambda: torch.tensor(-7) % 3),
    "half": (2, lambda: torch.tensor(2.5).round()),
    "argmax": (1, lambda: ties.argmax()),
    "relu": (0, lambda: grad(torch.relu)(zero)),
    "tie": (1 / 2, lambda: grad(lambda x: torch.maximum(x, zero))(zero)),
    "empty": (float("nan"), lambda: ones[:0].mean()),
    "empty_sum": (0, lambda: ones[:0].sum()),
}


def main() -> None:
    torch.manual_seed(0)
    check(AS_IT_IS, tolerance=2e-2)


if __name__ == "__main__":
    main()
