# /// script
# [tool.verified]
# fresh = true
# ///
"""With TensorFlow barred from being imported, XLA still compiles JAX's functions: jaxlib brings it along."""

import sys
from importlib import import_module


def is_barred(package: str) -> bool:
    try:
        import_module(package)
    except ImportError:
        return True
    return False


def main() -> None:
    sys.modules["tensorflow"] = None  # type: ignore[assignment]
    assert is_barred("tensorflow")

    import jax
    import jax.numpy as jnp

    compiled = jax.jit(lambda x: jnp.tanh(2 * x)).lower(jnp.ones(3)).compile()  # (3,)
    program = compiled.as_text()
    assert program is not None and program.startswith("HloModule")
    print(f"tensorflow_imported: {int(not is_barred('tensorflow'))}")
    print(f"programs_of_xla: {program.count('HloModule')}")
    print(f"tanh_of_two: {compiled(jnp.ones(3))[0].item():.4f}")


if __name__ == "__main__":
    main()
