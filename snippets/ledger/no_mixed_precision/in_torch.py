"""Training stays in float32 unless the program asks for less; asked, autocast runs the product in bfloat16."""

import torch
from torch import nn


def main() -> None:
    torch.manual_seed(0)
    model = nn.Linear(4, 2)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    x = torch.linspace(-1.0, 1.0, 12).reshape(3, 4)  # (3, 4)
    plain = model(x)  # (3, 2)
    plain.square().mean().backward()
    optimizer.step()
    moments = [state["exp_avg"] for state in optimizer.state.values()]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        asked = model(x)  # (3, 2)
    kept = list(model.parameters())
    low = sum(a.dtype != torch.float32 for a in [plain, *kept, *moments])
    assert low == 0 and asked.dtype == torch.bfloat16
    print(f"arrays: {1 + len(kept) + len(moments)}")
    print(f"below_float32: {low}")
    print(f"bits_when_asked: {8 * asked.dtype.itemsize}")


if __name__ == "__main__":
    main()
