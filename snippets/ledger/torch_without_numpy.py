# /// script
# [tool.verified]
# fresh = true
# ///
"""PyTorch computes where NumPy and SciPy cannot be imported; only handing a tensor to NumPy fails."""

import math
import sys
import warnings


def main() -> None:
    sys.modules["numpy"] = sys.modules["scipy"] = None  # type: ignore[assignment]
    warnings.simplefilter("ignore")
    import torch

    x = torch.tensor([0.5, 1.0], requires_grad=True)  # (2,)
    x.sin().sum().backward()
    inverse = torch.linalg.inv(torch.tensor([[2.0, 0.0], [0.0, 4.0]]))  # (2, 2)
    refusal = ""
    try:
        torch.ones(2).numpy()
    except RuntimeError as error:
        refusal = str(error)
    assert "Numpy is not available" in refusal
    assert x.grad is not None and math.isclose(x.grad[0].item(), math.cos(0.5), rel_tol=1e-6)
    print(f"gradient: {x.grad[0].item():.4f}")
    print(f"inverse: {inverse[1, 1].item():.4f}")


if __name__ == "__main__":
    main()
