"""The version of the calling convention that JAX writes into an export, and the range that it reads."""

import jax
import jax.numpy as jnp
from jax import export


def main() -> None:
    written = export.export(jax.jit(jnp.sin))(1.0).calling_convention_version
    oldest = export.minimum_supported_calling_convention_version
    newest = export.maximum_supported_calling_convention_version
    assert oldest <= written <= newest
    print(f"oldest_read: {oldest}")
    print(f"newest_read: {newest}")
    print(f"written: {written}")


if __name__ == "__main__":
    main()
