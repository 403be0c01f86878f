"""Compiled for the CPU, nothing is recomputed and nothing saved: XLA takes the additional work out again."""

import functools

import jax
import jax.numpy as jnp

from snippets.memory_precision.recompute.in_jax import loss


def compiled(recompute: bool) -> tuple[int, int]:
    """Products in the compiled program, and the bytes of its temporary arrays."""
    x, ws = jnp.ones((512, 64)), [[0.5 * jnp.eye(64)] * 4] * 2
    wanted = functools.partial(loss, recompute=recompute)
    program = jax.jit(jax.value_and_grad(wanted, argnums=(0, 1))).lower(x, ws).compile()
    analysis = program.memory_analysis()
    assert analysis is not None
    return str(program.as_text()).count(" dot("), analysis.temp_size_in_bytes


def main() -> None:
    (matmuls, temporary), (again, temporary_again) = compiled(False), compiled(True)
    assert temporary_again == temporary
    print(f"matmuls: {matmuls}")
    print(f"matmuls_recomputing: {again}")
    print(f"temporary_bytes_recomputing_over_plain: {temporary_again / temporary:.0f}")


if __name__ == "__main__":
    main()
