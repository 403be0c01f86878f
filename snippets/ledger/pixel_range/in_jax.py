"""Where pixels of 0 to 255 land, and that moving them to -1 to 1 gives no mean of 0 and no deviation of 1."""

import jax.numpy as jnp
from sklearn.datasets import load_digits


def main() -> None:
    ends = jnp.array([0.0, 255.0])  # (2,)
    moved, divided = (ends - 127.5) / 127.5, ends / 255  # (2,), (2,)
    assert moved.tolist() == [-1, 1] and divided.tolist() == [0, 1]
    share = jnp.asarray(load_digits().data, dtype=jnp.float32) / 16  # (1797, 64), 0 to 1
    normalised = (share - 0.5) / 0.5  # (1797, 64), -1 to 1
    standard = (share - share.mean()) / share.std()  # (1797, 64)
    assert abs(standard.mean()) < 1e-4 and abs(standard.std() - 1) < 1e-4
    print(f"moved_lowest: {moved[0].item():.1f}")
    print(f"moved_highest: {moved[1].item():.1f}")
    print(f"divided_lowest: {divided[0].item():.1f}")
    print(f"divided_highest: {divided[1].item():.1f}")
    print(f"mean_after_halves: {normalised.mean().item():.4f}")
    print(f"deviation_after_halves: {normalised.std().item():.4f}")


if __name__ == "__main__":
    main()
