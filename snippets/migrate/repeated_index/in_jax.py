# /// script
# [tool.verified]
# differs = ["plain"]
# ///
"""Index 0 twice: `.at[index].add(1)`, which looks like PyTorch's `x[index] += 1`, adds twice."""

import jax.numpy as jnp

index = jnp.array([0, 0, 1])  # (3,)


def main() -> None:
    plain = jnp.zeros(2).at[index].add(1)  # (2,)
    summed = jnp.zeros(2).at[index].add(jnp.ones(3))  # (2,)
    once = jnp.zeros(2).at[index].set(jnp.zeros(2)[index] + 1)  # (2,)
    assert plain.tolist() == summed.tolist() == [2, 1] and once.tolist() == [1, 1]
    print(f"plain: {plain[0].item():.0f}")
    print(f"summed: {summed[0].item():.0f}")


if __name__ == "__main__":
    main()
