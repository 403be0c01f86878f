"""One build of PyTorch knows CPU, CUDA with cuDNN, and MPS; which of them it can use depends on build and machine."""

import torch

NAMES = ["cpu", "cuda", "cudnn", "mps"]


def main() -> None:
    known = [name for name in NAMES if hasattr(torch.backends, name)]
    total = torch.ones(2, device="cpu").sum()
    assert known == NAMES and total == 2
    assert torch.backends.cudnn.is_available() <= torch.cuda.is_available()
    print(f"known: {' '.join(known)}")
    print(f"backends: {len(known)}")


if __name__ == "__main__":
    main()
