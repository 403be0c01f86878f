"""Exported on a machine that has a CPU only, for three platforms: the program is there, and the CPU runs it."""

import jax
import jax.numpy as jnp
from jax import export

from snippets.exec.refused import refused


@jax.jit
def f(x: jax.Array) -> jax.Array:
    """One of two branches, by platform; the shape of x."""
    y: jax.Array = jax.lax.platform_dependent(x, cpu=lambda x: x + 1, default=lambda x: x + 2)
    return y


def main() -> None:
    x = jnp.zeros(())  # ()
    assert {device.platform for device in jax.devices()} == {"cpu"}
    everywhere = export.export(f, platforms=("cpu", "tpu", "cuda"))(x)
    elsewhere = export.export(f, platforms=("tpu",))(x)
    assert everywhere.call(x) == 1 and refused(elsewhere.call, x, ValueError)
    assert "stablehlo.case" in everywhere.mlir_module()
    assert export.export(f)(x).platforms == ("cpu",)
    print(f"platforms: {len(everywhere.platforms)}")
    print(f"on_cpu: {everywhere.call(x):.1f}")


if __name__ == "__main__":
    main()
