"""float16 ends at 65504 and loses small numbers, bfloat16 reaches as far as float32 and counts to 256."""

import torch


def main() -> None:
    half, brain = torch.float16, torch.bfloat16
    large, small = torch.tensor(70000.0), torch.tensor(1e-8)
    assert large.to(half).isinf() and not large.to(brain).isinf()
    assert small.to(half) == 0 and small.to(brain) > 0
    one = torch.ones((), dtype=brain)
    assert one + 0.0038 == one < one + 0.004 and one - 0.0019 == one > one - 0.002
    print(f"float16_largest: {torch.finfo(half).max:.0f}")
    print(f"float16_step_after_one: {torch.finfo(half).eps:.6f}")
    print(f"bfloat16_step_after_one: {torch.finfo(brain).eps:.6f}")
    print(f"float16_256_plus_1: {torch.tensor(256.0, dtype=half) + 1:.0f}")
    print(f"bfloat16_256_plus_1: {torch.tensor(256.0, dtype=brain) + 1:.0f}")


if __name__ == "__main__":
    main()
