"""What is installed, what it computes on, and a gradient as the proof that it works."""

from importlib.metadata import version

import jax
import jax.numpy as jnp


def main() -> None:
    found = [device for device in jax.devices() if device.platform != "cpu"]
    x = jnp.array([1.0, 2.0, 3.0])  # (3,)
    slopes = jax.grad(lambda x: jnp.dot(x, x))(x)  # (3,)
    (device,) = slopes.devices()
    assert slopes.tolist() == [2.0, 4.0, 6.0]
    for name in ("jax", "jaxlib", "flax", "optax"):
        print(name, version(name))
    print("computed on", device.platform)
    print(f"accelerators: {len(found)}")
    print(f"largest_slope: {slopes.max().item():.1f}")


if __name__ == "__main__":
    main()
