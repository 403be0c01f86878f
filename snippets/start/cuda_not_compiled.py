"""PyTorch built without CUDA, asked for CUDA: it raises, and does not fall back to the CPU."""

import torch


def main() -> None:
    if hasattr(torch._C, "_cuda_getDeviceCount"):
        del torch._C._cuda_getDeviceCount
    message = ""
    try:
        torch.ones(3, device="cuda")
    except AssertionError as error:
        message = str(error)
    assert message == "Torch not compiled with CUDA enabled"
    assert torch.ones(3).device.type == "cpu"
    print("AssertionError:", message)


if __name__ == "__main__":
    main()
