"""What float32 products are computed in unless you say: PyTorch says float32, JAX leaves it to the platform."""

import jax
import torch


def main() -> None:
    in_torch = torch.get_float32_matmul_precision()
    in_jax = jax.config.values["jax_default_matmul_precision"]
    assert in_torch == "highest" and in_jax is None
    print(f"torch_is_highest: {int(in_torch == 'highest')}")
    print(f"jax_is_unset: {int(in_jax is None)}")


if __name__ == "__main__":
    main()
