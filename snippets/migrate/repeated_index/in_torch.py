# /// script
# [tool.verified]
# differs = ["plain"]
# ///
"""Index 0 twice: `x[index] += 1` adds once in PyTorch, and index_add adds twice, as .at[].add does."""

import torch

index = torch.tensor([0, 0, 1])  # (3,)


def main() -> None:
    plain = torch.zeros(2)
    plain[index] += 1
    summed = torch.zeros(2).index_add(0, index, torch.ones(3))  # (2,)
    assert plain.tolist() == [1, 1] and summed.tolist() == [2, 1]
    print(f"plain: {plain[0].item():.0f}")
    print(f"summed: {summed[0].item():.0f}")


if __name__ == "__main__":
    main()
