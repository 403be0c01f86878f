"""Five elementwise operations go into XLA, and the compiled program runs them as one fused loop."""

import re

import jax
import jax.numpy as jnp


def chain(x: jax.Array) -> jax.Array:
    return jnp.tanh(jnp.sin(x) * x + x) - x  # (n,)


def main() -> None:
    x = jnp.linspace(-1.0, 1.0, 1000)  # (n,)
    lowered = jax.jit(chain).lower(x)
    operations = re.findall(r"stablehlo\.(\w+)", lowered.as_text())
    entry = str(lowered.compile().as_text()).split("ENTRY")[1]
    instructions = [line for line in entry.splitlines() if " = " in line]
    loops = [line for line in instructions if " parameter(" not in line]
    assert operations == ["sine", "multiply", "add", "tanh", "subtract"]
    assert len(loops) == 1 and "fusion(" in loops[0]
    print(f"operations: {len(operations)}")
    print(f"loops: {len(loops)}")


if __name__ == "__main__":
    main()
