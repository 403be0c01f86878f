# /// script
# [tool.verified]
# environment = {CUDA_VISIBLE_DEVICES = "", HIP_VISIBLE_DEVICES = ""}
# ///
"""What is installed, what it computes on, and a gradient as the proof that it works."""

from importlib.metadata import version

import torch


def main() -> None:
    found = torch.accelerator.current_accelerator(check_available=True)
    x = torch.tensor([1.0, 2.0, 3.0]).to(found or "cpu").requires_grad_()  # (3,)
    torch.dot(x, x).backward()
    slopes = x.grad  # (3,)
    assert slopes is not None and slopes.tolist() == [2.0, 4.0, 6.0]
    print("torch", version("torch").split("+")[0])
    print("computed on", slopes.device.type)
    print(f"accelerators: {torch.accelerator.device_count()}")
    print(f"largest_slope: {slopes.max().item():.1f}")


if __name__ == "__main__":
    main()
