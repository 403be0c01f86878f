# /// script
# [tool.verified]
# differs = ["graphs"]
# ///
"""A write in place and an `if` on a value, as PyTorch allows them: torch.compile makes several graphs of it."""

import torch

from snippets.exec.captures import backend, captures


def shares(scores: torch.Tensor) -> torch.Tensor:
    """The scores (n,) without the first, scaled to sum to at most 1."""
    kept = scores.clone()  # (n,)
    kept[0] = 0
    if kept.sum() > 1:
        kept = kept / kept.sum()
    return kept  # (n,)


def main() -> None:
    large, small = torch.tensor([5.0, 3.0, 1.0]), torch.tensor([5.0, 0.2, 0.1])  # (3,)
    compiled = torch.compile(shares, backend=backend)
    for scores in (large, small):
        assert torch.allclose(compiled(scores), shares(scores))
    assert large[0] == 5 and len(captures) > 1
    print(f"of_large: {shares(large).max():.4f}")
    print(f"of_small: {shares(small).max():.4f}")
    print(f"graphs: {len(captures)}")


if __name__ == "__main__":
    main()
